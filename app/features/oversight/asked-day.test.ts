import { expect, it } from 'vitest'
import { askedDay, isoDay } from './asked-day.ts'

const today = new Date('2026-11-23T00:00:00Z')
const asked = (search: string) => isoDay(askedDay(new URLSearchParams(search), today))

it.each([
  ['', '2026-11-23'],
  ['?on=2026-01-31', '2026-01-31'],
  ['?on=2026-99-31', '2026-11-23'],
  ['?on=2027-01-01', '2026-11-23'],
  ['?on=yesterday', '2026-11-23'],
])('an address %s asks for %s', (search, expected) => expect(asked(search)).toBe(expected))
