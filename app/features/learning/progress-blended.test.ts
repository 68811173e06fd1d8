// Sessions and project stages in progress: standing, locks, days, what comes next, what is missing, what ends it.
import { describe, expect, it } from 'vitest'
import { blendedOutline } from '#app/testing/blended-programme.ts'
import type { AttendanceKind } from './attendance.ts'
import type { ScheduledSession } from './blended-facts.ts'
import { cohortPath } from './cohort-path.ts'
import { nowCard } from './home-card.ts'
import { homePath } from './home-path.ts'
import type { ComponentFact, LessonFact, Pace } from './progress-facts.ts'
import { ownSession, programmeIsComplete } from './progress-blended.ts'
import { dueDays } from './progress-pace.ts'
import { computeProgress, lockOf } from './progress.ts'

const outline = blendedOutline()
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const now = new Date('2026-10-05T09:00:00Z')
const held = (key: string, date: string, more: Partial<ScheduledSession> = {}): ScheduledSession => ({
  ...{
    id: `${key}@${date}`,
    key,
    startsAt: new Date(`${date}T07:00:00Z`),
    endsAt: new Date(`${date}T10:00:00Z`),
  },
  ...{ timeZone: 'Europe/Moscow', booking: null, ...more },
})
const all = [held('s1', '2026-10-08'), held('s2', '2026-10-29'), held('s3', '2026-11-26')]
const pace: Pace = {
  ...{ startsOn: day('2026-10-01'), endsOn: day('2026-11-30'), today: day('2026-10-05') },
  ...{ sessions: all, requiredSessions: 2 },
}
const fact = (key: string, rest: Partial<ComponentFact> = {}): ComponentFact => ({
  ...{ componentId: `b1:${key}`, lessonsDone: 0, bestPercent: null, attemptsUsed: 0, taskState: null },
  ...{ completedAt: null, ...rest },
})
const was = (key: string, attendance: AttendanceKind, counts = attendance === 'attended') =>
  fact(key, { attendance, completedAt: counts ? now : null })
const stage = (key: string, taskState: ComponentFact['taskState']) => fact(key, { taskState })
const passed = (key: string) => [
  fact(key, { lessonsDone: 2, bestPercent: 80, attemptsUsed: 1 }),
  fact(`${key}-task`, { taskState: 'accepted' }),
]
const modules = ['m1', 'm2', 'm3'].flatMap(passed)
const stages = ['p1', 'p2', 'p3'].map((key) => stage(key, 'accepted'))
const sessions = ['s1', 's2'].map((key) => was(key, 'attended'))
const final = fact('final', { bestPercent: 90, attemptsUsed: 1 })
const compute = (
  components: ComponentFact[],
  changes: Partial<Pace> = {},
  from = outline,
  lessons: LessonFact[] = [],
) => computeProgress(from, { components, lessons }, { ...pace, ...changes })

describe('a session', () => {
  it('stands ahead, today, over or without a day', () => {
    const when = (today: string, held = all) =>
      compute([], { today: day(today), sessions: held }).sessions.map((session) => session.when)
    expect(when('2026-10-05')).toEqual(['ahead', 'ahead', 'ahead'])
    expect(when('2026-10-08')).toEqual(['today', 'ahead', 'ahead'])
    expect(when('2026-10-09')).toEqual(['over', 'ahead', 'ahead'])
    expect(when('2026-10-05', [])).toEqual(['unplanned', 'unplanned', 'unplanned'])
  })

  it('says where the person stands', () => {
    const standing = (facts: ComponentFact[], changes: Partial<Pace> = {}) =>
      compute(facts, changes).sessions[0]?.standing
    expect(standing([])).toBe('Вы ещё не записаны.')
    expect(standing([], { sessions: [] })).toBe('Дату назначит организатор.')
    expect(standing([], { today: day('2026-10-20') })).toMatch(/ещё не отметили/)
    expect(standing([], { sessions: [held('s1', '2026-10-08', { booking: { seat: 14 } })] })).toBe(
      'Вы записаны, место 14.',
    )
    expect(standing([], { sessions: [held('s1', '2026-10-08', { booking: { seat: null } })] })).toBe(
      'Вы в листе ожидания.',
    )
    expect(standing([was('s1', 'attended')])).toBe('Вы были на сессии.')
    expect(standing([was('s1', 'partly', true)])).toMatch(/засчитана\.$/)
    expect(standing([was('s1', 'partly')])).toMatch(/не засчитана/)
    expect(standing([was('s1', 'no-show')])).toBe('Вас не было на сессии.')
    expect(standing([was('s1', 'excused')])).toMatch(/уважительной/)
  })

  it('is the booked one of several, else the nearest that is not over, else the last', () => {
    const [early, late] = [held('s1', '2026-10-08'), held('s1', '2026-10-20')]
    const own = (sittings: ScheduledSession[], today: string) => ownSession(sittings, 's1', day(today))?.id
    expect(own([late, early], '2026-10-05')).toBe(early.id)
    expect(own([late, early], '2026-10-10')).toBe(late.id)
    expect(own([late, early], '2026-10-30')).toBe(late.id)
    expect(own([early, { ...late, booking: { seat: null } }], '2026-10-05')).toBe(late.id)
    expect(own([], '2026-10-05')).toBeUndefined()
  })
})

