import { expect, it } from 'vitest'
import { hasConsented } from './consent.ts'

it('wants the version that is in force', () => {
  expect(hasConsented({ consents: ['personal-data@2026-11-01'] }, '2026-11-01')).toBe(true)
  expect(hasConsented({ consents: ['personal-data@2025-01-01'] }, '2026-11-01')).toBe(false)
  expect(hasConsented({ consents: ['cookies@2026-11-01'] }, '2026-11-01')).toBe(false)
  expect(hasConsented({ consents: [] }, '2026-11-01')).toBe(false)
})
