// Days of components: spread by minutes, rounded up, the last one on the last day.
import { describe, expect, it } from 'vitest'
import { smallOutline } from '#app/testing/small-programme.ts'
import { componentLoads, dueDays } from './progress-pace.ts'

const outline = smallOutline()
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('the pace', () => {
  it('weighs modules with their tests, tasks and the final test', () => {
    expect(componentLoads(outline)).toEqual([
      { key: 'm1', minutes: 30 },
      { key: 'm1-task', minutes: 20 },
      { key: 'm2', minutes: 30 },
      { key: 'm2-task', minutes: 20 },
      { key: 'm3', minutes: 30 },
      { key: 'm3-task', minutes: 20 },
      { key: 'final', minutes: 50 },
    ])
  })

  it('spreads them over the days', () => {
    const days = dueDays(outline, day('2026-10-01'), day('2026-10-21'))
    expect([...days.values()].map((date) => date.toISOString().slice(0, 10))).toEqual([
      '2026-10-04',
      '2026-10-06',
      '2026-10-09',
      '2026-10-11',
      '2026-10-14',
      '2026-10-16',
      '2026-10-21',
    ])
  })

  it('gives the last day where dates leave no room', () => {
    const last = day('2026-10-01')
    for (const end of [last, day('2026-09-01')])
      for (const due of dueDays(outline, last, end).values()) expect(due).toEqual(end)
  })

  it('does not divide by nothing', () => {
    const empty = { ...outline, modules: [], finalTest: { ...outline.finalTest, minutes: 0 } }
    expect(dueDays(empty, day('2026-10-01'), day('2026-10-21')).get('final')).toEqual(day('2026-10-21'))
  })
})
