import { describe, expect, it } from 'vitest'
import { filterSearch, readIndicatorFilter } from './indicator-filter.ts'
import { joinMarks, type TrainingFact } from './indicator-marks.ts'
import { indicatorSentence } from './indicator-sentence.ts'
import {
  reaches,
  targetFor,
  targetLine,
  targetsInForce,
  targetWords,
  usualTargets,
} from './indicator-target.ts'
import { targetForm } from './indicator-target.schema.ts'

describe('targets', () => {
  const own = {
    measure: 'toExecutorHours',
    channel: null,
    value: 12,
    source: 'Приказ',
    removed: false,
  } as const
  it('are the usual ones until a region says otherwise', () => {
    expect(targetsInForce([])).toEqual(usualTargets)
    expect(targetFor(targetsInForce([own]), 'toExecutorHours', '112')).toMatchObject({
      value: 12,
      source: 'Приказ',
    })
    expect(targetFor(targetsInForce([own, { ...own, removed: true }]), 'toExecutorHours', null)).toBeNull()
    expect(targetFor(targetsInForce([{ ...own, removed: true }, own]), 'toExecutorHours', null)?.value).toBe(
      12,
    )
  })

  it('of a channel come before the general one; joined channels have none where they differ', () => {
    expect(targetFor(usualTargets, 'answerHours', 'pos')?.value).toBe(192)
    expect(targetFor(usualTargets, 'answerHours', 'social')?.value).toBe(8)
    expect(targetFor(usualTargets, 'answerHours', null)).toBeNull()
    expect(targetFor(usualTargets, 'toExecutorHours', null)?.value).toBe(24)
    expect(targetFor(usualTargets, 'goodMarksPercent', 'social')).toBeNull()
  })

  it('are said by their direction', () => {
    const [executor, answer, pos, marks] = usualTargets
    if (!executor || !answer || !pos || !marks) throw new Error('Four targets')
    expect([targetWords(executor), targetWords(marks)]).toEqual([
      'не больше 24\u00a0ч',
      'не меньше 60\u00a0%',
    ])
    expect(targetLine(executor, usualTargets, '52')).toBe('все каналы: не больше 24\u00a0ч')
    expect(targetLine(answer, usualTargets, '52')).toContain('остальные каналы')
    expect(targetLine(pos, usualTargets, '52')).toContain('ПОС')
    expect([reaches(executor, 24), reaches(executor, 25), reaches(marks, 60), reaches(marks, 59)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('are read from a form with a decimal comma, and refused where they cannot be', () => {
    const form = { measure: 'goodMarksPercent', value: '62,5', source: 'Приказ № 1' }
    expect(targetForm.parse(form)).toEqual({ ...form, value: 62.5 })
    for (const wrong of [
      { value: '101' },
      { value: '-1' },
      { value: 'много' },
      { source: '' },
      { channel: 'почта' },
    ])
      expect(targetForm.safeParse({ ...form, ...wrong }).success).toBe(false)
    expect(
      targetForm.safeParse({ ...form, measure: 'answerHours', value: '192', channel: 'pos' }).success,
    ).toBe(true)
  })
})

describe('the sentence of a chart', () => {
  const target = usualTargets[0] ?? null
  const say = (values: (number | null)[], wanted = target) =>
    indicatorSentence('toExecutorHours', { values, mean: values.length ? 20 : null, target: wanted })
  it('says the period, the last week and the target', () => {
    expect(say([30, 20, null])).toContain('за период 20\u00a0ч, в последнюю неделю 20\u00a0ч')
    expect(say([30, 20])).toContain('выполнена в 1 неделе из 2')
    expect(say([30, 30])).toContain('не выполнена ни разу')
    expect(say([3, 3])).toContain('выполнена каждую неделю')
    expect(say([3], null)).not.toContain('цель')
    expect(say([])).toContain('данных нет')
  })
})

describe('the filter', () => {
  const today = new Date('2026-11-24T00:00:00Z')
  const read = (search: string) => readIndicatorFilter(new URLSearchParams(search), today)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  it('is the last half-year of whole weeks unless asked otherwise', () => {
    const { from, to, channel, measure } = read('channel=x&measure=y&from=сюда&to=2026-99-99')
    expect([day(from), day(to), channel, measure]).toEqual(['2026-05-25', '2026-11-16', null, null])
  })

  it('takes any days, never the future, never a period without end', () => {
    const { from, to } = read('from=2026-10-07&to=2027-01-01')
    expect([day(from), day(to)]).toEqual(['2026-10-05', '2026-11-23'])
    expect(day(read('from=1990-01-01').from)).toBe('2023-10-30')
    expect(day(read('from=2026-11-20&to=2026-10-01').from)).toBe('2026-04-06')
  })

  it('makes the address of the same again', () => {
    const filter = read(
      'municipality=m&organisation=o&channel=pos&measure=answerHours&from=2026-10-05&to=2026-11-16',
    )
    const search = filterSearch('r', filter)
    expect(search).toContain('region=r&municipality=m&organisation=o&channel=pos&measure=answerHours')
    expect(read(search)).toEqual(filter)
    expect(filterSearch('r', read(''), { measure: 'repeatPercent' })).toContain('measure=repeatPercent')
  })
})

describe('marks of training', () => {
  const at = (day: string): Date => new Date(`${day}T06:00:00Z`)
  const papers = (day: string, people = 1): TrainingFact => ({
    kind: 'certificates',
    day: at(day),
    people,
    title: null,
  })
  const session = (day: string, title: string): TrainingFact => ({
    kind: 'session',
    day: at(day),
    people: 0,
    title,
  })
  it('stand on Mondays, a week together', () => {
    const marks = joinMarks([
      papers('2026-11-18', 2),
      papers('2026-11-20', 3),
      session('2026-11-05', 'Старт'),
    ])
    expect(marks.map(({ day, words }) => [day.toISOString(), words.replace(/\s/g, ' ')])).toEqual([
      ['2026-11-02T00:00:00.000Z', 'неделя с 2 ноября 2026 г.: стратегическая сессия «Старт»'],
      ['2026-11-16T00:00:00.000Z', 'неделя с 16 ноября 2026 г.: 5 удостоверений'],
    ])
  })

  it('join by months, then by quarters, where there are many', () => {
    const weekly = Array.from({ length: 20 }, (_, week) =>
      papers(new Date(Date.parse('2026-01-05') + week * 604_800_000).toISOString().slice(0, 10)),
    )
    expect(joinMarks(weekly)).toHaveLength(5)
    const monthly = Array.from({ length: 24 }, (_, month) =>
      papers(`${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`),
    )
    expect(joinMarks(monthly)).toHaveLength(8)
    expect(joinMarks(monthly)[0]?.words).toContain('квартал с')
    expect(joinMarks([])).toEqual([])
  })

  it('name one or two sessions, and count more', () => {
    const two = joinMarks([session('2026-11-02', 'А'), session('2026-11-03', 'Б')])
    expect(two[0]?.words).toContain('стратегические сессии «А» и «Б»')
    const three = joinMarks(['А', 'Б', 'В'].map((title) => session('2026-11-02', title)))
    expect(three[0]?.words).toContain('3\u00a0стратегические сессии')
    const began = joinMarks([{ kind: 'began', day: at('2026-11-02'), people: 1, title: null }])
    expect(began[0]?.words).toContain('первые удостоверения, 1\u00a0муниципалитет')
  })
})
