import { describe, expect, it } from 'vitest'
import { blendedOutline } from '#app/testing/blended-programme.ts'
import { computeProgress } from './progress.ts'
import type { ComponentFact } from './progress-facts.ts'
import { examState } from './progress-exam.ts'

const outline = blendedOutline()
const exam = {
  ...{ componentId: 'x', key: 'practice', title: 'Экзамен', hours: 4, passPercent: 50, note: 'Четыре.' },
}
const withExam = {
  ...outline,
  exam,
  components: { ...outline.components, practice: 4 },
  path: [...outline.path.slice(0, -1), { kind: 'exam' as const, key: 'practice' }, ...outline.path.slice(-1)],
}
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const pace = { startsOn: day('2026-09-01'), endsOn: day('2026-11-30'), today: day('2026-11-01') }
const fact = (changes: Partial<ComponentFact>): ComponentFact => ({
  ...{
    componentId: 'x',
    lessonsDone: 0,
    bestPercent: null,
    attemptsUsed: 0,
    taskState: null,
    completedAt: null,
  },
  ...changes,
})
const done = day('2026-10-30')
const before = [
  ...outline.modules.flatMap(({ componentId, lessons, task }) => [
    fact({ componentId, lessonsDone: lessons.length, bestPercent: 90, completedAt: done }),
    fact({ componentId: task.componentId, taskState: 'accepted', completedAt: done }),
  ]),
  ...outline.stages.map(({ componentId }) => fact({ componentId, taskState: 'accepted', completedAt: done })),
]
const progressOf = (...components: ComponentFact[]) =>
  computeProgress(withExam, { components, lessons: [] }, { ...pace, requiredSessions: 0 })

describe('the exam on the path', () => {
  it('is locked with the final test, in one sentence of its own', () => {
    const { exam: part, final } = progressOf()
    expect(part?.lock).toMatch(/^Откроется вместе с итоговым тестом: осталось пройти 3/)
    expect(final.lock).toMatch(/^Откроется последним/)
    expect(progressOf(...before).exam?.lock).toBeNull()
  })

  it('comes before the final test, then waits, then counts', () => {
    expect(progressOf(...before).next).toMatchObject({ kind: 'step', step: { kind: 'exam', begun: false } })
    const tested = [
      ...before,
      fact({ componentId: outline.finalTest.componentId, bestPercent: 80, completedAt: done }),
    ]
    expect(progressOf(...tested, fact({ attemptsUsed: 1, taskState: 'submitted' }))).toMatchObject({
      next: { kind: 'exam', waiting: true },
      missing: ['Экзамен: ждёт проверки'],
    })
    expect(
      progressOf(...tested, fact({ attemptsUsed: 1, taskState: 'returned', bestPercent: 31 })),
    ).toMatchObject({ next: { kind: 'exam', waiting: false }, missing: ['Экзамен: не сдан, 31 из 100'] })
    const passed = fact({ attemptsUsed: 1, taskState: 'accepted', bestPercent: 81, completedAt: done })
    expect(progressOf(...tested, passed)).toMatchObject({ complete: true, missing: [] })
  })

  it.each<[string, Partial<ComponentFact> | null, boolean, string]>([
    ['untouched', null, false, 'new'],
    ['begun', { attemptsUsed: 1 }, false, 'open'],
    ['handed in', { attemptsUsed: 1, taskState: 'submitted' }, false, 'waiting'],
    ['not passed', { attemptsUsed: 1, taskState: 'returned', bestPercent: 40 }, false, 'failed'],
    ['resit allowed', { attemptsUsed: 1, bestPercent: 40 }, false, 'new'],
    ['resit begun', { attemptsUsed: 2, bestPercent: 40 }, false, 'open'],
    ['not passed twice', { attemptsUsed: 2, taskState: 'returned', bestPercent: 40 }, false, 'spent'],
    ['passed', { attemptsUsed: 2, taskState: 'accepted', bestPercent: 70 }, true, 'passed'],
  ])('%s', (_, changes, complete, state) =>
    expect(examState(changes ? fact(changes) : undefined, complete)).toBe(state),
  )
})
