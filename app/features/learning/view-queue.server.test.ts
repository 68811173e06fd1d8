import { beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { seedSampleLesson } from '#app/testing/sample-lesson.ts'
import { findLessonPage } from './lesson-page.server.ts'
import { flushViews, queueView } from './view-queue.server.ts'

const people = ['anna', 'boris', 'vera'] as const
const start = new Date('2026-11-20T10:00:00.000Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
let enrolled: Record<(typeof people)[number], { userId: string; enrolmentId: string }>

beforeAll(async () => {
  enrolled = await seedSampleLesson(people, start)
})

function rowOf(name: (typeof people)[number]) {
  return database().lessonProgress.findMany({ where: { enrolmentId: enrolled[name].enrolmentId } })
}

describe('views', () => {
  it('are summed in memory and written in one statement for everyone', async () => {
    const { enrolmentId } = enrolled.anna
    queueView({ enrolmentId, lessonId: 'lesson-1', at: start })
    queueView({ enrolmentId, lessonId: 'lesson-1', at: after(40), seconds: 40, place: 's3' })
    queueView({ enrolmentId, lessonId: 'lesson-1', at: after(70), seconds: 25 })
    queueView({ enrolmentId: enrolled.boris.enrolmentId, lessonId: 'lesson-1', at: after(5), place: 's1' })
    expect(await rowOf('anna')).toEqual([])
    const { statements } = await countingStatements(() => flushViews())
    expect(statements.filter((statement) => statement.includes('LessonProgress'))).toHaveLength(1)
    expect(await rowOf('anna')).toMatchObject([
      { firstViewAt: start, lastViewAt: after(70), seconds: 65, place: 's3', completedAt: null },
    ])
    expect(await rowOf('boris')).toMatchObject([{ firstViewAt: after(5), seconds: 0, place: 's1' }])
  })

  it('add to what stands, and an older report does not turn time back', async () => {
    const { enrolmentId } = enrolled.anna
    queueView({ enrolmentId, lessonId: 'lesson-1', at: after(60), seconds: 10, place: 's5' })
    await flushViews()
    expect(await rowOf('anna')).toMatchObject([
      { firstViewAt: start, lastViewAt: after(70), seconds: 75, place: 's5' },
    ])
    queueView({ enrolmentId, lessonId: 'lesson-1', at: after(90) })
    await flushViews()
    expect(await rowOf('anna')).toMatchObject([{ lastViewAt: after(90), place: 's5' }])
  })

  it('of an enrolment that is gone take nobody else’s view with them', async () => {
    queueView({ enrolmentId: 'gone', lessonId: 'lesson-1', at: start })
    queueView({ enrolmentId: enrolled.vera.enrolmentId, lessonId: 'gone', at: start })
    queueView({ enrolmentId: enrolled.vera.enrolmentId, lessonId: 'lesson-2', at: start, seconds: 3 })
    await flushViews()
    expect(await rowOf('vera')).toMatchObject([{ lessonId: 'lesson-2', seconds: 3 }])
  })

  it('are written by themselves', async () => {
    queueView({ enrolmentId: enrolled.vera.enrolmentId, lessonId: 'lesson-1', at: after(7), place: 's9' })
    await vi.waitFor(async () => expect(await rowOf('vera')).toHaveLength(2), {
      timeout: 1_000,
      interval: 50,
    })
  })

  it('bring the reader back to the place', async () => {
    const { userId, enrolmentId } = enrolled.vera
    const page = await findLessonPage({ userId }, enrolmentId, 'L1.1', after(100))
    expect(page).toMatchObject({ place: 's9', complete: false, done: 0, total: 4 })
  })
})
