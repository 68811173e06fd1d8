// What the state of a cohort means to its learners: a draft is out of sight, a closed cohort is read only.
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { startAttempt } from '#app/features/assessment/attempt-start.server.ts'
import { closedToLearners } from '#app/features/cohorts/cohort-state.ts'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { findHome } from './home.server.ts'
import { recordLessonEnd } from './lesson-answer.server.ts'
import { findOwnLesson, readLesson } from './lesson-rows.server.ts'
import { findProgress } from './progress.server.ts'
import { saveTaskDraft, submitTask } from './task.server.ts'

const now = new Date('2026-10-20T10:00:00Z')
const anna = { userId: 'anna' }
const enrolmentId = 'a:anna'
const task = { enrolmentId, taskKey: 'm1-task', text: 'одно два три четыре пять шесть' }
const setState = (state: string) => database().cohort.update({ where: { id: 'a' }, data: { state } })

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('a', ['anna'])
})

beforeEach(() => setState('running'))

it('shows nothing of a draft', async () => {
  expect(await findProgress(anna, enrolmentId, now)).not.toBeNull()
  await setState('draft')
  expect(await findProgress(anna, enrolmentId, now)).toBeNull()
  expect(await readLesson(anna, enrolmentId, 'L1.1')).toBeNull()
  expect(await findOwnLesson(anna, enrolmentId, 'L1.1')).toBeNull()
  expect((await findHome(anna, null, now)).chosen).toBeNull()
  expect(await submitTask(anna, task, now)).toEqual({ outcome: 'not-found' })
})

it('lets a closed cohort be read and nothing be changed', async () => {
  await setState('closed')
  expect(await findProgress(anna, enrolmentId, now)).not.toBeNull()
  expect(await recordLessonEnd(anna, { enrolmentId, lessonKey: 'L1.1' }, now)).toEqual({
    outcome: 'refused',
    reason: closedToLearners,
  })
  expect(await submitTask(anna, task, now)).toEqual({ outcome: 'refused', reason: 'closed' })
  expect(await saveTaskDraft(anna, task, now)).toEqual({ outcome: 'refused', reason: 'closed' })
  expect(await startAttempt(anna, { enrolmentId, quizKey: 'm1' }, { now })).toMatchObject({
    refusal: { reason: 'locked', lock: closedToLearners },
  })
  expect(await database().lessonProgress.count()).toBe(0)
})
