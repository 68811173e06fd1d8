import { describe, expect, it } from 'vitest'
import { chooseForms, correctedForms, formInSentence, isUndeclined, undeclined } from './name-forms.ts'

const name = { surname: 'Соколова', givenName: 'Марина', patronymic: 'Сергеевна' }
const byHand = { ...undeclined(name), genitive: 'Соколовой Марины (по паспорту)' }
const stored = { nameForms: JSON.stringify(byHand), formsCorrected: true }

describe('the forms that count', () => {
  it('are the library’s while nobody wrote others', () => {
    expect(chooseForms(name, 'female', null).dative).toBe('Соколовой Марине Сергеевне')
    expect(chooseForms(name, 'female', { ...stored, formsCorrected: false }).genitive).toBe(
      'Соколовой Марины Сергеевны',
    )
    expect(isUndeclined(chooseForms(name, null, null))).toBe(true)
  })

  it('are those written by hand, until the name changes', () => {
    expect(chooseForms(name, 'female', stored).genitive).toBe('Соколовой Марины (по паспорту)')
    const married = { ...name, surname: 'Орлова' }
    expect(chooseForms(married, 'female', stored).genitive).toBe('Орловой Марины Сергеевны')
  })

  it('are not taken from a list with holes', () => {
    const holed = { nameForms: JSON.stringify({ nominative: byHand.nominative }), formsCorrected: true }
    expect(correctedForms(name, holed)).toBeNull()
    expect(correctedForms(name, { nameForms: null, formsCorrected: true })).toBeNull()
  })
})

it('shows each form inside words', () => {
  expect(formInSentence('genitive', 'Соколовой')).toBe('Заявление Соколовой')
  expect(formInSentence('dative', 'Соколовой')).toBe('Выдать удостоверение Соколовой')
  expect(formInSentence('accusative', 'Соколову')).toBe('Зачислить Соколову')
  expect(formInSentence('instrumental', 'Соколовой')).toBe('Проект подготовлен Соколовой')
  expect(formInSentence('prepositional', 'Соколовой')).toBe('Сведения о Соколовой')
})
