import { describe, expect, it } from 'vitest'
import { mergeChoices } from './merge-choice.ts'

const now = new Date('2026-11-01T09:00:00Z')
const session = (id: string, changes: Record<string, unknown> = {}) =>
  ({
    id,
    cohortId: 'c',
    componentKey: 's1',
    number: 1,
    title: id,
    timeZone: 'Europe/Moscow',
    days: [],
    startsAt: new Date('2026-11-20T07:00:00Z'),
    endsAt: new Date('2026-11-20T14:00:00Z'),
    announcedAt: null,
    cancelledAt: null,
    mergedIntoId: null,
    capacity: 10,
    seated: 4,
    reserved: 1,
    waiting: 0,
    ...changes,
  }) as unknown as Parameters<typeof mergeChoices>[0]

describe('with what a session may be merged', () => {
  it('open sessions of the cohort, the same step first', () => {
    const from = session('from')
    const all = [
      from,
      session('later', { componentKey: 's2' }),
      session('same'),
      session('off', { cancelledAt: now }),
    ]
    expect(mergeChoices(from, all, new Map(), now).map(({ id, otherStep }) => [id, otherStep])).toEqual([
      ['same', false],
      ['later', true],
    ])
  })

  it('says how many would wait', () => {
    const seats = (people: number) =>
      mergeChoices(session('from', { seated: people }), [session('x')], new Map(), now)[0]?.seats
    expect(seats(5)).toBe('Свободно 5\u00a0мест, хватит всем.')
    expect(seats(6)).toBe('Свободно 5\u00a0мест, в лист ожидания встанет 1\u00a0человек.')
    expect(seats(8)).toContain('встанут 3\u00a0человека')
  })

  it('counts nobody twice who is booked there already', () => {
    const [choice] = mergeChoices(session('from', { seated: 8 }), [session('x')], new Map([['x', 3]]), now)
    expect(choice?.seats).toBe('Свободно 5\u00a0мест, хватит всем.')
    expect(choice?.already).toBe('3\u00a0человека записаны и туда: их запись там останется.')
  })
})
