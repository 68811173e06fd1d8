// Plural forms and names in short.
import { describe, expect, it } from 'vitest'
import {
  addressName,
  counted,
  fullName,
  minutesInWords,
  surnameWithInitials,
  hoursInWords,
  stopped,
} from './russian.ts'

describe('a count', () => {
  it.each([
    [0, '0\u00a0уроков'],
    [1, '1\u00a0урок'],
    [3, '3\u00a0урока'],
    [11, '11\u00a0уроков'],
    [21, '21\u00a0урок'],
    [1234, '1\u00a0234\u00a0урока'],
  ])('of %i agrees with its noun', (count, words) => {
    expect(counted(count, 'урок', 'урока', 'уроков')).toBe(words)
  })
  it('of minutes does too', () => expect(minutesInWords(2)).toBe('2\u00a0минуты'))
})

describe('a name', () => {
  const name = { surname: 'Ёлкина', givenName: 'дарья', patronymic: 'Юрьевна' }
  it('is whole, short or an address', () => {
    expect(fullName(name)).toBe('Ёлкина дарья Юрьевна')
    expect(surnameWithInitials(name)).toBe('Ёлкина\u00a0Д.\u00a0Ю.')
    expect(addressName(name)).toBe('дарья Юрьевна')
  })
  it('does without a patronymic', () => {
    expect(surnameWithInitials({ ...name, patronymic: null })).toBe('Ёлкина\u00a0Д.')
    expect(fullName({ ...name, patronymic: null })).toBe('Ёлкина дарья')
  })
})

it('says hours, halves too', () => {
  expect([1, 4, 12, 0.5, 2.5].map(hoursInWords)).toEqual([
    '1\u00a0час',
    '4\u00a0часа',
    '12\u00a0часов',
    '0,5\u00a0часа',
    '2,5\u00a0часа',
  ])
})

it('ends a sentence once, also after an abbreviation', () => {
  expect(stopped('Поток закрыт')).toBe('Поток закрыт.')
  expect(stopped('до 2 мая 2026 г.')).toBe('до 2 мая 2026 г.')
})
