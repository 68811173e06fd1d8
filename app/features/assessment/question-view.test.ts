import { describe, expect, it } from 'vitest'
import { everyKind, secretMark } from '#app/testing/quiz-fixture.ts'
import { type Answer, answerFromPost } from './answer.ts'
import { drawOptionOrder } from './draw.ts'
import { markAnswer } from './marking.ts'
import { readQuestionText } from './question-text.ts'
import { viewQuestion } from './question-view.ts'
import { randomFrom } from './random.ts'
import { verdictOf, viewResult } from './result-view.ts'
import { simulateAnswer } from './simulated-answer.ts'

const base = { position: 1, stem: readQuestionText('Вопрос'), revision: 0 }

describe('a question as a browser sees it', () => {
  it.each(everyKind)('holds no right answer: $kind', (payload) => {
    const order = drawOptionOrder(payload, randomFrom('leak'))
    const json = JSON.stringify(viewQuestion(base, payload, order, null))
    expect(json).not.toMatch(/correct|score|accept|value":1234|tolerance|explanation/)
    expect(json).not.toContain(secretMark)
    expect(json).not.toContain('situational')
  })

  it.each(everyKind)('shows the saved answer so that posting it again says the same: $kind', (payload) => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const random = randomFrom(seed)
      const order = drawOptionOrder(payload, random)
      const posted = simulateAnswer('q', payload, order, true, random)
      const answer = answerFromPost(payload, order, posted) as Answer
      expect(markAnswer(payload, answer)).toBe(1)
      const view = viewQuestion(base, payload, order, answer)
      const again = {
        choice: 'chosen' in view ? view.chosen.map(String) : [],
        match: 'matched' in view ? view.matched : [],
        order: 'items' in view ? view.items.map(({ value }) => String(value)) : [],
        text: 'text' in view ? view.text : '',
      }
      expect(answerFromPost(payload, order, again)).toEqual(answer)
    }
  })

  it.each(everyKind)('is answered wrong by a simulated person who should: $kind', (payload) => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const random = randomFrom(seed)
      const order = drawOptionOrder(payload, random)
      const answer = answerFromPost(payload, order, simulateAnswer('q', payload, order, false, random))
      expect(answer).toBeDefined()
      expect(markAnswer(payload, answer ?? null)).toBeLessThan(1)
    }
  })
})

describe('a marked question in words', () => {
  const facts = {
    position: 1,
    stem: readQuestionText('Вопрос'),
    explanation: readQuestionText('Потому'),
    score: 0.5,
  }

  it.each(everyKind)('keeps what is right to itself until allowed: $kind', (payload) => {
    const order = drawOptionOrder(payload, randomFrom('x'))
    const posted = simulateAnswer('q', payload, order, false, randomFrom('x'))
    const answer = answerFromPost(payload, order, posted) ?? null
    const closed = viewResult(facts, payload, answer, false)
    expect(closed.review).toBeNull()
    expect(closed.given.length).toBeGreaterThan(0)
    expect(closed.given.every(({ right }) => right === null)).toBe(true)
    const open = viewResult(facts, payload, answer, true)
    expect(open.review?.right.length).toBeGreaterThan(0)
    expect(open.given.some(({ right }) => right === false)).toBe(true)
  })

  it('names the verdict', () => {
    expect(verdictOf(1, true)).toBe('right')
    expect(verdictOf(0.5, true)).toBe('partly')
    expect(verdictOf(0, true)).toBe('wrong')
    expect(verdictOf(0, false)).toBe('unanswered')
  })

  it('shows a number with its unit and tolerance, and no answer as nothing', () => {
    const number = everyKind.find(({ kind }) => kind === 'number')
    if (!number) throw new Error('no number')
    const result = viewResult(facts, number, null, true)
    expect(result.given).toEqual([])
    expect(result.review?.right).toEqual(['1\u00a0234,5\u00a0дней (допустимо отклонение 0,5)'])
  })
})
