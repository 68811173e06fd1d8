import { describe, expect, it } from 'vitest'
import { dayInWords, hoursInWords, passedVerb, periodInWords, volumeInWords } from './wording.ts'

describe('passedVerb', () => {
  it.each([
    ['Ивановна', 'прошла'],
    ['Ильинична', 'прошла'],
    ['Никитична', 'прошла'],
    ['Рашид кызы', 'прошла'],
    ['Олегович', 'прошёл'],
    ['Ильич', 'прошёл'],
    ['Фомич', 'прошёл'],
    ['Мамед оглы', 'прошёл'],
    [null, 'прошёл(ла)'],
    ['', 'прошёл(ла)'],
    ['Джон', 'прошёл(ла)'],
  ])('of %s is %s', (patronymic, verb) => {
    expect(passedVerb(patronymic)).toBe(verb)
  })
})

it('writes days and periods in words, whatever zone the server is in', () => {
  expect(dayInWords('2026-11-22')).toBe('22\u00a0ноября\u00a02026\u00a0г.')
  expect(periodInWords('2026-10-11', '2026-11-20')).toBe(
    'с 11\u00a0октября\u00a02026\u00a0г. по 20\u00a0ноября\u00a02026\u00a0г.',
  )
})

it('declines hours', () => {
  expect(hoursInWords(16)).toBe('16\u00a0академических часов')
  expect(hoursInWords(21)).toBe('21\u00a0академический час')
  expect(volumeInWords(16)).toBe('в объёме 16\u00a0академических часов')
  expect(volumeInWords(21)).toBe('в объёме 21\u00a0академического часа')
  expect(volumeInWords(111)).toBe('в объёме 111\u00a0академических часов')
})
