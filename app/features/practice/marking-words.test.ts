import { expect, it } from 'vitest'
import { waitedWords } from './marking-words.ts'

it('says how long something has waited', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  const since = (hours: number) =>
    waitedWords(new Date(now.getTime() - hours * 3_600_000), now).replace('\u00a0', ' ')
  expect([0.5, 1, 47, 48, 24 * 5].map(since)).toEqual(['меньше часа', '1 час', '47 часов', '2 дня', '5 дней'])
})
