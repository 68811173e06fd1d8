import { describe, expect, it } from 'vitest'
import { assignPeers, isOverdue, type Peer, type PeerReply } from './peer-assignment.ts'
import { peerPicture, trainingOf } from './peer.ts'

describe('trainingOf', () => {
  const keys = ['C01', 'C02', 'C03', 'C04']
  const result = (sampleKey: string, distance: number) => ({ sampleKey, distance })
  it('goes through the samples until three were close enough', () => {
    expect(trainingOf(keys, [])).toEqual({ passed: 0, trained: false, next: 'C01' })
    expect(trainingOf(keys, [result('C01', 11)])).toEqual({ passed: 0, trained: false, next: 'C02' })
    const three = [result('C01', 10), result('C02', 0), result('C04', 3)]
    expect(trainingOf(keys, three)).toEqual({ passed: 3, trained: true, next: null })
  })
  it('offers what missed once more', () => {
    const tried = [result('C01', 2), result('C02', 20), result('C03', 4), result('C04', 15)]
    expect(trainingOf(keys, tried)).toEqual({ passed: 2, trained: false, next: 'C02' })
  })
  it('asks for no more samples than there are, and trains on none at all', () => {
    expect(trainingOf(['C01'], [result('C01', 0)]).trained).toBe(true)
    expect(trainingOf([], [])).toEqual({ passed: 0, trained: false, next: null })
    expect(trainingOf(['C01'], [result('gone', 0)]).trained).toBe(false)
  })
})

describe('peerPicture', () => {
  const mark = (total: number) => ({ total, levels: {} })
  it('hides a single opinion until the review is closed', () => {
    expect(peerPicture([], true)).toBeNull()
    expect(peerPicture([mark(60)], false)).toBeNull()
    expect(peerPicture([mark(60)], true)).toEqual({ count: 1, total: 60 })
    expect(peerPicture([mark(60), mark(71)], false)).toEqual({ count: 2, total: 66 })
  })
})

describe('assignPeers', () => {
  const handedInAt = new Date('2026-11-20T10:00:00Z')
  const replyOf = (person: string): PeerReply => ({
    id: `r-${person}`,
    authorId: person,
    handedInAt,
    markerIds: [],
    reviews: 0,
  })
  const peer = (id: string, organisationId: string | null = null): Peer => ({ id, organisationId, load: 0 })
  const group = (size: number) => Array.from({ length: size }, (_, index) => `p${index}`)
  const options = { perPerson: 2, perReply: 2, seed: 's' }
  const counts = (keys: string[]) => {
    const counted = new Map<string, number>()
    for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1)
    return [...new Set(counted.values())].sort()
  }

  it.each([3, 4, 5, 8, 13, 25, 40])('gives %i people two each and two reviews to every reply', (size) => {
    const people = group(size)
    const pairs = assignPeers(
      people.map(replyOf),
      people.map((id) => peer(id)),
      options,
    )
    expect(pairs).toHaveLength(size * 2)
    expect(counts(pairs.map(({ markerId }) => markerId))).toEqual([2])
    expect(counts(pairs.map(({ replyId }) => replyId))).toEqual([2])
    expect(pairs.filter(({ replyId, markerId }) => replyId === `r-${markerId}`)).toEqual([])
    expect(new Set(pairs.map(({ replyId, markerId }) => `${replyId}|${markerId}`)).size).toBe(size * 2)
  })

  it('is the same whatever order people and replies come in', () => {
    const people = group(9)
    const forward = assignPeers(
      people.map(replyOf),
      people.map((id) => peer(id)),
      options,
    )
    const backward = assignPeers(
      people.map(replyOf).reverse(),
      people.map((id) => peer(id)).reverse(),
      options,
    )
    const sorted = (pairs: typeof forward) => pairs.map((one) => `${one.replyId}|${one.markerId}`).sort()
    expect(sorted(backward)).toEqual(sorted(forward))
  })

  it('keeps organisations apart where it can, and not where it cannot', () => {
    const people = group(8)
    const peers = people.map((id, index) => peer(id, index < 4 ? 'x' : 'y'))
    const organisation = new Map(peers.map(({ id, organisationId }) => [id, organisationId]))
    const pairs = assignPeers(people.map(replyOf), peers, options)
    const same = pairs.filter(
      ({ replyId, markerId }) => organisation.get(replyId.slice(2)) === organisation.get(markerId),
    )
    expect(pairs).toHaveLength(16)
    expect(same).toEqual([])
    const colleagues = people.map((id) => peer(id, 'x'))
    expect(assignPeers(people.map(replyOf), colleagues, options)).toHaveLength(16)
  })

  it('keeps barred pairs apart', () => {
    const people = group(5)
    const barred = (author: string, marker: string) => author === 'p0' && marker === 'p1'
    const pairs = assignPeers(
      people.map(replyOf),
      people.map((id) => peer(id)),
      { ...options, barred },
    )
    expect(pairs).toHaveLength(10)
    expect(pairs).not.toContainEqual({ replyId: 'r-p0', markerId: 'p1' })
  })

  it('fills up after somebody dropped out, never giving a reply back to them', () => {
    const reply = { ...replyOf('p0'), markerIds: ['p1', 'p2'], reviews: 1 }
    const peers = [
      { ...peer('p1'), load: 1 },
      { ...peer('p2'), load: 0 },
      { ...peer('p3'), load: 2 },
      { ...peer('p4'), load: 1 },
    ]
    expect(assignPeers([reply], peers, options)).toEqual([{ replyId: 'r-p0', markerId: 'p4' }])
  })

  it('gives nothing where there is nothing', () => {
    expect(assignPeers([], [peer('p0')], options)).toEqual([])
    expect(assignPeers([replyOf('p0')], [peer('p0')], options)).toEqual([])
  })
})

describe('isOverdue', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const open = { dueAt: new Date('2026-11-20T09:00:00Z'), doneAt: null, withdrawnAt: null }
  it('is undone after its day', () => {
    expect(isOverdue(open, now)).toBe(true)
    expect(isOverdue({ ...open, doneAt: now }, now)).toBe(false)
    expect(isOverdue({ ...open, withdrawnAt: now }, now)).toBe(false)
    expect(isOverdue({ ...open, dueAt: null }, now)).toBe(false)
    expect(isOverdue({ ...open, dueAt: new Date('2026-11-20T11:00:00Z') }, now)).toBe(false)
  })
})
