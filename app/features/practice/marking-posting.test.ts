import { describe, expect, it } from 'vitest'
import { decideChange, decidePosting, decideReconciling } from './marking-posting.ts'
import type { Stage } from './marking-queue.ts'

describe('decidePosting', () => {
  it.each<[Stage, string]>([
    ['waits-first', 'not-marked'],
    ['first-held', 'not-marked'],
    ['waits-second', 'awaits-second'],
    ['second-held', 'awaits-second'],
    ['differs', 'differ'],
    ['posted', 'already-posted'],
  ])('refuses at «%s»', (stage, reason) => {
    expect(decidePosting(stage, 'author', 'viewer')).toEqual({ outcome: 'refused', reason })
  })
  it('allows what is ready, and never the own', () => {
    expect(decidePosting('ready', 'author', 'viewer')).toEqual({ outcome: 'allowed' })
    expect(decidePosting('ready', 'author', 'author')).toEqual({ outcome: 'refused', reason: 'own' })
  })
})

describe('decideReconciling', () => {
  const reply = { authorId: 'author', total: 60 }
  it('is for two that differ', () => {
    expect(decideReconciling('differs', reply, 'viewer')).toEqual({ outcome: 'allowed' })
    expect(decideReconciling('ready', reply, 'viewer')).toMatchObject({ reason: 'not-marked' })
    expect(decideReconciling('posted', reply, 'viewer')).toMatchObject({ reason: 'already-posted' })
    expect(decideReconciling('differs', reply, 'author')).toMatchObject({ reason: 'own' })
    expect(decideReconciling('differs', { ...reply, total: null }, 'viewer')).toMatchObject({
      reason: 'incomplete',
    })
  })
})

describe('decideChange', () => {
  const change = { authorId: 'author', reason: 'Не замечен срок.', total: 70, before: 'a', after: 'b' }
  it('wants a reason, a whole mark and a difference', () => {
    expect(decideChange(change, 'viewer')).toEqual({ outcome: 'allowed' })
    expect(decideChange({ ...change, reason: '  ' }, 'viewer')).toMatchObject({ reason: 'no-reason' })
    expect(decideChange({ ...change, total: null }, 'viewer')).toMatchObject({ reason: 'incomplete' })
    expect(decideChange({ ...change, after: 'a' }, 'viewer')).toMatchObject({ reason: 'same' })
    expect(decideChange(change, 'author')).toMatchObject({ reason: 'own' })
  })
})
