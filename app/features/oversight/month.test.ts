import { describe, expect, it } from 'vitest'
import { lastMonths, minutesAhead, monthInShort, monthTitle } from './month.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)

describe('months', () => {
  it('go back over the new year', () =>
    expect(lastMonths(day('2026-02-28'), 3)).toEqual(['2025-12', '2026-01', '2026-02']))
  it('have names', () => {
    expect(monthTitle('2026-08')).toBe('август 2026')
    expect(monthInShort('2026-09')).toBe('сент')
  })
})

describe('minutesAhead', () => {
  const moment = day('2026-11-23')
  it.each([
    ['Europe/Moscow', 180],
    ['Asia/Novosibirsk', 420],
    ['America/St_Johns', -210],
    ['UTC', 0],
  ])('of %s', (zone, minutes) => expect(minutesAhead(zone, moment)).toBe(minutes))
})