describe('a stage', () => {
  it('is handed in after the one before is accepted, and says so', () => {
    expect(lockOf(compute([]), 'p1')).toBeNull()
    expect(lockOf(compute([]), 'p2')).toBe('Сдать можно, когда примут этап «П1. Этап»: сначала сдайте его.')
    expect(lockOf(compute([]), 'p3')).toBe('Сдать можно после этапа «П2. Этап».')
    expect(lockOf(compute([stage('p1', 'submitted')]), 'p2')).toMatch(/его проверяет преподаватель/)
    expect(lockOf(compute([stage('p1', 'accepted')]), 'p2')).toBeNull()
    expect(lockOf(compute([stage('p2', 'accepted')]), 'p2')).toBeNull()
  })

  it('says what is to do in each state', () => {
    const remains = (state: ComponentFact['taskState'], from = outline) =>
      compute([stage('p1', state)], {}, from).stages[0]?.remains
    expect(remains(null)).toMatch(/за всю команду/)
    expect(remains('submitted')).toMatch(/ждёт проверки/)
    expect(remains('returned')).toMatch(/вернул этап/)
    expect(remains('accepted')).toBeNull()
    const alone = {
      ...outline,
      stages: outline.stages.map((one) => ({ ...one, kind: 'individual' as const })),
    }
    expect(remains(null, alone)).toBe('Сдайте преподавателю.')
  })
})

describe('days', () => {
  it('lean on planned sessions', () => {
    const days = dueDays(
      outline,
      pace.startsOn,
      pace.endsOn,
      new Map([
        ['s1', day('2026-10-08')],
        ['s2', day('2026-10-29')],
      ]),
    )
    expect(days.get('m1-task')).toEqual(day('2026-10-07'))
    expect(days.get('m2-task')).toEqual(day('2026-10-28'))
    expect(days.get('p2')).toEqual(day('2026-10-28'))
    expect(days.get('final')).toEqual(pace.endsOn)
  })

  it('ignore a session outside the dates, and a stage is never due before the one before it', () => {
    const odd = dueDays(
      outline,
      pace.startsOn,
      pace.endsOn,
      new Map([
        ['s1', day('2026-12-08')],
        ['s2', day('2026-10-03')],
      ]),
    )
    expect(odd.get('final')).toEqual(pace.endsOn)
    const project = outline.stages.map(({ key }) => odd.get(key)?.getTime() ?? 0)
    expect(project).toEqual([...project].sort((a, b) => a - b))
  })
})

describe('the final test', () => {
  it('waits for sessions and for the stages of admission, not for the defence', () => {
    expect(lockOf(compute(modules), 'final')).toBe(
      'Откроется последним: осталось сдать 2\u00a0этапа проекта и побывать на 2\u00a0сессиях.',
    )
    const waiting = [...modules, stage('p1', 'accepted'), stage('p2', 'submitted'), was('s1', 'attended')]
    expect(lockOf(compute(waiting), 'final')).toBe(
      'Откроется последним: осталось дождаться проверки 1\u00a0этапа проекта и побывать на 1\u00a0сессии.',
    )
    expect(lockOf(compute([...modules, ...stages.slice(0, 2), ...sessions]), 'final')).toBeNull()
  })
})

