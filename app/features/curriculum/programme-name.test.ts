import { expect, it } from 'vitest'
import { programmeName } from './programme-name.ts'

it('says the hours after the title', () => {
  const names = [1, 16, 22, 36].map((hours) =>
    programmeName({ title: 'Курс', hours }).replaceAll('\u00a0', ' '),
  )
  expect(names).toEqual(['Курс, 1 час', 'Курс, 16 часов', 'Курс, 22 часа', 'Курс, 36 часов'])
})
