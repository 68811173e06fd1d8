import { describe, expect, it } from 'vitest'
import { readAnswer, sheetRowOf } from './answer.ts'
import { deadlineOf } from './deadline.ts'

describe('readAnswer', () => {
  it.each([
    ['Строка 2: неверный СНИЛС', [{ position: 1, text: 'неверный СНИЛС' }]],
    ['строка №3 неверная дата', [{ position: 2, text: 'неверная дата' }]],
    ['Стр. 4 — нет пола', [{ position: 3, text: 'нет пола' }]],
    [
      'В пакете ошибки.\n4; a\n 2) b',
      [
        { position: 1, text: 'b' },
        { position: 3, text: 'a' },
      ],
    ],
    ['2: a\n2: b', [{ position: 1, text: 'a b' }]],
    ['12.11.2026 пакет отклонён', []],
    ['2 ошибки', []],
    ['', []],
  ])('%j', (text, refusals) => expect(readAnswer(text, 5).refusals).toEqual(refusals))

  it('names rows that the file has not', () => {
    expect(readAnswer('Строка 1: заголовок\nСтрока 7: нет такой\nСтрока 6: есть', 5)).toEqual({
      refusals: [{ position: 5, text: 'есть' }],
      strange: [1, 7],
    })
    expect(sheetRowOf(1)).toBe(2)
  })
})

describe('deadlineOf', () => {
  const issued = new Date('2026-11-12')
  it.each([
    ['2026-11-12', 60, 'осталось 60\u00a0дней', 'plain'],
    ['2026-12-30', 12, 'осталось 12\u00a0дней', 'amber'],
    ['2027-01-11', 0, 'последний день', 'amber'],
    ['2027-01-12', -1, 'просрочено на 1\u00a0день', 'wax'],
  ])('on %s', (today, left, words, tone) =>
    expect(deadlineOf(issued, 60, new Date(today))).toMatchObject({ left, words, tone }),
  )
})
