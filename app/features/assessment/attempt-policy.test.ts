import { describe, expect, it } from 'vitest'
import {
  attemptsLeft,
  coolDownUntil,
  decideStart,
  type PastAttempt,
  type StartRefusal,
  startRefusalText,
} from './attempt-policy.ts'

const now = new Date('2026-11-20T10:00:00Z')
const quiz = { attempts: 3, cooldownMinutes: 10 }
const facts = { quiz, lock: null, available: 8, attempts: [] as PastAttempt[] }
const failed = (number: number, minutesAgo: number): PastAttempt => ({
  id: `a${number}`,
  number,
  submittedAt: new Date(now.getTime() - minutesAgo * 60_000),
  passed: false,
})

describe('may an attempt begin', () => {
  it('begins the first one, and the next after the pause', () => {
    expect(decideStart(facts, now)).toEqual({ outcome: 'start', number: 1 })
    expect(decideStart({ ...facts, attempts: [failed(1, 10)] }, now)).toEqual({ outcome: 'start', number: 2 })
  })

  it('continues the open one, whatever is locked', () => {
    const open = { id: 'open', number: 1, submittedAt: null, passed: null }
    const decision = decideStart({ ...facts, lock: 'Закрыт.', available: 0, attempts: [open] }, now)
    expect(decision).toEqual({ outcome: 'continue', attemptId: 'open' })
  })

  it('refuses with the first reason that holds', () => {
    const reasonOf = (changes: Partial<typeof facts> & { lock?: string | null }) => {
      const decision = decideStart({ ...facts, ...changes }, now)
      return decision.outcome === 'refused' ? decision.reason : decision.outcome
    }
    const passed = { ...failed(1, 50), passed: true }
    expect(reasonOf({ attempts: [passed] })).toBe('passed')
    expect(reasonOf({ attempts: [failed(1, 90), failed(2, 60), failed(3, 30)] })).toBe('no-attempts-left')
    expect(decideStart({ ...facts, lock: 'Сначала уроки.' }, now)).toEqual({
      outcome: 'refused',
      reason: 'locked',
      lock: 'Сначала уроки.',
    })
    expect(reasonOf({ available: 0 })).toBe('no-questions')
    expect(decideStart({ ...facts, attempts: [failed(1, 4)] }, now)).toEqual({
      outcome: 'refused',
      reason: 'cool-down',
      until: new Date('2026-11-20T10:06:00Z'),
    })
  })

  it('counts attempts and the pause from the last one', () => {
    expect(attemptsLeft(quiz, [failed(1, 5)])).toBe(2)
    expect(attemptsLeft({ attempts: 1 }, [failed(1, 5), failed(2, 1)])).toBe(0)
    expect(coolDownUntil(quiz, [])).toBeNull()
    expect(coolDownUntil(quiz, [failed(2, 5), failed(1, 60)])).toEqual(new Date('2026-11-20T10:05:00Z'))
  })

  it('says each refusal in a sentence, times in the reader’s zone', () => {
    const refusals: StartRefusal[] = [
      { outcome: 'refused', reason: 'locked', lock: 'Сначала уроки.' },
      { outcome: 'refused', reason: 'cool-down', until: now },
      { outcome: 'refused', reason: 'passed' },
      { outcome: 'refused', reason: 'no-attempts-left' },
      { outcome: 'refused', reason: 'no-questions' },
    ]
    const texts = refusals.map((refusal) => startRefusalText(refusal, 'Asia/Yekaterinburg'))
    expect(new Set(texts).size).toBe(refusals.length)
    for (const text of texts) expect(text).toMatch(/^[А-Я].*\.$/)
    expect(texts[1]).toContain('15:00 (МСК+2)')
  })
})
