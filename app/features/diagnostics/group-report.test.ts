// What a group is told and what it is not: pairs only, seven and more, nothing that subtraction would open.
import { describe, expect, it } from 'vitest'
import type { WaveKey, WaveState } from '#app/features/curriculum/wave.ts'
import { type GroupPerson, groupReport } from './group-report.ts'
import { instrument } from './instrument.server.ts'

const whole = instrument()
const over: Record<WaveKey, WaveState> = { before: 'over', after: 'over', month: 'over', quarter: 'over' }

function taken(points: number, { attentive = true, self = null as Record<string, number> | null } = {}) {
  const result = {
    dimensions: Array<number>(9).fill(points),
    scales: [50, 50, 50, 50, 50],
    index: 50 + points,
    attentive,
    self,
  }
  return { percent: (points / 3) * 100, result }
}

function person(id: number, waves: GroupPerson['waves'], changes: Partial<GroupPerson> = {}): GroupPerson {
  return { id: `p${id}`, inPart: true, withdrawn: false, waves, observer: null, ...changes }
}

const many = (count: number, make: (id: number) => GroupPerson) =>
  Array.from({ length: count }, (_, id) => make(id))

const pair = (id: number) => person(id, { before: taken(1), after: taken(id % 2 ? 2 : 3) })

const of = (people: GroupPerson[], states = over) => groupReport(whole, people, states).comparisons

describe('the mean shift', () => {
  it('counts paired people only, with interval and effect size', () => {
    const lonely = [person(90, { after: taken(0) }), person(91, { before: taken(3) })]
    const [after] = of([...many(8, pair), ...lonely])
    expect(after).toMatchObject({ status: 'shown', total: { n: 8 } })
    // Half moved by a third of the scale, half by two thirds.
    expect(after?.total?.mean).toBeCloseTo(50)
    expect(after?.total?.effect).toBeCloseTo(50 / 17.817, 2)
    expect(after?.levels?.before).toBeCloseTo(33.33, 1)
    expect(after?.dimensions).toHaveLength(9)
    expect(after?.survey[0]).toMatchObject({ key: 'index', n: 8 })
  })

  it('says nothing below seven pairs, not even how many', () => {
    const [after] = of(many(6, pair))
    expect(after).toEqual({
      wave: 'after',
      title: '«До» и «после»',
      status: 'few',
      total: null,
      levels: null,
      dimensions: [],
      survey: [],
    })
  })

  it('waits until nobody can join: while the wave runs, and unless all have taken it', () => {
    const states = { ...over, after: 'open' } as const
    expect(of([...many(8, pair), person(50, { before: taken(1) })], states)[0]?.status).toBe('running')
    expect(of(many(8, pair), states)[0]?.status).toBe('shown')
    expect(of(many(8, pair), { ...over, after: 'ahead' })[0]?.status).toBe('ahead')
  })

  it('keeps who left later in the pairs, so that the figures do not move', () => {
    const left = many(8, (id) => ({ ...pair(id), withdrawn: id === 0 }))
    const report = groupReport(whole, left, over)
    expect(report.comparisons[0]?.total?.n).toBe(8)
    expect(report.people).toBe(7)
    expect(report.waves[0]).toMatchObject({ wave: 'before', taken: 7 })
  })

  it('leaves statements that were not read out of the survey, and all of it below seven', () => {
    const careless = (from: number) => (id: number) =>
      person(id, { before: taken(1), after: taken(2, { attentive: id >= from }) })
    expect(of(many(9, careless(1)))[0]?.survey[0]?.n).toBe(8)
    expect(of(many(9, careless(3)))[0]?.survey).toEqual([])
    expect(of(many(9, careless(3)))[0]?.total?.n).toBe(9)
  })
})

describe('subtraction', () => {
  it('hides the levels of a later pair that differs by a few people', () => {
    const people = many(9, (id) =>
      person(id, { before: taken(1), after: taken(2), ...(id > 0 && { month: taken(2) }) }),
    )
    const [after, month] = of(people)
    expect(after?.levels).not.toBeNull()
    expect(month?.levels).toBeNull()
    expect(month?.total?.n).toBe(8)
  })

  it('closes a part whose rest is small, and opens it when the rest is large or nobody', () => {
    const part = (own: number, all: number) =>
      of(many(all, (id) => ({ ...pair(id), inPart: id < own })))[0]?.status
    expect(part(7, 9)).toBe('subtractable')
    expect(part(7, 14)).toBe('shown')
    expect(part(7, 7)).toBe('shown')
    expect(part(6, 20)).toBe('few')
  })
})

describe('the managers', () => {
  const grades = (value: number) => ({ o1: value, o2: value, o3: value, o4: value, o5: value, o6: value })
  const seen = (count: number, unseen = 0) =>
    many(count, (id) =>
      person(
        id,
        { before: taken(1), quarter: taken(2, { self: grades(4) }) },
        { observer: { ...grades(3), o6: id < unseen ? 0 : 3 } },
      ),
    )

  it('are shown beside own grades from seven on', () => {
    const { observer } = groupReport(whole, seen(7), over)
    expect(observer.lines).toHaveLength(6)
    expect(observer.lines[0]).toMatchObject({ n: 7, self: 4, observer: 3 })
    expect(groupReport(whole, seen(6), over).observer).toEqual({ status: 'few', lines: [] })
  })

  it('leave out a behaviour that too few have seen, or nearly all', () => {
    expect(groupReport(whole, seen(9, 1), over).observer.lines.map(({ key }) => key)).not.toContain('o6')
  })

  it('wait for the end of the last wave', () => {
    expect(groupReport(whole, seen(9), { ...over, quarter: 'open' }).observer.status).toBe('running')
  })
})
