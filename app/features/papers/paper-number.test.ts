// Numbers of papers: their patterns and what would make two kinds collide.
import { expect, it } from 'vitest'
import { defaultNumbering, formatPaperNumber, numberPattern, samePatterns } from './paper-number.ts'

it('puts the sequence and the year in their places', () => {
  expect(formatPaperNumber('{n}-УО/{год}', { year: 2026, sequence: 12 })).toBe('12-УО/2026')
  expect(formatPaperNumber('№ {год}/{n}', { year: 2027, sequence: 1 })).toBe('№ 2027/1')
})

it.each([
  'УО',
  '{n}',
  '{n}-{n}-{год}',
  '{n}{год}',
  '1{n}/{год}',
  '{n}/2{год}',
  '<{n}/{год}',
  `${'а'.repeat(40)}{n}/{год}`,
])('refuses the pattern %s', (pattern) => expect(numberPattern.safeParse(pattern).success).toBe(false))

it('accepts what offices write, and tells kinds apart', () => {
  for (const pattern of ['{n}-УО/{год}', '{год}/{n}-л/с', 'П-{n}-{год}'])
    expect(numberPattern.safeParse(pattern).success).toBe(true)
  expect(samePatterns(defaultNumbering)).toEqual([])
  expect(samePatterns({ ...defaultNumbering, journal: '{n}-уп/{год}', minutes: '{n}-УП/{год}' })).toEqual([
    'journal',
    'minutes',
  ])
})
