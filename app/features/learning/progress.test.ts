// Every branch of the rules of progress.
import { describe, expect, it } from 'vitest'
import { smallOutline } from '#app/testing/small-programme.ts'
import type { ComponentFact, LessonFact, ProgressFacts } from './progress-facts.ts'
import { computeProgress, isModuleComplete, isPassed, lockOf, quizLockOf } from './progress.ts'

const outline = smallOutline()
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const pace = { startsOn: day('2026-10-01'), endsOn: day('2026-11-30'), today: day('2026-10-01') }

const fact = (key: string, rest: Partial<ComponentFact> = {}): ComponentFact => ({
  componentId: `v1:${key}`,
  lessonsDone: 0,
  bestPercent: null,
  attemptsUsed: 0,
  taskState: null,
  completedAt: null,
  ...rest,
})
const lesson = (key: string, completed = true, place: string | null = null): LessonFact => ({
  lessonId: `v1:${key}`,
  place,
  lastViewAt: day('2026-10-01'),
  completedAt: completed ? day('2026-10-01') : null,
  seconds: 60,
})
const passed = (key: string) => fact(key, { lessonsDone: 2, bestPercent: 80, attemptsUsed: 1 })
const accepted = (key: string) => fact(`${key}-task`, { taskState: 'accepted' })
const compute = (components: ComponentFact[] = [], lessons: LessonFact[] = [], today = pace.today) =>
  computeProgress(outline, { components, lessons } satisfies ProgressFacts, { ...pace, today })

const allModules = ['m1', 'm2', 'm3'].map(passed)
const allTasks = ['m1', 'm2', 'm3'].map(accepted)

describe('a module', () => {
  it('is complete with all lessons and a passed test, not with one of them', () => {
    expect(isModuleComplete(2, 2, true)).toBe(true)
    expect(isModuleComplete(1, 2, true)).toBe(false)
    expect(isModuleComplete(2, 2, false)).toBe(false)
  })

  it('passes its test at the pass mark exactly', () => {
    expect(isPassed(60, 60)).toBe(true)
    expect(isPassed(59, 60)).toBe(false)
    expect(isPassed(null, 0)).toBe(false)
  })

  it('is not completed by opening a lesson', () => {
    const [module] = compute([fact('m1', { lessonsDone: 0 })], [lesson('L1.1', false)]).modules
    expect(module).toMatchObject({ complete: false, lessonsDone: 0 })
    expect(module?.lessons.map(({ state }) => state)).toEqual(['started', 'new'])
  })

  it('never counts more lessons than it has', () => {
    expect(compute([fact('m1', { lessonsDone: 9 })]).modules[0]?.lessonsDone).toBe(2)
  })

  it('says what is left', () => {
    const remains = (rest: Partial<ComponentFact>) => compute([fact('m1', rest)]).modules[0]?.remains
    expect(remains({})).toBe('Осталось пройти 2\u00a0урока и сдать тест.')
    expect(remains({ lessonsDone: 2 })).toBe('Осталось сдать тест.')
    expect(remains({ lessonsDone: 1, bestPercent: 90 })).toBe('Осталось пройти 1\u00a0урок.')
    expect(remains({ lessonsDone: 2, bestPercent: 60 })).toBeNull()
  })
})

describe('locks', () => {
  it('open the first module and close the others, each with its sentence', () => {
    const progress = compute([fact('m1', { lessonsDone: 2 })])
    expect(lockOf(progress, 'm1')).toBeNull()
    expect(lockOf(progress, 'm2')).toBe('Откроется после модуля 1: осталось сдать тест.')
    expect(lockOf(progress, 'm3')).toBe('Откроется после модуля 2.')
  })

  it('open the next module without the task', () => {
    const progress = compute([passed('m1')])
    expect(lockOf(progress, 'm2')).toBeNull()
    expect(lockOf(progress, 'm1-task')).toBeNull()
    expect(lockOf(progress, 'm2-task')).toBeNull()
    expect(lockOf(progress, 'm3-task')).toMatch(/^Откроется после модуля 2: /)
  })

  it('close the final test until modules are complete and tasks accepted', () => {
    expect(lockOf(compute(), 'final')).toBe(
      'Откроется последним: осталось пройти 3\u00a0модуля и сдать 3\u00a0задания.',
    )
    const waiting = fact('m3-task', { taskState: 'submitted' })
    const returned = fact('m2-task', { taskState: 'returned' })
    expect(lockOf(compute([...allModules, accepted('m1'), returned, waiting]), 'final')).toBe(
      'Откроется последним: осталось сдать 1\u00a0задание и дождаться проверки 1\u00a0задания.',
    )
    expect(lockOf(compute([...allModules, ...allTasks]), 'final')).toBeNull()
  })

  it('refuse what the programme does not have', () => {
    expect(lockOf(compute(), 'm9')).toMatch(/нет в Вашей программе/)
    expect(quizLockOf(compute(), 'm9')).toMatch(/нет в Вашей программе/)
  })

  it('close a test until its lessons are done, then when attempts ran out', () => {
    const test = (rest: Partial<ComponentFact>) => quizLockOf(compute([fact('m1', rest)]), 'm1')
    expect(test({ lessonsDone: 1 })).toBe('Тест откроется после уроков модуля: осталось пройти 1\u00a0урок.')
    expect(test({ lessonsDone: 2 })).toBeNull()
    expect(test({ lessonsDone: 2, bestPercent: 50, attemptsUsed: 2 })).toBeNull()
    expect(test({ lessonsDone: 2, bestPercent: 50, attemptsUsed: 3 })).toMatch(/^Попытки закончились/)
    expect(test({ lessonsDone: 2, bestPercent: 70, attemptsUsed: 3 })).toBeNull()
    expect(quizLockOf(compute(), 'm2')).toMatch(/^Откроется после модуля 1/)
    expect(quizLockOf(compute(), 'final')).toMatch(/^Откроется последним/)
  })
})

