import { describe, expect, it } from 'vitest'
import {
  type DoneMark,
  examsFirst,
  isSampled,
  marksDiffer,
  mayTake,
  nextInQueue,
  type QueuedReply,
  replyCode,
  stageOf,
} from './marking-queue.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-11-20T11:00:00Z')
const earlier = new Date('2026-11-20T09:00:00Z')
const names = Array.from({ length: 2000 }, (_, index) => `reply${index}`)
const inSample = names.find((name) => isSampled(name, 'c')) ?? ''
const outside = names.find((name) => !isSampled(name, 'c')) ?? ''

const done = (changes: Partial<DoneMark> = {}): DoneMark => ({
  kind: 'first',
  markerId: 'm1',
  total: 70,
  stops: [],
  levels: {},
  ...changes,
})
const reply = (changes: Partial<QueuedReply> = {}): QueuedReply => ({
  attemptId: outside,
  authorId: 'author',
  mode: 'exercise',
  handedInAt: earlier,
  cohortId: 'c',
  held: [],
  done: [],
  posted: false,
  ...changes,
})

describe('examsFirst', () => {
  it('puts exams before exercises, then the oldest, then the name', () => {
    const order = examsFirst([
      reply({ attemptId: 'b' }),
      reply({ attemptId: 'a' }),
      reply({ attemptId: 'c', mode: 'exam', handedInAt: later }),
      reply({ attemptId: 'd', mode: 'exam', handedInAt: now }),
    ])
    expect(order.map(({ attemptId }) => attemptId)).toEqual(['d', 'c', 'a', 'b'])
  })
})

describe('isSampled', () => {
  it('takes about one in five, the same ones every time, others for another seed', () => {
    const taken = names.filter((name) => isSampled(name, 'c'))
    expect(taken.length / names.length).toBeGreaterThan(0.17)
    expect(taken.length / names.length).toBeLessThan(0.23)
    expect(names.filter((name) => isSampled(name, 'c'))).toEqual(taken)
    expect(names.filter((name) => isSampled(name, 'd'))).not.toEqual(taken)
  })
})

describe('stageOf', () => {
  const second = (changes: Partial<DoneMark> = {}) => done({ kind: 'second', markerId: 'm2', ...changes })
  const hold = (kind: 'first' | 'second', dueAt = later) => [{ kind, markerId: 'm1', dueAt }]
  it.each<[string, Partial<QueuedReply>, string]>([
    ['untouched', {}, 'waits-first'],
    ['taken', { held: hold('first') }, 'first-held'],
    ['taken and left', { held: hold('first', earlier) }, 'waits-first'],
    ['marked, outside the sample', { done: [done()] }, 'ready'],
    ['marked, in the sample', { attemptId: inSample, done: [done()] }, 'waits-second'],
    ['second taken', { attemptId: inSample, done: [done()], held: hold('second') }, 'second-held'],
    ['two that agree', { attemptId: inSample, done: [done(), second({ total: 80 })] }, 'ready'],
    ['two that differ', { attemptId: inSample, done: [done(), second({ total: 81 })] }, 'differs'],
    ['posted', { done: [done()], posted: true }, 'posted'],
  ])('%s: %s', (_, changes, stage) => {
    expect(stageOf(reply(changes), now)).toBe(stage)
  })
})

describe('marksDiffer', () => {
  it('looks at the distance and at critical errors', () => {
    expect(marksDiffer(done({ total: 60 }), done({ total: 70 }))).toBe(false)
    expect(marksDiffer(done({ total: 60 }), done({ total: 49 }))).toBe(true)
    expect(marksDiffer(done({ total: 39, stops: ['SF1'] }), done({ total: 39 }))).toBe(true)
    expect(marksDiffer(done({ stops: ['SF1'] }), done({ stops: ['SF2'] }))).toBe(false)
  })
})

describe('mayTake', () => {
  it('never gives an own reply, nor both marks to one person', () => {
    expect(mayTake(reply(), 'author', now)).toBeNull()
    expect(mayTake(reply(), 'm1', now)).toBe('first')
    const sampled = reply({ attemptId: inSample, done: [done()] })
    expect(mayTake(sampled, 'm1', now)).toBeNull()
    expect(mayTake(sampled, 'm2', now)).toBe('second')
    expect(mayTake(reply({ done: [done()] }), 'm2', now)).toBeNull()
  })
})

describe('nextInQueue', () => {
  it('continues own work, then takes the oldest', () => {
    const old = reply({ attemptId: 'old', handedInAt: new Date('2026-11-01T00:00:00Z') })
    const fresh = reply({ attemptId: 'fresh', handedInAt: new Date('2026-11-02T00:00:00Z') })
    expect(nextInQueue([fresh, old], 'm1', now)).toEqual({ attemptId: 'old', kind: 'first', own: false })
    const mine = { ...fresh, held: [{ kind: 'first' as const, markerId: 'm1', dueAt: later }] }
    expect(nextInQueue([mine, old], 'm1', now)).toEqual({ attemptId: 'fresh', kind: 'first', own: true })
    expect(nextInQueue([mine, old], 'm2', now)?.attemptId).toBe('old')
    expect(nextInQueue([mine], 'm2', now)).toBeNull()
    expect(nextInQueue([], 'm1', now)).toBeNull()
  })
  it('orders equals by id', () => {
    const [a, b] = [reply({ attemptId: 'a' }), reply({ attemptId: 'b' })]
    expect(nextInQueue([b, a], 'm1', now)?.attemptId).toBe('a')
    expect(nextInQueue([a, b], 'm1', now)?.attemptId).toBe('a')
  })
})

describe('replyCode', () => {
  it('names a reply without its author, the same each time', () => {
    expect(replyCode('x1')).toBe(replyCode('x1'))
    expect(replyCode('x1')).toMatch(/^\d[А-Я]\d{1,2}$/)
  })
})
