// Small rules of practice: simulated time, personal data, the inbox, shares of others, hints, progress.
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#app/features/assessment/random.ts'
import { addDuration, durationInWords } from './duration.ts'
import { anotherLike, arrangeInbox, firstAndBest, type InboxCase, type OwnTry, stateOf } from './inbox.ts'
import { shareOfOthers } from './others.ts'
import { criteriaOf, weeksOf } from './own-progress.ts'
import { findPersonalData } from './personal-data.ts'
import { markPieces } from './reply-hints.ts'
import { drawShift, pointsOf, shiftScore, type ShiftWork, writesAgain } from './shift.ts'

describe('addDuration', () => {
  it.each([
    ['2026-03-12T08:40', '30m', '2026-03-12T09:10'],
    ['2026-03-12T08:40', '4h', '2026-03-12T12:40'],
    ['2026-03-12T08:40', '3d', '2026-03-15T08:40'],
    // Thursday before opening, over a night, over a weekend.
    ['2026-03-12T08:40', '4wh', '2026-03-12T13:00'],
    ['2026-03-12T16:00', '4wh', '2026-03-13T11:00'],
    ['2026-03-13T17:00', '2wh', '2026-03-16T10:00'],
    ['2026-03-14T12:00', '1wh', '2026-03-16T10:00'],
    ['2026-03-12T08:40', '9wh', '2026-03-12T18:00'],
    ['2026-03-13T10:00', '2wd', '2026-03-17T10:00'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(addDuration(new Date(`${from}:00Z`), duration).toISOString()).toBe(`${to}:00.000Z`)
  })

  it('is said in words', () => {
    expect(['1h', '4wh', '5wd', '22d'].map(durationInWords)).toEqual([
      '1\u00a0час',
      '4\u00a0рабочих часа',
      '5\u00a0рабочих дней',
      '22\u00a0дня',
    ])
  })
})

describe('findPersonalData', () => {
  const places = [{ name: 'улица Садовая', stem: 'Садов' }]
  const kinds = (text: string) => findPersonalData(text, places).map(({ kind }) => kind)

  it.each([
    ['8 (831) 212-85-06', 'phone'],
    ['+7 910 123 45 67', 'phone'],
    ['212-85-06', 'phone'],
    ['ivan@почта.рф', 'mail'],
    ['112-233-445 95', 'number'],
    ['паспорт 2204 123456', 'number'],
    ['Иванов Пётр Сергеевич', 'name'],
    ['Марии Ивановны Петровой и мастера Петрова И. И.', 'name'],
    ['кв. 12', 'flat'],
    ['на улице Горького', 'address'],
    ['Невская, 14', 'address'],
  ])('finds %s', (text, kind) => expect(kinds(text)).toContain(kind))

  it.each([
    'Звоните: 000-01-23, дежурный Л. Р.',
    'ул. Садовая, 14, второй подъезд, на Садовой',
    'Галина Петровна, 74 года',
    'заявка № 1183, автобус 302, 12 марта 2026',
    'Позвоните 112',
    'Вечерняя, 20 минут',
  ])('passes «%s»', (text) => expect(kinds(text)).toEqual([]))
})

const attempt = (changes: Partial<OwnTry> = {}): OwnTry => ({
  id: 'a',
  number: 1,
  finishedAt: new Date('2026-11-01T10:00:00Z'),
  skipped: false,
  score: 3,
  outcome: 'partly',
  open: false,
  ...changes,
})
const letter = (key: string, changes: Partial<InboxCase> = {}): InboxCase => ({
  ...{ key, title: key, channel: 'social', theme: 'roads', level: 1, heavy: null },
  ...{ receivedAt: new Date('2026-03-12T08:40:00Z'), excerpt: '', sender: '', tries: [] },
  ...changes,
})

describe('the inbox', () => {
  const cases = [
    letter('done', { tries: [attempt()] }),
    letter('hard', { level: 3, channel: 'pos' }),
    letter('easy', { theme: 'waste' }),
    letter('begun', { tries: [attempt(), attempt({ id: 'b', number: 2, finishedAt: null, open: true })] }),
  ]

  it('puts what was begun first and what is closed last', () => {
    const view = arrangeInbox(cases, { channel: '', theme: '', state: '', page: 1 })
    expect(view.letters.map(({ key }) => key)).toEqual(['begun', 'easy', 'hard', 'done'])
    expect(view.counts).toEqual({ new: 2, open: 1, done: 1 })
    expect(cases.map(stateOf)).toEqual(['done', 'new', 'new', 'open'])
  })

  it('filters by channel, theme and state, and pages', () => {
    const keys = (filter: object) =>
      arrangeInbox(cases, { channel: '', theme: '', state: '', page: 1, ...filter }).letters.map(
        ({ key }) => key,
      )
    expect(keys({ channel: 'pos' })).toEqual(['hard'])
    expect(keys({ theme: 'waste' })).toEqual(['easy'])
    expect(keys({ state: 'done' })).toEqual(['done'])
    expect(keys({ page: 2 })).toEqual([])
  })

  it('keeps the first try and the best one', () => {
    const tries = [attempt(), attempt({ id: 'b', score: 5 }), attempt({ id: 'c', score: 5 })]
    expect(firstAndBest(tries)).toMatchObject({ first: { id: 'a' }, best: { id: 'b' } })
    expect(firstAndBest([attempt({ finishedAt: null })])).toBeNull()
  })

  it('offers another of the same kind, untried ones first', () => {
    expect(anotherLike(cases, 'done')?.key).toBe('hard')
    expect(anotherLike([letter('only')], 'only')).toBeNull()
    expect(anotherLike(cases, 'unknown')).toBeNull()
  })
})

describe('shareOfOthers', () => {
  const row = { need: '0', urgency: 'high', route: 'right', checked: 1, acted: 0n, outcome: 'solved' }
  it('says nothing below seven people', () => {
    expect(shareOfOthers(Array(6).fill(row))).toBeNull()
    const shares = shareOfOthers([...Array(6).fill(row), { ...row, need: null, checked: false }])
    expect(shares).toMatchObject({ people: 7, need: { '0': 86, '': 14 }, checked: 86, acted: 0 })
  })
})

describe('markPieces', () => {
  const finding = (from: number, to: number) => ({
    rule: 'r',
    from,
    to,
    severity: 'minor',
    why: '',
    better: null,
  })
  it('cuts a text at its findings and never repeats a letter', () => {
    const pieces = markPieces('Меры принимаются скоро', [
      finding(0, 16),
      finding(5, 22),
      finding(0, 0),
      finding(90, 99),
    ])
    expect(pieces.map(({ text }) => text).join('')).toBe('Меры принимаются скоро')
    expect(pieces.map(({ finding: one }) => one !== null)).toEqual([true, true])
  })
})

describe('own progress', () => {
  it('counts by weeks of the reader, newest first', () => {
    const base = {
      executorRight: true,
      executorInTime: true,
      urgencyRight: false,
      acted: null,
      checked: true,
    }
    const weeks = weeksOf(
      [
        // Sunday late in UTC is Monday in Moscow.
        { ...base, finishedAt: new Date('2026-11-15T22:00:00Z') },
        { ...base, checked: false, finishedAt: new Date('2026-11-18T09:00:00Z') },
        { ...base, finishedAt: new Date('2026-11-10T09:00:00Z') },
      ],
      'Europe/Moscow',
    )
    expect(weeks.map(({ week, count }) => [week.toISOString().slice(0, 10), count])).toEqual([
      ['2026-11-16', 2],
      ['2026-11-09', 1],
    ])
    expect(weeks[0]?.shares).toEqual({ executor: 100, time: 100, urgency: 0, acted: 0, checked: 50 })
  })

  it('compares the first three marks with the last three', () => {
    const marks = [0, 1, 2, 3].map((level, day) => ({
      at: new Date(2026, 1, day + 1),
      criterion: 'K1',
      level,
      own: true,
    }))
    expect(criteriaOf(marks)[0]).toEqual({ criterion: 'K1', own: { first: 1, last: 2 }, others: null })
  })
})

describe('a shift', () => {
  const candidate = (number: number, urgency = 'ordinary', met = 0) => ({
    versionId: `v${number}`,
    caseKey: `c${number}`,
    channel: 'social',
    urgency,
    met,
  })
  const work = (changes: Partial<ShiftWork> = {}): ShiftWork => ({
    ...{ urgency: 'high', scope: 'short', routedAfter: 5, urgencyRight: true, executorRight: true },
    ...{ interimRight: true, reply: null },
    ...changes,
  })

  it('draws eight, urgent ones among them, two with a full reply, and prefers what was never met', () => {
    const pool = [
      ...Array.from({ length: 12 }, (_, index) => candidate(index)),
      candidate(20, 'critical'),
      candidate(21, 'high', 3),
      candidate(30, 'ordinary', 9),
    ]
    const drawn = drawShift(pool, randomFrom('seed'))
    expect(drawn).toHaveLength(8)
    expect(drawn.filter(({ scope }) => scope === 'reply')).toHaveLength(2)
    expect(drawn.map(({ caseKey }) => caseKey)).toEqual(expect.arrayContaining(['c20', 'c21']))
    expect(drawn.map(({ caseKey }) => caseKey)).not.toContain('c30')
    expect(drawShift(pool, randomFrom('seed'))).toEqual(drawn)
  })

  it('gives points for right steps and for taking the urgent in time', () => {
    expect(pointsOf(work())).toEqual({ points: 5, possible: 5 })
    expect(pointsOf(work({ routedAfter: 25 }))).toEqual({ points: 3, possible: 5 })
    expect(pointsOf(work({ urgency: 'ordinary', routedAfter: 25 })).points).toBe(5)
    expect(pointsOf(work({ urgency: 'critical', routedAfter: 11 })).points).toBe(3)
    expect(
      pointsOf(work({ routedAfter: null, urgencyRight: false, executorRight: false, interimRight: false }))
        .points,
    ).toBe(0)
    const reply = { claim: true, who: false, when: true }
    expect(pointsOf(work({ scope: 'reply', reply }))).toEqual({ points: 7, possible: 8 })
    expect(pointsOf(work({ scope: 'reply' }))).toEqual({ points: 5, possible: 8 })
    expect(shiftScore([work(), work({ routedAfter: 25 })])).toBe(80)
    expect(shiftScore([])).toBe(0)
  })

  it('lets only the urgent and forgotten write again', () => {
    expect(writesAgain('critical', 11, false)).toBe(true)
    expect(writesAgain('critical', 11, true)).toBe(false)
    expect(writesAgain('high', 11, false)).toBe(false)
    expect(writesAgain('ordinary', 39, false)).toBe(false)
  })
})
