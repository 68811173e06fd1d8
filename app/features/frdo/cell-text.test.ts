import { describe, expect, it } from 'vitest'
import {
  cleanText,
  cleanTitle,
  dayDigits,
  daySerial,
  isoOf,
  mixedWord,
  personalNumberCell,
} from './cell-text.ts'

describe('cleanText', () => {
  it.each([
    ['\u00a0Щукина\u200b\u00ad ', 'Щукина'],
    ['Мамин\u2011Сибиряк', 'Мамин-Сибиряк'],
    ['Анна\t \u00a0Мария', 'Анна Мария'],
    ['\ufeffСе\u0301верова\u200f', 'Се\u0301верова'],
    ['Алексеи\u0306', 'Алексей'],
    ['Артём\u0000', 'Артём'],
  ])('%j is %j', (typed, clean) => expect(cleanText(typed)).toBe(clean))
})

it('writes a title with the signs that the template allows', () => {
  expect(cleanTitle('Курс  "Письмо" — ответ – 2')).toBe('Курс «Письмо» - ответ - 2')
  expect(cleanTitle('“Слово”')).toBe('«Слово»')
})

describe('days', () => {
  it.each([
    ['2026-11-12', '12.11.2026'],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['12.11.2026', null],
    ['', null],
  ])('%s is written %s', (iso, digits) => expect(dayDigits(iso)).toBe(digits))

  it.each([
    ['12.11.2026', '2026-11-12', 46338],
    ['29.02.1984', '1984-02-29', 30741],
    ['01.01.2000', '2000-01-01', 36526],
    ['31.02.2026', null, null],
    ['', null, null],
  ])('%s is %s, day %s of a spreadsheet', (digits, iso, serial) => {
    expect(isoOf(digits)).toBe(iso)
    expect(daySerial(digits)).toBe(serial)
  })
})

it('writes СНИЛС with its signs, and leaves what has not eleven digits', () => {
  expect(personalNumberCell('11223344595')).toBe('112-233-445 95')
  expect(personalNumberCell('1122')).toBe('1122')
})

it('finds a word of two alphabets', () => {
  expect(mixedWord('Щукинa')).toBe('Щукинa')
  expect(mixedWord('Смирнова-Cидорова')).toBe('Cидорова')
  expect(mixedWord('Nguyen Ван')).toBeNull()
})
