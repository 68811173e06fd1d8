// Feedback rules: who may answer, what an answer holds, when results may be seen.
import { describe, expect, it } from 'vitest'
import {
  decideFeedback,
  type FeedbackAnswers,
  feedbackResults,
  readFeedback,
  writeFeedback,
} from './feedback.ts'

const now = new Date('2026-11-20T15:00:00Z')
const facts = {
  cancelledAt: null,
  openedAt: now,
  mark: 'attended' as string | null,
  taken: true,
  seated: true,
  answered: false,
}

describe('who may answer', () => {
  it.each([
    ['was there', {}, 'open'],
    ['was there for a part', { mark: 'partly' }, 'open'],
    ['came without a seat', { seated: false }, 'open'],
    ['has a seat while nobody is marked yet', { mark: null, taken: false }, 'open'],
    ['did not come', { mark: 'no-show' }, 'absent'],
    ['is excused', { mark: 'excused' }, 'absent'],
    ['has no mark where others have', { mark: null }, 'absent'],
    ['has no seat and no mark', { mark: null, taken: false, seated: false }, 'absent'],
    ['answered already', { answered: true }, 'answered'],
    ['comes before it opened', { openedAt: new Date(now.getTime() + 1) }, 'not-yet'],
    ['comes while it is closed', { openedAt: null }, 'not-yet'],
    ['asks about a cancelled session', { cancelledAt: now }, 'cancelled'],
  ])('%s', (_, changes, expected) => {
    const decision = decideFeedback({ ...facts, ...changes }, now)
    expect(decision.outcome === 'open' ? 'open' : decision.reason).toBe(expected)
  })
})

describe('an answer', () => {
  it('holds the grades and the text and nothing else that it is given', () => {
    const given = { clear: 5, close: 4, worth: 3, text: null, userId: 'ann' }
    expect(JSON.parse(writeFeedback(given))).toEqual({ clear: 5, close: 4, worth: 3, text: null })
    expect(readFeedback(writeFeedback(given))).toEqual({ clear: 5, close: 4, worth: 3, text: null })
  })
})

describe('results', () => {
  const answers = (count: number): FeedbackAnswers[] =>
    Array.from({ length: count }, (_, index) => ({
      clear: (index % 5) + 1,
      close: 5,
      worth: 1,
      text: index % 2 ? `мысль ${9 - index}` : null,
    }))

  it('are not there for six, and are for seven', () => {
    expect(feedbackResults(answers(6))).toBeNull()
    const results = feedbackResults(answers(7))
    expect(results?.count).toBe(7)
    expect(results?.statements.map(({ counts }) => counts)).toEqual([
      [2, 2, 1, 1, 1],
      [0, 0, 0, 0, 7],
      [7, 0, 0, 0, 0],
    ])
    expect(results?.statements[1]?.average).toBe(5)
    expect(results?.texts).toEqual(['мысль 4', 'мысль 6', 'мысль 8'])
  })
})
