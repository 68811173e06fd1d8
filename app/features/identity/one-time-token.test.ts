import { expect, it } from 'vitest'
import { isTokenSecret, tokenExpiry, tokenPath } from './one-time-token.ts'

const now = new Date('2026-11-23T09:00:00Z')

it('gives an invitation two weeks and a password link an hour', () => {
  expect(tokenExpiry('invitation', now)).toEqual(new Date('2026-12-07T09:00:00Z'))
  expect(tokenExpiry('password-reset', now)).toEqual(new Date('2026-11-23T10:00:00Z'))
})

it('leads each kind to its page', () => {
  expect(tokenPath('invitation', 'x')).toBe('/invitation/x')
  expect(tokenPath('password-reset', 'x')).toBe('/password/reset/x')
})

it('knows the form of a secret', () => {
  expect(isTokenSecret('A'.repeat(43))).toBe(true)
  expect(isTokenSecret('A'.repeat(42))).toBe(false)
  expect(isTokenSecret(`${'A'.repeat(42)}/`)).toBe(false)
})