describe('the end', () => {
  const everything = [...modules, ...stages, ...sessions, final]

  it('comes with two sessions of three, every stage and the final test', () => {
    const progress = compute(everything)
    expect(progress).toMatchObject({ complete: true, hoursDone: 36, fraction: 1, missing: [] })
    expect(compute(everything.filter(({ componentId }) => componentId !== 'b1:s2')).missing).toEqual([
      'Стратегические сессии: 1 из 2 обязательных',
    ])
    expect(compute(everything.filter(({ componentId }) => componentId !== 'b1:p3')).missing).toEqual([
      'П3. Этап: этап не сдан',
    ])
  })

  it('does not come while parts of the programme are not there', () => {
    const pending = [{ key: 'practice', title: 'Тренажёр', hours: 4, note: 'Готовят.' }]
    const progress = compute(everything, {}, blendedOutline('b1', pending))
    expect(progress).toMatchObject({
      complete: false,
      missing: ['Тренажёр: этой части на платформе ещё нет'],
    })
    expect(progress.next).toEqual({ kind: 'pending', titles: ['Тренажёр'] })
    expect(nowCard('e', progress.next, now).detail).toMatch(/тренажёр\.$/)
    expect(programmeIsComplete(blendedOutline('b1', pending), () => true, 2)).toBe(false)
  })

  it('asks every component but the sessions nobody has to attend', () => {
    const done =
      (...missing: string[]) =>
      (id: string) =>
        !missing.includes(id)
    expect(programmeIsComplete(outline, done('b1:s3'), 2)).toBe(true)
    expect(programmeIsComplete(outline, done('b1:s3'), 3)).toBe(false)
    for (const id of ['b1:p3', 'b1:m1', 'b1:m1-task', 'b1:final'])
      expect(programmeIsComplete(outline, done(id), 2)).toBe(false)
  })

  it('counts hours of sessions and of the project', () => {
    expect(compute([was('s1', 'attended')]).hoursDone).toBe(4)
    expect(compute([stage('p1', 'accepted')]).hoursDone).toBe(1.5)
  })
})

describe('what comes next', () => {
  const next = (facts: ComponentFact[], changes: Partial<Pace> = {}) => compute(facts, changes).next
  const first = (...facts: Parameters<typeof next>) => {
    const found = next(...facts)
    return found.kind === 'step' ? `${found.step.kind} ${found.step.key}` : found.kind
  }

  it('is the session of today before all else, then the order of the path', () => {
    expect(first([])).toBe('lesson L1.1')
    expect(first([], { today: day('2026-10-08') })).toBe('session s1@2026-10-08')
    expect(first([was('s1', 'attended')], { today: day('2026-10-08') })).toBe('lesson L1.1')
    expect(first([...passed('m1'), was('s1', 'attended')])).toBe('stage p1')
  })

  it('leaves a stage for later while its session is ahead', () => {
    expect(first(passed('m1'))).toBe('lesson L2.1')
    expect(first(passed('m1'), { today: day('2026-10-09') })).toBe('stage p1')
    expect(first([...passed('m1'), stage('p1', 'returned')])).toBe('stage p1')
    expect(first(modules, { sessions: [] })).toBe('stage p1')
  })

  it('waits for a check, for a session, or says that sessions will not do', () => {
    expect(next([...modules, stage('p1', 'submitted')])).toEqual({ kind: 'wait', tasks: 1 })
    expect(next([...modules, ...stages])).toMatchObject({ kind: 'meet', session: { key: 's1' } })
    expect(next([...modules, ...stages, was('s1', 'no-show'), was('s2', 'excused')])).toMatchObject({
      kind: 'missed',
    })
    const meet = nowCard('e', next([...modules, ...stages]), now)
    expect(meet).toMatchObject({ title: 'Сессия 1. Встреча 1', action: { to: '/sessions/s1@2026-10-08' } })
    expect(meet.detail).toBe('8 октября, 10:00 (МСК). Вы ещё не записаны.')
  })
})

describe('the path', () => {
  it('holds sessions as squares and stages in their place', () => {
    const path = homePath(
      'e',
      compute([was('s1', 'no-show'), stage('p1', 'accepted')]),
      null,
      now,
      'Asia/Vladivostok',
    )
    expect(path.map(({ key }) => key)).toEqual([...outline.path.map(({ key }) => key), 'certificate'])
    expect(path[1]).toMatchObject({
      ...{
        title: 'Сессия 1. Встреча 1',
        shape: 'square',
        stateText: 'Не засчитана',
        note: 'Вас не было на сессии.',
      },
      ...{ to: '/sessions/s1@2026-10-08', meta: '8 октября, 10:00 (МСК)' },
    })
    expect(path[2]).toMatchObject({ state: 'done', to: '/learn/e/stages/p1' })
    expect(path[4]?.note).toMatch(/^Проект команды\. Сдаёт/)
    expect(path[5]?.note).toBe('Вместе. Вы ещё не записаны. Начало по Вашему времени 17:00 (МСК+7).')
  })

  it('counts a cohort step by step', () => {
    const steps = cohortPath([compute([was('s1', 'attended')]), compute([stage('p1', 'accepted')])], now)
    expect(steps.filter(({ done }) => done).map(({ key, done }) => [key, done])).toEqual([
      ['s1', 1],
      ['p1', 1],
    ])
    expect(steps[1]).toMatchObject({ shape: 'square', when: '8 октября, 10:00 (МСК)' })
    expect(cohortPath([], now)).toEqual([])
    expect(cohortPath([compute([], {}, { ...outline, sessions: [], stages: [] })], now)).toEqual([])
  })
})
