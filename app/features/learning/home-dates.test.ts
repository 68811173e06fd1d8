// Which days a home names, and which day a returned stage has.
import { describe, expect, it } from 'vitest'
import { smallOutline } from '#app/testing/small-programme.ts'
import type { ExamProgress, SessionProgress, StageProgress } from './blended-facts.ts'
import { nearestDates, nextDate, withReturnedDays } from './home-dates.ts'
import type { ComponentFact, Progress, Step } from './progress-facts.ts'
import { computeProgress } from './progress.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const now = new Date('2026-10-05T06:30:00Z')
const today = day('2026-10-05')
const fact = (key: string, rest: Partial<ComponentFact>): ComponentFact => ({
  ...{ componentId: `v1:${key}`, lessonsDone: 2, bestPercent: 80, attemptsUsed: 1 },
  ...{ taskState: null, completedAt: null, ...rest },
})
const progressOf = (components: ComponentFact[] = [], on = today) =>
  computeProgress(
    smallOutline(),
    { components, lessons: [] },
    { startsOn: day('2026-10-01'), endsOn: day('2026-11-30'), today: on },
  )
const everything = ['m1', 'm2', 'm3'].flatMap((key) => [
  fact(key, {}),
  fact(`${key}-task`, { taskState: 'accepted' }),
])

const session: SessionProgress = {
  ...{ componentId: 's2', key: 's2', number: 2, title: 'Вторая', summary: '', hours: 6 },
  ...{ attendance: null, counts: false, when: 'ahead', standing: '' },
  held: {
    ...{ id: 'held', key: 's2', timeZone: 'Europe/Moscow', booking: null },
    ...{ startsAt: new Date('2026-12-04T07:00:00Z'), endsAt: new Date('2026-12-04T14:00:00Z') },
  },
}
const together = { title: 'Сессия 2', when: '4 декабря, 10:00 (МСК)' }

describe('the date of a programme that is not open', () => {
  it('is the next day together, though work comes before it', () => {
    expect(nextDate({ ...progressOf(), sessions: [session] }, now)).toEqual(together)
  })

  it('is what comes first where no day together is planned, and nothing when all is done', () => {
    expect(nextDate(progressOf(), now)?.title).toBe('Модуль 1')
    expect(nextDate(progressOf([...everything, fact('final', {})]), now)).toBeNull()
  })
})

describe('the nearest dates', () => {
  it('never leave out the next day together', () => {
    const dates = nearestDates({ ...progressOf(), sessions: [session] }, now)
    expect(dates).toHaveLength(5)
    expect(dates.at(-1)).toEqual({ ...together, late: false, to: '/sessions/held' })
    const late = nearestDates({ ...progressOf([], day('2026-11-20')), sessions: [session] }, now)
    expect(late.map(({ title }) => title)).toContain('Сессия 2')
  })
})

describe('the exam', () => {
  const exam = (state: ExamProgress['state']): ExamProgress => ({
    ...{ componentId: 'v1:exam', key: 'exam', title: 'Экзамен на обращениях', hours: 4, note: '' },
    ...{ passPercent: 50, lock: null, remains: null, bestPercent: null, resit: false },
    ...{ state, dueOn: day('2026-10-07'), overdue: false },
  })
  const titles = (state: ExamProgress['state']) =>
    nearestDates({ ...progressOf(), exam: exam(state) }, now).map(({ title }) => title)

  it('has its day among the others until it is handed in', () => {
    expect(titles('new')[0]).toBe('Экзамен на обращениях')
    expect(titles('open')).toContain('Экзамен на обращениях')
    expect(titles('waiting')).not.toContain('Экзамен на обращениях')
  })
})

describe('a stage that came back', () => {
  const stage = (rest: Partial<StageProgress>): StageProgress => ({
    ...{ componentId: 'v1:p2', key: 'p2', title: 'П2. Путь клиента', hours: 2, minutes: 90 },
    ...{ number: 2, team: true, lock: null, remains: '', early: false, admission: true },
    ...{ state: 'returned', dueOn: day('2026-10-30'), overdue: false, ...rest },
  })
  const step = (dueOn: Date, overdue: boolean): Step => ({
    ...{ kind: 'stage', key: 'p2', title: 'П2. Путь клиента', minutes: 90, module: null, position: null },
    ...{ begun: true, dueOn, overdue },
  })
  const withStage = (one: StageProgress): Progress => ({
    ...progressOf(),
    stages: [one],
    overdue: one.overdue ? [{ title: one.title, dueOn: one.dueOn }] : [],
    next: { kind: 'step', step: step(one.dueOn, one.overdue), others: [] },
  })
  const moved = (one: StageProgress, until: Date | null) =>
    withReturnedDays(withStage(one), [{ key: 'p2', until }], today)

  it('is expected on the day its reviewer named: on the path, among the dates and on the card', () => {
    const { stages, next, ...rest } = moved(stage({}), day('2026-10-08'))
    expect(stages[0]).toMatchObject({ dueOn: day('2026-10-08'), overdue: false })
    expect(next).toMatchObject({ step: { dueOn: day('2026-10-08'), overdue: false } })
    const dates = nearestDates({ ...rest, stages, next }, now)
    expect(dates[0]).toEqual({ title: 'П2. Путь клиента', when: '8 октября', late: false, to: null })
  })

  it('is late when that day is past, and no longer late when it was given more time', () => {
    expect(moved(stage({}), day('2026-10-02')).overdue).toEqual([
      { title: 'П2. Путь клиента', dueOn: day('2026-10-02') },
    ])
    const given = moved(stage({ dueOn: day('2026-10-01'), overdue: true }), day('2026-10-08'))
    expect(given.overdue).toEqual([])
  })

  it('keeps the day of the plan where none was named, and once it is handed in again', () => {
    expect(moved(stage({}), null).stages[0]?.dueOn).toEqual(day('2026-10-30'))
    expect(moved(stage({ state: 'submitted' }), day('2026-10-08')).stages[0]?.dueOn).toEqual(
      day('2026-10-30'),
    )
  })
})
