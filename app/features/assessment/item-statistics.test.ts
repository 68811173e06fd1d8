import { describe, expect, it } from 'vitest'
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { everyKind } from '#app/testing/quiz-fixture.ts'
import {
  itemFlags,
  itemFlagTexts,
  itemStatistics,
  type ItemSums,
  mostChosenWrong,
} from './item-statistics.ts'

function sumsOf(pairs: [score: number, rest: number][]): ItemSums {
  const sum = (pick: (x: number, r: number) => number) => pairs.reduce((all, [x, r]) => all + pick(x, r), 0)
  return {
    n: pairs.length,
    x: sum((x) => x),
    xx: sum((x) => x * x),
    r: sum((_, r) => r),
    rr: sum((_, r) => r * r),
    xr: sum((x, r) => x * r),
  }
}

describe('item statistics', () => {
  it('agree with an example worked out by hand', () => {
    // Six people; x the item's score, r the mean of the others. Mean x = 4/6, mean r = 0.6.
    // Deviations: x: 1/3 ×4, −2/3 ×2; r: 0.3, 0.2, 0.1, −0.1, −0.2, −0.3.
    // Σdx·dr = (0.3 + 0.2 + 0.1 − 0.2)/3 − 2(−0.1 − 0.3)/3 = 0.4; Σdx² = 12/9; Σdr² = 0.28.
    // r = 0.4 / √(1.3333 × 0.28) = 0.6547
    const result = itemStatistics(
      sumsOf([
        [1, 0.9],
        [1, 0.8],
        [1, 0.7],
        [0, 0.5],
        [1, 0.4],
        [0, 0.3],
      ]),
    )
    expect(result.n).toBe(6)
    expect(result.difficulty).toBeCloseTo(0.6667, 4)
    expect(result.discrimination).toBeCloseTo(0.6547, 4)
  })

  it('has no discrimination where nothing varies', () => {
    expect(
      itemStatistics(
        sumsOf([
          [1, 0.2],
          [1, 0.9],
        ]),
      ).discrimination,
    ).toBeNull()
    expect(
      itemStatistics(
        sumsOf([
          [1, 0.1],
          [0, 0.1],
        ]),
      ).discrimination,
    ).toBeNull()
    expect(itemStatistics({ n: 0, x: 0, xx: 0, r: 0, rr: 0, xr: 0 })).toEqual({
      n: 0,
      difficulty: 0,
      discrimination: null,
    })
  })

  it.each([
    [{ n: 9, difficulty: 1, discrimination: -1 }, ['few']],
    [{ n: 10, difficulty: 0.6, discrimination: 0.4 }, []],
    // Ten answers: a weak link may be chance. Two hundred: it is not.
    [{ n: 10, difficulty: 0.6, discrimination: 0.1 }, []],
    [{ n: 200, difficulty: 0.6, discrimination: 0.1 }, ['not-discriminating']],
    [{ n: 10, difficulty: 0.6, discrimination: null }, ['not-discriminating']],
    [{ n: 10, difficulty: 0.95, discrimination: 0.3 }, ['too-easy']],
    [{ n: 10, difficulty: 0.2, discrimination: -0.2 }, ['too-hard']],
    [{ n: 60, difficulty: 0.2, discrimination: -0.2 }, ['reversed', 'too-hard']],
    [{ n: 10, difficulty: 0.5, discrimination: -0.6 }, ['reversed']],
    [{ n: 10, difficulty: 0.5, discrimination: -1 }, ['reversed']],
    [{ n: 10, difficulty: 0.5, discrimination: 1 }, []],
    [{ n: 60, difficulty: 0.5, discrimination: -0.05 }, ['not-discriminating']],
  ] as const)('flags %j as %j', (statistics, flags) => {
    expect(itemFlags(statistics)).toEqual(flags)
    for (const flag of flags) expect(itemFlagTexts[flag].meaning).not.toBe('')
  })
})

describe('the most chosen wrong answer', () => {
  const wrong = (kind: QuestionPayload['kind'], answers: [object | null, number][]) => {
    const payload = everyKind.find((one) => one.kind === kind)
    if (!payload) throw new Error(`no ${kind}`)
    return mostChosenWrong(
      payload,
      answers.map(([answer, count]) => ({ response: answer && JSON.stringify({ kind, ...answer }), count })),
    )
  }

  it('is a share of all who met the question, unanswered included', () => {
    const answers: [object | null, number][] = [
      [{ choice: 0 }, 5],
      [{ choice: 1 }, 2],
      [{ choice: 2 }, 1],
      [null, 2],
    ]
    expect(wrong('single', answers)).toEqual({ text: 'Переслать письмо', share: 0.2 })
  })

  it('is nothing where all are right', () => {
    expect(wrong('single', [[{ choice: 0 }, 5]])).toBeNull()
    expect(wrong('number', [[{ text: '1234,5' }, 5]])).toBeNull()
  })

  it.each([
    ['multi', { choices: [0, 2] }, 'Цитата закона'],
    ['situational', { choice: 1 }, 'Записать'],
    ['matching', { matches: [1, 0, null] }, 'Обращение → до 9 часов'],
    ['ordering', { order: [1, 0, 2, 3] }, '«Понять» на 1-м месте'],
    ['text', { text: 'Не знаю' }, 'Не знаю'],
    ['number', { text: '5' }, '5'],
  ] as const)('is named for %s', (kind, answer, text) => {
    expect(wrong(kind, [[answer, 4]])).toEqual({ text, share: 1 })
  })

  it('joins spellings of one text', () => {
    expect(
      wrong('text', [
        [{ text: 'Ответ' }, 1],
        [{ text: '«ответ»' }, 2],
        [{ text: 'Письмо' }, 2],
      ]),
    ).toEqual({ text: 'Ответ', share: 0.6 })
  })
})
