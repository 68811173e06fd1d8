// Who acts and how to reach them.
import { describe, expect, it } from 'vitest'
import { prepareChecker } from './checker.server.ts'
import { findActors, findContacts } from './people.ts'
import { tokenise } from './tokens.ts'

const { analyse, dictionaries } = await prepareChecker()
const actors = (text: string) => findActors(tokenise(text, analyse), dictionaries).map(({ kind }) => kind)
const contacts = (text: string) => findContacts(tokenise(text, analyse), dictionaries).map(({ kind }) => kind)

describe('an actor', () => {
  it('is a person with initials, with a name and an initial, with a full name', () => {
    expect(actors('придёт Л. Р.')).toContain('named')
    expect(actors('придёт Вера П.')).toContain('named')
    expect(actors('придёт Мария Ивановна')).toContain('named')
  })

  it('is not the one addressed', () => {
    expect(actors('Уважаемая Мария Ивановна! Вопрос рассмотрен.')).toEqual([])
  })

  it('is the writer, a role, a body', () => {
    expect(actors('Приеду завтра')).toEqual(['self'])
    expect(actors('придёт слесарь')).toEqual(['role'])
    expect(actors('это делает водоканал')).toEqual(['body'])
  })

  it('is no citizen and no child of theirs', () => {
    expect(actors('ваш ребёнок, ваша соседка, жители дома')).toEqual([])
  })
})

describe('a contact', () => {
  it.each([
    ['звоните 000-00-01', 'phone'],
    ['телефон 8-800-000-00-22', 'phone'],
    ['дежурный 2-15-30', 'phone'],
    ['кабинет 305', 'room'],
    ['заявка № 77', 'number'],
    ['заявка 77', 'number'],
    ['(№ 511)', 'number'],
    ['кабинет 12', 'room'],
    ['окно 4', 'room'],
    ['остаюсь на линии', 'link'],
    ['пишите на почта@пример', 'link'],
  ])('is found: %s', (text, kind) => {
    expect(contacts(text)).toEqual([kind])
  })

  it.each(['школа № 5', 'Федеральный закон № 131-ФЗ', 'в доме 8'])('is none: %s', (text) => {
    expect(contacts(text)).toEqual([])
  })
})
