import { describe, expect, it } from 'vitest'
import { decideErasure, erasedEmail, erasureRefusalText } from './erasure.ts'

const free = { lastAdministrator: false, studying: [], notSent: [], done: false, declined: false }

describe('an erasure', () => {
  it('is allowed when nothing stands in the way', () => {
    expect(decideErasure(free)).toEqual({ outcome: 'allowed' })
  })

  it.each([
    [{ done: true }, 'done', 'уже удалены'],
    [{ declined: true }, 'declined', 'попросить снова'],
    [{ lastAdministrator: true }, 'last-administrator', 'последний администратор'],
    [{ studying: ['ЧЦ-1', 'ЧЦ-2'] }, 'studying', 'ЧЦ-1, ЧЦ-2'],
    [{ notSent: ['ЧЦ-1'] }, 'not-sent', 'ФИС ФРДО'],
  ])('is refused for %j', (facts, reason, words) => {
    const decision = decideErasure({ ...free, ...facts })
    expect(decision).toMatchObject({ outcome: 'refused', reason })
    if (decision.outcome === 'refused')
      expect(erasureRefusalText(decision.reason, decision.cohorts)).toContain(words)
  })

  it('leaves an address that nobody has', () => {
    expect(erasedEmail('Ab1')).toBe('ab1@erased.invalid')
  })
})