describe('a task', () => {
  it('says what is to do in each state', () => {
    const task = (taskState: ComponentFact['taskState']) =>
      compute([fact('m1-task', { taskState })]).modules[0]?.task
    expect(task(null)).toMatchObject({
      state: 'new',
      remains: 'Напишите не меньше 5\u00a0слов и сдайте преподавателю.',
    })
    expect(task('submitted')?.remains).toBe('Сдано, ждёт проверки преподавателя.')
    expect(task('returned')?.remains).toMatch(/вернул работу с замечанием/)
    expect(task('accepted')).toMatchObject({ state: 'accepted', remains: null })
  })
})

describe('the end', () => {
  it('needs every module, every task and the final test', () => {
    const final = fact('final', { bestPercent: 75 })
    expect(compute([...allModules, ...allTasks, final]).complete).toBe(true)
    expect(compute([...allModules, ...allTasks]).complete).toBe(false)
    expect(compute([...allModules, ...allTasks.slice(1), final]).complete).toBe(false)
    expect(compute([...allModules.slice(1), ...allTasks, final]).complete).toBe(false)
  })

  it('names what is missing', () => {
    const some = [
      passed('m1'),
      accepted('m1'),
      fact('m2', { lessonsDone: 1 }),
      fact('m2-task', { taskState: 'submitted' }),
      passed('m3'),
      fact('m3-task', { taskState: 'returned' }),
    ]
    expect(compute(some).missing).toEqual([
      'Модуль 2: пройти 1\u00a0урок и сдать тест',
      'Задание модуля 2: ждёт проверки',
      'Задание модуля 3: возвращено с замечанием',
      'Итоговый тест',
    ])
    expect(compute([...allModules, ...allTasks, fact('final', { bestPercent: 60 })]).missing).toEqual([])
  })

  it('says how the final test stands', () => {
    const final = (rest: Partial<ComponentFact>) =>
      compute([...allModules, ...allTasks, fact('final', rest)]).final.remains
    expect(final({})).toBe('Последний шаг: нужно набрать не меньше 60\u00a0%.')
    expect(final({ bestPercent: 40, attemptsUsed: 1 })).toBe(
      'Лучший результат — 40\u00a0%, нужно набрать не меньше 60\u00a0%.',
    )
    expect(final({ bestPercent: 60 })).toBeNull()
  })
})

