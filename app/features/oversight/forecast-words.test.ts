import { describe, expect, it } from 'vitest'
import type { Forecast } from './forecast.ts'
import { againstPlan, forecastInWords } from './forecast-words.ts'

const lastWeekEnds = new Date('2026-11-22T00:00:00Z')
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ')
const dated: Forecast = { kind: 'dated', perWeek: 4.26, weeks: 10, earliest: 8, latest: 14 }

describe('a forecast in words', () => {
  it.each<[Forecast, string | RegExp]>([
    [{ kind: 'reached' }, 'Цель достигнута.'],
    [{ kind: 'still' }, /^За последние 26 недель удостоверений не было/],
    [{ kind: 'far', perWeek: 1 }, /десять лет/],
    [{ kind: 'short', weeks: 3, people: 1 }, /данных мало: 3 недели .* 1 человек/],
    [
      dated,
      'При нынешнем темпе цель будет достигнута к 31 января 2027 г. (между 17 января 2027 г. и 28 февраля 2027 г.).',
    ],
    [
      { ...dated, latest: null },
      /не раньше 17 января 2027 г\.; когда самое позднее, по этим данным не сказать/,
    ],
  ])('%o', (forecast, words) => expect(plain(forecastInWords(forecast, lastWeekEnds))).toMatch(words))
})

describe('against the plan', () => {
  const compare = (forecast: Forecast, dueOn: string, left = 40) =>
    plain(againstPlan(forecast, { lastWeekEnds, dueOn: new Date(`${dueOn}T00:00:00Z`), left }))

  it('says whether there is time, and what would be needed', () => {
    expect(compare(dated, '2027-06-01')).toBe('К сроку плана успеваем.')
    expect(compare(dated, '2027-02-10')).toBe('К сроку плана успеваем, но без запаса.')
    expect(compare(dated, '2026-12-25')).toBe(
      'К сроку плана не успеваем. Чтобы успеть, нужно 10 человек в неделю, сейчас 4,3 человека.',
    )
    expect(compare({ kind: 'far', perWeek: 1 }, '2027-06-01')).toMatch('не успеваем')
    expect(compare({ kind: 'still' }, '2027-06-01')).toBe('Чтобы успеть, нужно 1,5 человека в неделю.')
    expect(compare(dated, '2026-11-01')).toBe('Срок плана прошёл.')
    expect(compare({ kind: 'reached' }, '2027-06-01')).toBeUndefined()
  })
})
