import { describe, expect, it } from 'vitest'
import { isValidOn, stateOn, type Successive } from './validity.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)

function unit(
  id: string,
  from: string | null,
  to: string | null,
  successorId: string | null = null,
): Successive {
  return { id, validFrom: from ? day(from) : null, validTo: to ? day(to) : null, successorId }
}

const mapOf = (...units: Successive[]) => new Map(units.map((one) => [one.id, one]))

describe('isValidOn', () => {
  it('knows no bounds where none are recorded', () => {
    expect(isValidOn(unit('a', null, null), day('1800-01-01'))).toBe(true)
  })

  it('includes the first day and leaves out the last', () => {
    const year = unit('a', '2024-01-01', '2025-04-04')
    expect(isValidOn(year, day('2023-12-31'))).toBe(false)
    expect(isValidOn(year, day('2024-01-01'))).toBe(true)
    expect(isValidOn(year, day('2025-04-03'))).toBe(true)
    expect(isValidOn(year, day('2025-04-04'))).toBe(false)
  })
})

describe('stateOn', () => {
  const kstovo = unit('kstovo', null, '2025-04-04', 'nizhny')
  const nizhny = unit('nizhny', null, null)

  it('is the unit itself while it exists', () => {
    expect(stateOn(kstovo, mapOf(kstovo, nizhny), day('2025-04-03'))).toBe(kstovo)
  })

  it('is the successor from the day of the merger', () => {
    expect(stateOn(kstovo, mapOf(kstovo, nizhny), day('2025-04-04'))).toBe(nizhny)
  })

  it('follows a chain to the unit of the day', () => {
    const a = unit('a', null, '2020-01-01', 'b')
    const b = unit('b', '2020-01-01', '2025-01-01', 'c')
    const c = unit('c', '2025-01-01', null)
    const all = mapOf(a, b, c)
    expect(stateOn(a, all, day('2022-01-01'))).toBe(b)
    expect(stateOn(a, all, day('2026-01-01'))).toBe(c)
  })

  it('is null before its time, even with a successor', () => {
    expect(stateOn(unit('a', '2025-01-01', null, 'nizhny'), mapOf(nizhny), day('2024-01-01'))).toBeNull()
  })

  it('is null where the line breaks off', () => {
    expect(stateOn(unit('a', null, '2020-01-01'), mapOf(), day('2024-01-01'))).toBeNull()
    expect(stateOn(unit('a', null, '2020-01-01', 'lost'), mapOf(), day('2024-01-01'))).toBeNull()
  })

  it('is null where the line runs in a circle', () => {
    const a = unit('a', null, '2020-01-01', 'b')
    const b = unit('b', null, '2020-01-01', 'a')
    expect(stateOn(a, mapOf(a, b), day('2024-01-01'))).toBeNull()
  })
})
