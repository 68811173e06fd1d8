// The square is balanced, and the last wave of a form follows from it.
import { expect, it } from 'vitest'
import { waveKeys } from '#app/features/curriculum/wave.ts'
import { formOf, formsAt, lastWaveOf } from './form-order.ts'
import { forms } from './instrument.ts'

const count = (values: string[], wanted: string) => values.filter((value) => value === wanted).length

it('gives a person every form once', () => {
  for (let place = 0; place < 8; place += 1) expect([...formsAt(place)].sort()).toEqual([...forms])
})

it('gives each wave every form equally often in any group', () => {
  for (const people of [4, 7, 30, 500])
    for (const wave of waveKeys) {
      const given = Array.from({ length: people }, (_, place) => formOf(formsAt(place), wave))
      const counts = forms.map((form) => count(given, form))
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    }
})

it('lets each form be followed once by each other one', () => {
  const pairs = [0, 1, 2, 3].flatMap((place) => [0, 1, 2].map((at) => formsAt(place).slice(at, at + 2)))
  expect(new Set(pairs).size).toBe(12)
})

it('knows when a form is met for the last time', () => {
  expect(lastWaveOf('A', 1)).toBe('before')
  expect(lastWaveOf('C', 1)).toBe('quarter')
  for (const form of forms) expect(lastWaveOf(form, 4)).toBe('quarter')
  expect(lastWaveOf('A', 500)).toBe('quarter')
})

it('refuses an order without the form', () => {
  expect(() => formOf('', 'after')).toThrow()
})
