import { describe, expect, it } from 'vitest'
import { explainSum, hasRoom, nominationsLeft } from './quota.ts'

const quota = { municipalityId: 'a', places: 5, enrolled: 2, waiting: 1 }

describe('nominationsLeft', () => {
  it('counts those who wait as placed', () => {
    expect(nominationsLeft([quota], 'a')).toEqual({ kind: 'left', places: 5, left: 2 })
    expect(nominationsLeft([{ ...quota, waiting: 9 }], 'a')).toMatchObject({ left: 0 })
  })
  it('tells no quotas at all from none for this municipality', () => {
    expect(nominationsLeft([], 'a')).toEqual({ kind: 'unlimited' })
    expect(nominationsLeft([quota], 'b')).toEqual({ kind: 'not-allotted' })
  })
})

it('accepts while places are left, and freely where there is no quota', () => {
  expect(hasRoom(undefined)).toBe(true)
  expect(hasRoom(quota)).toBe(true)
  expect(hasRoom({ places: 2, enrolled: 2 })).toBe(false)
})

it('explains a sum above the seats and nothing else', () => {
  expect(explainSum(60, null)).toBeNull()
  expect(explainSum(60, 60)).toBeNull()
  expect(explainSum(61, 60)).toContain('Сумма квот — 61')
})
