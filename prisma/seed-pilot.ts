// A trial group before the demo's story: it took every test and no more, so that the statistics of questions have
// something to tell. Written in bulk; its people are out of the group again and stand in nobody's way.
import { simulateTest } from '#app/features/assessment/simulated-tests.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { insertAttempts } from './bulk-attempts.ts'
import { castEmail } from './cast.ts'
import { demoCohort } from './seed-cohorts.ts'

const pilotCohort = { code: 'ЧЦ-26-00', name: 'Пробная группа', timeZone: demoCohort.timeZone }

/** A test asks a small part of its bank: with this many people nearly every question is met ten times and more. */
const people = 60
const minute = 60_000

export async function seedPilot(database: Database, { now }: { now: Date }): Promise<void> {
  const story = await database.cohort.findUnique({ where: { code: demoCohort.code } })
  const outline = story && (await getOutline(story.versionId, database))
  if (!outline) return
  const { versionId } = story
  const rows = await database.question.findMany({
    where: { versionId },
    orderBy: [{ bank: 'asc' }, { key: 'asc' }],
    select: { id: true, bank: true, key: true, kind: true, payload: true },
  })
  const pool = rows.map(({ kind, payload, ...row }) => ({ ...row, payload: readPayload(kind, payload) }))
  const modules = outline.modules.map(({ quiz }, index) => ({ ...quiz, number: 1, day: 2 + index * 2 }))
  // The largest bank of all: everybody tried the final test twice.
  const finals = [1, 2].map((number) => ({ ...outline.finalTest, number, day: 22 + number * 2 }))
  const quizzes = [...modules, ...finals]
  const startsOn = addDays(dayOf(now, pilotCohort.timeZone), -110)
  const users = Array.from({ length: people }, (_, index) => personOf(index, startsOn))
  const enrolments = users.map(({ id }) => ({
    id: `${id}-enrolment`,
    userId: id,
    versionId,
    enrolledAt: addDays(startsOn, -5),
    withdrawnAt: addDays(startsOn, 30),
  }))
  const attempts = enrolments.flatMap(({ id: enrolmentId }, person) =>
    quizzes.map(({ key: quizKey, banks, draw, passPercent, number, day }) => {
      const startedAt = new Date(addDays(startsOn, day).getTime() + (8 * 60 + person * 7) * minute)
      const test = simulateTest(
        pool.filter(({ bank }) => banks.includes(bank)),
        { draw, seed: `pilot ${person} ${quizKey} ${number}`, skill: 0.35 + (0.55 * person) / people },
      )
      const submittedAt = new Date(startedAt.getTime() + test.questions.length * 0.7 * minute)
      const passed = test.percent >= passPercent
      return { ...test, enrolmentId, quizKey, number, startedAt, submittedAt, passed }
    }),
  )
  await inTransaction(async (tx) => {
    await tx.user.createMany({ data: users })
    const { id: cohortId } = await tx.cohort.create({
      data: {
        ...{ ...pilotCohort, versionId, startsOn },
        endsOn: addDays(startsOn, 30),
        createdAt: addDays(startsOn, -7),
      },
    })
    await tx.enrolment.createMany({ data: enrolments.map((enrolment) => ({ ...enrolment, cohortId })) })
    await insertAttempts(tx, attempts)
  }, database)
}

const women = ['Анна', 'Вера', 'Дарья', 'Елена', 'Зоя', 'Инна', 'Лидия', 'Нина', 'Ольга']
const men = ['Андрей', 'Борис', 'Глеб', 'Денис', 'Игорь', 'Лев', 'Олег', 'Пётр', 'Юрий']
const surnames = [
  ...['Авдеев', 'Беляков', 'Воронов', 'Громов', 'Дёмин', 'Ершов', 'Ёлкин', 'Жилин', 'Зимин', 'Исаев'],
  ...['Карпов', 'Логинов', 'Мухин', 'Носов', 'Орехов', 'Панов', 'Родин', 'Седов', 'Титов', 'Уваров'],
]

function personOf(index: number, createdAt: Date) {
  const woman = index % 2 === 0
  const surname = surnames[index % surnames.length] ?? ''
  return {
    id: `pilot-${index + 1}`,
    email: castEmail(`pilot${index + 1}`),
    surname: woman ? `${surname}а` : surname,
    givenName: (woman ? women : men)[(index * 5) % 9] ?? '',
    createdAt,
  }
}
