import { describe, expect, it } from 'vitest'
import { sampleOutline } from '#app/testing/sample-lesson.ts'
import { lessonNeighbours } from './lesson-neighbours.ts'
import { computeProgress } from './progress.ts'
import type { ComponentFact } from './progress-facts.ts'

const day = new Date('2026-11-20T00:00:00.000Z')

function progressWith(change: Partial<ComponentFact>) {
  const fact: ComponentFact = {
    componentId: 'component-m1',
    lessonsDone: 0,
    bestPercent: null,
    attemptsUsed: 0,
    taskState: null,
    completedAt: null,
    ...change,
  }
  const pace = { startsOn: day, endsOn: day, today: day }
  return computeProgress(sampleOutline, { components: [fact], lessons: [] }, pace)
}

describe('around a lesson', () => {
  it('stand the lessons of its module and its test', () => {
    const { lessons, test } = lessonNeighbours(progressWith({}), 'm1', 0)
    expect(lessons.map(({ key }) => key)).toEqual(['L1.1', 'L1.2'])
    expect(test).toMatchObject({ key: 'm1', passed: false })
  })

  it('the first has none before it, and the second after it', () => {
    expect(lessonNeighbours(progressWith({}), 'm1', 0)).toMatchObject({
      previous: null,
      next: { kind: 'lesson', key: 'L1.2' },
    })
  })

  it('the last is followed by the test', () => {
    const closed = lessonNeighbours(progressWith({ lessonsDone: 1 }), 'm1', 1)
    expect(closed).toMatchObject({ previous: { key: 'L1.1' }, next: { kind: 'test', key: 'm1' } })
    expect(closed.next).toHaveProperty('lock', expect.stringContaining('осталось'))
    expect(lessonNeighbours(progressWith({ lessonsDone: 2 }), 'm1', 1).next).toMatchObject({ lock: null })
  })

  it('the last of a finished module is followed by the next module', () => {
    const progress = progressWith({ lessonsDone: 2, bestPercent: 80, completedAt: day })
    expect(lessonNeighbours(progress, 'm1', 1).next).toMatchObject({ kind: 'lesson', key: 'L2.1' })
  })

  it('a test passed early does not open what is closed', () => {
    const progress = progressWith({ lessonsDone: 1, bestPercent: 80 })
    expect(lessonNeighbours(progress, 'm1', 1).next).toEqual({ kind: 'path' })
  })

  it('needs a module of the programme', () => {
    expect(() => lessonNeighbours(progressWith({}), 'm7', 0)).toThrow('m7')
  })
})
