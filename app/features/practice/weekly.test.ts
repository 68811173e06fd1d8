import { describe, expect, it } from 'vitest'
import { pictureOf, type WeekCounts, weeksBetween, weekWords } from './weekly.ts'

const week = new Date('2026-11-16T00:00:00Z')
const counts = (changes: Partial<WeekCounts> = {}): WeekCounts => ({
  week,
  people: 8,
  cases: 10,
  withinDay: 8,
  routed: 10,
  minutes: 300,
  repliedInTime: 6,
  replied: 8,
  loops: 3,
  closed: 6,
  citizenMark: 4.2,
  markedPeople: 7,
  quality: 71.6,
  ...changes,
})

describe('pictureOf', () => {
  it('gives shares and means', () => {
    expect(pictureOf(counts())).toEqual({
      week,
      people: 8,
      speed: { share: 0.8, minutes: 300, cases: 10 },
      onTime: 0.75,
      loop: { share: 0.5, citizenMark: 4.2 },
      quality: { mean: 72, people: 7 },
    })
  })
  it('says nothing about six people, and nothing about the marks of six', () => {
    expect(pictureOf(counts({ people: 6 }))).toEqual({
      week,
      people: null,
      speed: null,
      onTime: null,
      loop: null,
      quality: null,
    })
    expect(pictureOf(counts({ markedPeople: 6 })).quality).toBeNull()
  })
  it('has no share of nothing', () => {
    const none = pictureOf(counts({ routed: 0, replied: 0, closed: 0, quality: null, minutes: null }))
    expect([none.speed, none.onTime, none.loop, none.quality]).toEqual([null, null, null, null])
    expect(pictureOf(counts({ minutes: null })).speed?.minutes).toBe(0)
  })
})

describe('weeksBetween', () => {
  const days = (list: Date[]) => list.map((day) => day.toISOString().slice(5, 10))
  it('goes from Monday to Monday', () => {
    expect(days(weeksBetween(new Date('2026-11-04T00:00:00Z'), new Date('2026-11-18T00:00:00Z')))).toEqual([
      '11-02',
      '11-09',
      '11-16',
    ])
  })
  it('looks half a year back at most, and not before the start', () => {
    expect(weeksBetween(new Date('2020-01-01T00:00:00Z'), week)).toHaveLength(26)
    expect(weeksBetween(new Date('2027-01-01T00:00:00Z'), week)).toEqual([])
  })
})

it('names a week in short', () => {
  expect(weekWords(week)).toBe('16–22 ноября')
  expect(weekWords(new Date('2026-08-31T00:00:00Z'))).toBe('31 августа – 6 сентября')
})
