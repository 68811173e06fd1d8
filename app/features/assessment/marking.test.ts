import { describe, expect, it } from 'vitest'
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { everyKind } from '#app/testing/quiz-fixture.ts'
import { bestScore, markAnswer, markingRules, normaliseText, percentOf, readNumber } from './marking.ts'

function payload<K extends QuestionPayload['kind']>(kind: K) {
  const found = everyKind.find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found as Extract<QuestionPayload, { kind: K }>
}

describe('marking', () => {
  it('gives nothing for no answer, or an answer of another kind', () => {
    for (const one of everyKind) {
      expect(markAnswer(one, null)).toBe(0)
      if (one.kind !== 'text') expect(markAnswer(one, { kind: 'text', text: 'отписка' })).toBe(0)
    }
    expect(markAnswer(payload('text'), { kind: 'single', choice: 0 })).toBe(0)
  })

  it('marks a single choice whole or not at all', () => {
    expect(markAnswer(payload('single'), { kind: 'single', choice: 0 })).toBe(1)
    expect(markAnswer(payload('single'), { kind: 'single', choice: 1 })).toBe(0)
    expect(markAnswer(payload('single'), { kind: 'single', choice: 9 })).toBe(0)
  })

  it.each([
    [[0, 1, 3], 1],
    [[0, 1], 2 / 3],
    [[0, 1, 2], 1 / 3],
    [[0, 2], 0],
    [[2], 0],
    [[0, 1, 2, 3], 2 / 3],
  ])('marks several choices %j as right less wrong: %d', (choices, score) => {
    expect(markAnswer(payload('multi'), { kind: 'multi', choices })).toBeCloseTo(score)
  })

  it('gives nothing for several choices where nothing is right', () => {
    const options = [
      { text: 'а', correct: false },
      { text: 'б', correct: false },
    ]
    expect(markAnswer({ kind: 'multi', options }, { kind: 'multi', choices: [0] })).toBe(0)
  })

  it('marks matching by pairs, and equal right sides as equal', () => {
    expect(markAnswer(payload('matching'), { kind: 'matching', matches: [0, 1, 2] })).toBe(1)
    expect(markAnswer(payload('matching'), { kind: 'matching', matches: [0, 2, 1] })).toBeCloseTo(1 / 3)
    expect(markAnswer(payload('matching'), { kind: 'matching', matches: [0, null, null] })).toBeCloseTo(1 / 3)
    const pairs = [
      { left: 'а', right: 'да' },
      { left: 'б', right: 'нет' },
      { left: 'в', right: 'да' },
    ]
    expect(markAnswer({ kind: 'matching', pairs }, { kind: 'matching', matches: [0, 1, 0] })).toBe(1)
  })

  it('marks ordering by places', () => {
    expect(markAnswer(payload('ordering'), { kind: 'ordering', order: [0, 1, 2, 3] })).toBe(1)
    expect(markAnswer(payload('ordering'), { kind: 'ordering', order: [0, 1, 3, 2] })).toBe(0.5)
    expect(markAnswer(payload('ordering'), { kind: 'ordering', order: [3, 2, 1, 0] })).toBe(0)
  })

  it.each(['Отписка', ' «ОТПИСКА!» ', 'отписка.'])('takes the short text %s', (text) => {
    expect(markAnswer(payload('text'), { kind: 'text', text })).toBe(1)
  })

  it('refuses another text', () => {
    expect(markAnswer(payload('text'), { kind: 'text', text: 'ответ' })).toBe(0)
  })

  it.each([
    ['1234,5', 1],
    ['1 234,9 дней', 1],
    ['1235', 1],
    ['1235,1', 0],
    ['много', 0],
  ])('marks the number %s: %d', (text, score) => {
    expect(markAnswer(payload('number'), { kind: 'number', text })).toBe(score)
  })

  it('does not fail a tolerance by binary fractions', () => {
    const tight: QuestionPayload = { kind: 'number', value: 0.3, tolerance: 0.1, unit: null }
    expect(markAnswer(tight, { kind: 'number', text: '0,2' })).toBe(1)
  })

  it.each([
    [0, 1],
    [1, 2 / 3],
    [2, 0],
    [9, 0],
  ])('marks the situation option %d: %d', (choice, score) => {
    expect(markAnswer(payload('situational'), { kind: 'situational', choice })).toBeCloseTo(score)
  })

  it('gives the whole point for the best of the offered options, whatever it is worth', () => {
    const options = [
      { text: 'Отписать', score: 0 },
      { text: 'Переслать', score: 1 },
      { text: 'Ответить', score: 2 },
    ]
    const scores = options.map((_, choice) =>
      markAnswer({ kind: 'situational', options }, { kind: 'situational', choice }),
    )
    expect(scores).toEqual([0, 0.5, 1])
    expect(bestScore([{ score: 0 }, { score: 0 }])).toBe(1)
  })

  it('tells the rule of every kind', () => {
    for (const { kind } of everyKind) expect(markingRules[kind]).toMatch(/\.$/)
  })
})

describe('the percentage', () => {
  it.each([
    [[], 0],
    [[1, 1, 1], 100],
    [[1, 1, 0], 66],
    [[0.58], 58],
    [[1, 1, 1, 1, 1, 1, 1 / 3, 1 / 3, 1 / 3, 0, 0, 0], 58],
    [[0.599], 59],
  ])('of %j is %d', (scores, percent) => {
    expect(percentOf(scores)).toBe(percent)
  })
})

describe('reading what people type', () => {
  it('evens out case, ё, quotes, dashes, spaces', () => {
    expect(normaliseText('  «Всё—таки»,\u00a0ЁЖ ')).toBe('все таки еж')
    expect(normaliseText('59–ФЗ')).toBe(normaliseText('59-фз'))
  })

  it.each([
    ['30', 30],
    ['30,5', 30.5],
    ['30.5', 30.5],
    ['1 234', 1234],
    ['1\u00a0234\u202f567,8', 1234567.8],
    ['−3', -3],
    ['+7', 7],
    [',5', 0.5],
    ['30 дней', 30],
    ['30 дн.', 30],
    ['30 дня', 30],
  ])('reads %s', (text, value) => {
    expect(readNumber(text, 'дней')).toBe(value)
  })

  it.each(['', 'тридцать', '30 месяцев', '12 34', '1,2,3', '1e5', '--3', '3 4'])(
    'does not read «%s»',
    (text) => {
      expect(readNumber(text, 'дней')).toBeNull()
    },
  )

  it('reads percents only where they are the unit', () => {
    expect(readNumber('30%', '%')).toBe(30)
    expect(readNumber('30 %', null)).toBeNull()
  })
})