describe('what is next', () => {
  it('is the first lesson, then where the reader left', () => {
    expect(compute().next).toMatchObject({
      kind: 'step',
      step: {
        kind: 'lesson',
        key: 'L1.1',
        begun: false,
        module: { number: 1 },
        position: { number: 1, of: 2 },
      },
    })
    const left = compute([fact('m1', { lessonsDone: 1 })], [lesson('L1.1'), lesson('L1.2', false, 's3')])
    expect(left.next).toMatchObject({
      step: { key: 'L1.2', begun: true, position: { number: 2, of: 2, place: 's3' } },
    })
  })

  const read = [lesson('L1.1'), lesson('L1.2')]

  it('is the test after the lessons, then the task, with the next lesson beside it', () => {
    expect(compute([fact('m1', { lessonsDone: 2 })], read).next).toMatchObject({
      step: { kind: 'test', key: 'm1', begun: false },
      others: [{ kind: 'task', key: 'm1-task' }],
    })
    expect(
      compute([fact('m1', { lessonsDone: 2, attemptsUsed: 1, bestPercent: 20 })], read).next,
    ).toMatchObject({
      step: { kind: 'test', begun: true },
    })
    expect(compute([passed('m1')], read).next).toMatchObject({
      step: { kind: 'task', key: 'm1-task', begun: false },
      others: [
        { kind: 'lesson', key: 'L2.1' },
        { kind: 'task', key: 'm2-task' },
      ],
    })
  })

  it('passes over work that waits and comes back to work that returned', () => {
    const waiting = fact('m1-task', { taskState: 'submitted' })
    expect(compute([passed('m1'), waiting], read).next).toMatchObject({ step: { key: 'L2.1' } })
    const returned = fact('m1-task', { taskState: 'returned' })
    expect(compute([passed('m1'), returned], read).next).toMatchObject({
      step: { key: 'm1-task', begun: true },
    })
  })

  it('is the final test, a wait, a dead end or the end', () => {
    expect(compute([...allModules, ...allTasks]).next).toMatchObject({
      kind: 'step',
      step: { kind: 'final', module: null, dueOn: pace.endsOn },
      others: [],
    })
    const waiting = fact('m3-task', { taskState: 'submitted' })
    expect(compute([...allModules, ...allTasks.slice(0, 2), waiting]).next).toEqual({
      kind: 'wait',
      tasks: 1,
    })
    const failed = fact('final', { bestPercent: 30, attemptsUsed: 3 })
    expect(compute([...allModules, ...allTasks, failed]).next).toEqual({
      kind: 'stuck',
      title: 'Итоговый тест',
    })
    const tried = fact('m1', { lessonsDone: 2, bestPercent: 30, attemptsUsed: 3 })
    expect(compute([tried, accepted('m1')], read).next).toEqual({ kind: 'stuck', title: 'Тест модуля 1' })
    const done = fact('final', { bestPercent: 90 })
    expect(compute([...allModules, ...allTasks, done]).next).toEqual({ kind: 'done' })
  })
})

describe('how much is done', () => {
  it('is nothing, everything, and by minutes between', () => {
    expect(compute()).toMatchObject({ fraction: 0, hoursDone: 0, hours: 16 })
    expect(compute([...allModules, ...allTasks, fact('final', { bestPercent: 60 })])).toMatchObject({
      fraction: 1,
      hoursDone: 16,
    })
    // 30 of 90 minutes of lessons and tests, 20 of 60 of tasks: a third of 15 hours.
    const third = compute([passed('m1'), accepted('m1')], [lesson('L1.1'), lesson('L1.2')])
    expect(third.fraction).toBeCloseTo(50 / 200)
    expect(third.hoursDone).toBe(5)
  })

  it('moves with one lesson, with or without lesson rows', () => {
    const withRows = compute([fact('m1', { lessonsDone: 1 })], [lesson('L1.1')])
    expect(withRows).toMatchObject({ fraction: 10 / 200, hoursDone: 1 })
    expect(compute([fact('m1', { lessonsDone: 1 })])).toMatchObject({ fraction: 10 / 200, hoursDone: 1 })
  })

  it('keeps the last half hour until the end', () => {
    expect(compute([...allModules, ...allTasks]).hoursDone).toBe(15)
  })

  it('does not divide by nothing', () => {
    const empty = { ...outline, modules: [], components: {}, finalTest: { ...outline.finalTest, minutes: 0 } }
    expect(computeProgress(empty, { components: [], lessons: [] }, pace)).toMatchObject({
      fraction: 0,
      hoursDone: 0,
    })
  })
})

describe('what is late', () => {
  it('is a component after its day, not on it', () => {
    const { modules } = compute()
    const dueOn = modules[0]?.dueOn ?? pace.endsOn
    expect(compute([], [], dueOn).overdue).toEqual([])
    const next = new Date(dueOn.getTime() + 86_400_000)
    expect(compute([], [], next).overdue).toEqual([{ title: 'Модуль 1', dueOn }])
    expect(compute([passed('m1')], [], next).overdue).toEqual([])
  })

  it('is not work that waits for a check', () => {
    const late = day('2026-12-31')
    const titles = (facts: ComponentFact[]) => compute(facts, [], late).overdue.map(({ title }) => title)
    expect(titles([...allModules, accepted('m1'), fact('m2-task', { taskState: 'submitted' })])).toEqual([
      'Задание модуля 3',
      'Итоговый тест',
    ])
    expect(titles([...allModules, ...allTasks.slice(1), fact('m1-task', { taskState: 'returned' })])).toEqual(
      ['Задание модуля 1', 'Итоговый тест'],
    )
  })
})
