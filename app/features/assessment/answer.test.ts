import { describe, expect, it } from 'vitest'
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { everyKind } from '#app/testing/quiz-fixture.ts'
import { answerFromPost, fits, movedOrder, type PostedAnswer, readAnswer } from './answer.ts'

const blank: PostedAnswer = { choice: [], match: [], order: [], text: '' }

function payload(kind: QuestionPayload['kind']): QuestionPayload {
  const found = everyKind.find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

describe('a posted answer', () => {
  it.each(['single', 'situational'] as const)('translates the shown option of %s', (kind) => {
    expect(answerFromPost(payload(kind), [2, 0, 1], { ...blank, choice: ['0'] })).toEqual({ kind, choice: 2 })
    expect(answerFromPost(payload(kind), [2, 0, 1], blank)).toBeNull()
    expect(answerFromPost(payload(kind), [2, 0, 1], { ...blank, choice: ['0', '1'] })).toBeUndefined()
    expect(answerFromPost(payload(kind), [2, 0, 1], { ...blank, choice: ['3'] })).toBeUndefined()
    expect(answerFromPost(payload(kind), [2, 0, 1], { ...blank, choice: ['-1'] })).toBeUndefined()
  })

  it('translates several options, in the order of the payload', () => {
    const order = [3, 1, 0, 2]
    const given = (choice: string[]) => answerFromPost(payload('multi'), order, { ...blank, choice })
    expect(given(['0', '2'])).toEqual({ kind: 'multi', choices: [0, 3] })
    expect(given([])).toBeNull()
    expect(given(['0', '0'])).toBeUndefined()
    expect(given(['0', '4'])).toBeUndefined()
  })

  it('translates pairs; none chosen is no answer; too few or unknown pairs are refused', () => {
    const given = (match: string[]) => answerFromPost(payload('matching'), [1, 2, 0], { ...blank, match })
    expect(given(['2', '-', '1'])).toEqual({ kind: 'matching', matches: [0, null, 2] })
    expect(given(['-', '-', '-'])).toBeNull()
    expect(given(['-', '-'])).toBeUndefined()
    expect(given([])).toBeUndefined()
    expect(given(['0', '1', '7'])).toBeUndefined()
  })

  it('translates an order; a missing or doubled item is refused', () => {
    const given = (order: string[]) => answerFromPost(payload('ordering'), [3, 2, 1, 0], { ...blank, order })
    expect(given(['0', '1', '3', '2'])).toEqual({ kind: 'ordering', order: [3, 2, 0, 1] })
    expect(given(['0', '1', '2'])).toBeUndefined()
    expect(given(['0', '0', '1', '2'])).toBeUndefined()
  })

  it.each(['text', 'number'] as const)('trims %s; blank is no answer; a novel is refused', (kind) => {
    const given = (text: string) => answerFromPost(payload(kind), [], { ...blank, text })
    expect(given(' да ')).toEqual({ kind, text: 'да' })
    expect(given('  ')).toBeNull()
    expect(given('я'.repeat(501))).toBeUndefined()
  })
})

describe('a stored answer', () => {
  it('is read back, or nothing', () => {
    expect(readAnswer(payload('single'), null)).toBeNull()
    expect(readAnswer(payload('single'), '{"kind":"single","choice":1}')).toEqual({
      kind: 'single',
      choice: 1,
    })
  })

  it('is a bug when it does not fit', () => {
    expect(() => readAnswer(payload('single'), '{"kind":"single","choice":9}')).toThrow(/fit/)
    expect(() => readAnswer(payload('single'), '{"kind":"dance"}')).toThrow()
    expect(fits(payload('single'), { kind: 'text', text: 'а' })).toBe(false)
    expect(fits(payload('ordering'), { kind: 'ordering', order: [0, 1, 2, 2] })).toBe(false)
  })
})

describe('moving an item', () => {
  it.each([
    ['1:up', 'bac'],
    ['1:down', 'acb'],
    ['0:up', 'abc'],
    ['2:down', 'abc'],
    ['9:up', 'abc'],
    ['x', 'abc'],
  ])('%s gives %s', (move, result) => {
    expect(movedOrder(['a', 'b', 'c'], move).join('')).toBe(result)
  })
})
