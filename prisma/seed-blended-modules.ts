// What the blended cohort has read, passed and handed in so far: the rows that the real commands leave, written in bulk.
import { simulateTest } from '#app/features/assessment/simulated-tests.ts'
import type { ModuleOutline } from '#app/features/curriculum/outline.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import { answersOfLessons } from '#app/features/learning/simulated-reading.server.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { type BlendedStory, blendedDays, hour, type Member, minute, momentOn } from './blended-story.ts'
import { insertAttempts, type SimulatedAttempt } from './bulk-attempts.ts'
import { remarks, works } from './cast-works.ts'

/** Modules behind each person: two to six, never by chance. */
function modulesOf({ login }: Member, index: number): number {
  const told: Record<string, number> = { learner: 5, learner3: 2 }
  return told[login] ?? [5, 6, 4, 5, 6, 5][index % 6] ?? 5
}

const daysPerModule = 5

export async function seedBlendedModules(database: Database, story: BlendedStory): Promise<void> {
  const { versionId, outline, members } = story
  const rows = await database.question.findMany({ where: { versionId } })
  const questions = rows.map(({ kind, payload, ...row }) => ({ ...row, payload: readPayload(kind, payload) }))
  const lessons = outline.modules.slice(0, 6).flatMap((module) => module.lessons)
  const answers = await answersOfLessons(database, lessons)
  const steps = members.flatMap((member, index) =>
    outline.modules.slice(0, modulesOf(member, index)).map((module, number) => {
      const at = momentOn(story.today, blendedDays.starts + 2 + number * daysPerModule, index * 7)
      return { member, module, at, seed: `blended ${index} ${module.key}`, skill: 0.8 + (index % 5) * 0.04 }
    }),
  )
  const done = steps.map((step) => ({ ...step, attempt: takeTest(step) }))
  await inTransaction(async (tx) => {
    await tx.lessonProgress.createMany({
      data: done.flatMap(({ member: { enrolmentId }, module, at }) =>
        module.lessons.map(({ id, minutes }, place) => {
          const [opened, ended] = [after(at, place * 20), after(at, place * 20 + minutes)]
          const read = { firstViewAt: opened, lastViewAt: ended, endReachedAt: ended, completedAt: ended }
          return { enrolmentId, lessonId: id, seconds: minutes * 60, ...read }
        }),
      ),
    })
    await tx.blockAnswer.createMany({
      data: done.flatMap(({ member: { enrolmentId }, module, at }) =>
        module.lessons.flatMap(({ id }) =>
          (answers.get(id) ?? []).map((answer) => ({ enrolmentId, lessonId: id, answeredAt: at, ...answer })),
        ),
      ),
    })
    await insertAttempts(
      tx,
      done.map(({ attempt }) => attempt),
    )
    await tx.taskSubmission.createMany({
      data: done.map(({ member: { enrolmentId }, module: { task }, at }) => ({
        ...{
          enrolmentId,
          taskKey: task.key,
          number: 1,
          text: works[task.key] ?? '',
          submittedAt: after(at, 300),
        },
        ...{ decision: 'accepted', remark: remarks.accepted, decidedById: story.instructorId },
        decidedAt: new Date(at.getTime() + 26 * hour),
      })),
    })
    await tx.componentProgress.createMany({ data: done.flatMap(summariesOf) })
    await tx.learningEvent.createMany({ data: done.flatMap(eventsOf) })
  }, database)

  function takeTest({ member: { enrolmentId }, module: { quiz }, at, seed, skill }: Step): SimulatedAttempt {
    const pool = questions.filter(({ bank }) => quiz.banks.includes(bank))
    // The first of these seeds that passes: who fails takes it again, and the story is about who went on.
    const tests = [0, 1, 2, 3].map((turn) =>
      simulateTest(pool, { draw: quiz.draw, seed: `${seed} ${turn}`, skill }),
    )
    const test = tests.find(({ percent }) => percent >= quiz.passPercent) ?? tests[0]
    if (!test) throw new Error('No test was taken')
    const passed = test.percent >= quiz.passPercent
    return {
      ...test,
      passed,
      enrolmentId,
      quizKey: quiz.key,
      number: 1,
      startedAt: after(at, 120),
      submittedAt: after(at, 140),
    }
  }
}

interface Step {
  member: Member
  module: ModuleOutline
  at: Date
  seed: string
  skill: number
}

type Done = Step & { attempt: SimulatedAttempt }

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute)
}

function summariesOf({ member: { enrolmentId }, module, at, attempt }: Done) {
  const tested = attempt.submittedAt
  const decided = new Date(at.getTime() + 26 * hour)
  return [
    {
      ...{ enrolmentId, componentId: module.componentId, lessonsDone: module.lessons.length },
      ...{ bestPercent: attempt.percent, attemptsUsed: 1, updatedAt: tested },
      completedAt: attempt.passed ? tested : null,
    },
    {
      ...{ enrolmentId, componentId: module.task.componentId, taskState: 'accepted' },
      ...{ updatedAt: decided, completedAt: decided },
    },
  ]
}

function eventsOf({ member: { enrolmentId }, module, at, attempt }: Done) {
  const { percent, passed, submittedAt } = attempt
  const decided = new Date(at.getTime() + 26 * hour)
  const detail = JSON.stringify({ percent, passed })
  const read = module.lessons.map(({ key, minutes }, place) => ({
    ...{ enrolmentId, kind: 'lesson-completed', subject: key, at: after(at, place * 20 + minutes) },
  }))
  return [
    ...read,
    { enrolmentId, kind: 'test-submitted', subject: module.quiz.key, detail, at: submittedAt },
    { enrolmentId, kind: 'component-completed', subject: module.key, at: submittedAt },
    { enrolmentId, kind: 'task-submitted', subject: module.task.key, at: after(at, 300) },
    { enrolmentId, kind: 'task-accepted', subject: module.task.key, at: decided },
    { enrolmentId, kind: 'component-completed', subject: module.task.key, at: decided },
  ]
}
