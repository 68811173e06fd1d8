// States and order of recommendations.
import { describe, expect, it } from 'vitest'
import { byUrgency, outcomeState } from './outcome.ts'

const day = (date: string) => new Date(`2026-12-${date}T00:00:00Z`)
const open = (due: string) => ({ dueOn: day(due), doneAt: null })
const done = (at: string) => ({ dueOn: day('01'), doneAt: day(at) })

describe('a recommendation', () => {
  it('is in work through its last day, overdue after it, and done whenever it was done', () => {
    expect(outcomeState(open('10'), day('10'))).toBe('running')
    expect(outcomeState(open('10'), day('11'))).toBe('overdue')
    expect(outcomeState(done('20'), day('25'))).toBe('done')
  })

  it('stands by its date, done ones last with the latest first', () => {
    const list = [done('05'), open('20'), done('07'), open('10')]
    expect([...list].sort(byUrgency)).toEqual([open('10'), open('20'), done('07'), done('05')])
  })
})
