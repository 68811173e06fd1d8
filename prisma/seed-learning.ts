// The cast's story in its cohort: who read, passed and handed in what, told by the real commands with times in the past.
import { simulateAttempt } from '#app/features/assessment/simulated-attempt.server.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { simulateReading } from '#app/features/learning/simulated-reading.server.ts'
import { decideTask } from '#app/features/learning/task-decision.server.ts'
import { submitTask } from '#app/features/learning/task.server.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { remarks, works } from './cast-works.ts'
import { demoCohort } from './seed-cohorts.ts'
import { type Story, stories, type TaskFate } from './stories.ts'

const minute = 60_000

export async function seedLearning(database: Database, { now }: { now: Date }): Promise<void> {
  const cohort = await database.cohort.findUnique({ where: { code: demoCohort.code } })
  const outline = cohort && (await getOutline(cohort.versionId, database))
  const instructor = await findInstructor(database)
  if (!outline || !instructor) return
  for (const story of stories) {
    const enrolment = await database.enrolment.findFirst({
      where: { cohortId: cohort.id, user: { email: castEmail(story.login) } },
    })
    if (enrolment) await tell(database, { story, enrolment, outline, instructor, now })
  }
}

interface Telling {
  story: Story
  enrolment: { id: string; userId: string }
  outline: ProgrammeOutline
  instructor: Viewer
  now: Date
}

async function tell(database: Database, telling: Telling): Promise<void> {
  const { story, enrolment, outline, now } = telling
  const today = dayOf(now, demoCohort.timeZone)
  /** Ten in the morning in Moscow, shifted per person so that nobody acts in step. */
  const morningOf = (daysAgo: number) =>
    new Date(addDays(today, -Math.round(daysAgo)).getTime() + (7 * 60 + story.shift) * minute)
  for (const [index, module] of outline.modules.slice(0, story.modules).entries()) {
    const morning = morningOf(story.startDaysAgo - index * story.daysPerModule)
    await readLessons(database, enrolment, module.lessons, morning)
    await takeTest(database, telling, module.key, new Date(morning.getTime() + 150 * minute))
    await doTask(database, telling, module.task.key, new Date(morning.getTime() + 420 * minute))
  }
  const current = outline.modules[story.modules]
  const morning = morningOf(story.lastDaysAgo)
  if (current) await readLessons(database, enrolment, current.lessons.slice(0, story.lessons), morning)
  const halfRead = current?.lessons[story.lessons]
  if (halfRead && story.leftAt) {
    const at = new Date(morning.getTime() + 90 * minute)
    const reading = { enrolmentId: enrolment.id, userId: enrolment.userId, lessonKey: halfRead.key }
    await simulateReading(database, { ...reading, at, minutes: 6, leftAt: story.leftAt })
  }
  if (story.final) await takeTest(database, telling, outline.finalTest.key, morning)
}

async function readLessons(
  database: Database,
  { id, userId }: Telling['enrolment'],
  lessons: { key: string; minutes: number }[],
  from: Date,
): Promise<void> {
  let at = from
  for (const { key, minutes } of lessons) {
    await simulateReading(database, { enrolmentId: id, userId, lessonKey: key, at, minutes: minutes + 2 })
    at = new Date(at.getTime() + (minutes + 5) * minute)
  }
}

async function takeTest(database: Database, { story, enrolment }: Telling, key: string, at: Date) {
  const attempt = { enrolmentId: enrolment.id, quizKey: key }
  const seed = `${story.login} ${key}`
  if (story.failsFirst === key) {
    await simulateAttempt(database, { ...attempt, at, seed: `${seed} first`, percentAimed: 35 })
    at = new Date(at.getTime() + 90 * minute)
  }
  // Between the pass mark and nearly everything: differs per person and test, never by chance.
  const percentAimed = 65 + ((story.shift * 7 + key.charCodeAt(1) * 13) % 31)
  await simulateAttempt(database, { ...attempt, at, seed, percentAimed })
}

async function doTask(database: Database, telling: Telling, taskKey: string, at: Date): Promise<void> {
  const { story, enrolment, instructor, now } = telling
  const fate: TaskFate = story.tasks?.[taskKey] ?? 'accepted'
  if (fate === 'none') return
  const learner = { userId: enrolment.userId }
  const work = { enrolmentId: enrolment.id, taskKey, text: works[taskKey] ?? '' }
  const submittedAt = new Date(Math.min(at.getTime(), now.getTime() - 60 * minute))
  const submitted = await submitTask(learner, work, submittedAt, database)
  if (submitted.outcome !== 'submitted') throw new Error(`${story.login} could not hand in ${taskKey}`)
  if (fate === 'submitted') return
  const { id: submissionId } = await database.taskSubmission.findFirstOrThrow({
    where: { enrolmentId: enrolment.id, taskKey, decidedAt: null },
  })
  const decidedAt = new Date(Math.min(at.getTime() + 26 * 60 * minute, now.getTime() - 30 * minute))
  const answer = { submissionId, decision: fate, remark: remarks[fate] }
  const decided = await decideTask(instructor, answer, decidedAt, database)
  if (decided.outcome !== 'decided') throw new Error(`${taskKey} of ${story.login} was not decided`)
}

async function findInstructor(database: Database): Promise<Viewer | null> {
  const user = await database.user.findUnique({ where: { email: castEmail('instructor') } })
  if (!user) return null
  const { id: userId, email, surname, givenName, patronymic, timeZone, display } = user
  const grants: Viewer['grants'] = [{ role: 'instructor', scope: { kind: 'platform', id: '' } }]
  const person = { userId, email, surname, givenName, patronymic, timeZone, display }
  return { ...person, authSessionId: '', grants, consents: [] }
}
