import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  breakReasons,
  entryText,
  followChain,
  genesisOf,
  startOfChain,
  type StoredEntry,
} from './audit-chain.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const at = new Date('2026-11-22T10:00:00.000Z')

function entry(id: number, changes: Partial<StoredEntry> = {}): StoredEntry {
  return {
    ...{ id, at, actorId: 'a', action: 'user.renamed', objectType: 'user', objectId: 'u', detail: '{}' },
    ...{ digest: null, sealed: null, hash: null },
    ...changes,
  }
}

/** Hangs the entries on each other, after the older ones. */
function chained(older: StoredEntry[], later: StoredEntry[]): StoredEntry[] {
  let previous = genesisOf(hash, older)
  return [...older, ...later.map((one) => ({ ...one, hash: (previous = hash(entryText(previous, one))) }))]
}

const follow = (entries: StoredEntry[]) => followChain(hash, startOfChain(hash), entries)

describe('the chain', () => {
  const whole = chained(
    [entry(1), entry(2)],
    [entry(3), entry(4, { digest: hash('s'), sealed: 's' }), entry(5)],
  )

  it('holds over older entries and over sealed values', () => {
    const { state, broken } = follow(whole)
    expect(broken).toBeNull()
    expect(state).toMatchObject({ older: 2, chained: 3, lastId: 5, previous: whole[4]?.hash })
  })

  it('is followed page by page', () => {
    const first = follow(whole.slice(0, 3))
    expect(followChain(hash, first.state, whole.slice(3)).state).toEqual(follow(whole).state)
  })

  it.each<[string, (entries: StoredEntry[]) => StoredEntry[], { entryId: number; reason: string }]>([
    [
      'a changed entry',
      (all) => all.map((one) => (one.id === 3 ? { ...one, actorId: 'b' } : one)),
      { entryId: 3, reason: 'changed' },
    ],
    [
      'a changed older entry',
      (all) => all.map((one) => (one.id === 1 ? { ...one, action: 'x' } : one)),
      { entryId: 3, reason: 'changed' },
    ],
    ['a removed entry', (all) => all.filter(({ id }) => id !== 4), { entryId: 4, reason: 'missing' }],
    ['a removed older entry', (all) => all.filter(({ id }) => id !== 1), { entryId: 3, reason: 'changed' }],
    ['an entry put in by hand', (all) => [...all, entry(6)], { entryId: 6, reason: 'unchained' }],
    [
      'an entry with a made-up hash',
      (all) => [...all, entry(6, { hash: hash('x') })],
      { entryId: 6, reason: 'changed' },
    ],
    [
      'other values',
      (all) => all.map((one) => (one.id === 4 ? { ...one, sealed: 't' } : one)),
      { entryId: 4, reason: 'values' },
    ],
    [
      'values with a digest of their own',
      (all) => all.map((one) => (one.id === 4 ? { ...one, sealed: 't', digest: hash('t') } : one)),
      { entryId: 4, reason: 'changed' },
    ],
    [
      'values taken away',
      (all) => all.map((one) => (one.id === 4 ? { ...one, sealed: null, digest: null } : one)),
      { entryId: 4, reason: 'changed' },
    ],
  ])('finds %s', (_what, forge, found) => {
    const { broken } = follow(forge(whole))
    expect(broken).toEqual(found)
    expect(breakReasons[broken?.reason ?? 'changed']).not.toBe('')
  })

  it('begins without older entries too', () => {
    expect(follow(chained([], [entry(1), entry(2)])).broken).toBeNull()
    expect(follow(chained([], [entry(2)])).broken).toEqual({ entryId: 1, reason: 'missing' })
  })
})
