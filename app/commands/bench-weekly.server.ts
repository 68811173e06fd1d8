// The weekly picture of a cohort of 500 people with 40 finished cases each: one statement, under 300 ms.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dayOf } from '#app/lib/dates.ts'
import { readWeeks } from '#app/features/practice/weekly.server.ts'
import { type Database, inTransaction, openDatabase } from '#app/platform/database.server.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'

const people = 500
const each = 40
const longest = 300
const rounds = 15
const week = 7 * 86_400_000

/** Prints the figures; throws where the promise is broken. */
export async function benchWeekly(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-weekly-'))
  const file = path.join(folder, 'weekly.db')
  try {
    await applyMigrations(`file:${file}`)
    const db = openDatabase(file, { durable: false })
    const now = new Date()
    const startsOn = dayOf(new Date(now.getTime() - 20 * week), 'Europe/Moscow')
    await insertCohort(db, startsOn)
    await insertAttempts(db, startsOn)
    const cohort = { id: 'weekly', timeZone: 'Europe/Moscow', startsOn }
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      const weeks = await readWeeks(cohort, now, db)
      times.push(performance.now() - begun)
      if (weeks.length < 20) throw new Error(`Only ${weeks.length} weeks were counted`)
    }
    await db.$disconnect()
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
    console.log(
      `\nWeekly picture of ${people} people, ${people * each} cases, 20 weeks: ` +
        `p50 ${at(0.5).toFixed(0)} ms, slowest ${at(1).toFixed(0)} ms`,
    )
    if (at(1) >= longest)
      throw new Error(`The weekly picture took ${at(1).toFixed(0)} ms, not under ${longest}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function insertCohort(db: Database, at: Date): Promise<void> {
  const ids = Array.from({ length: people }, (_, index) => `w${index}`)
  await inTransaction(async (tx) => {
    await tx.programme.create({ data: { id: 'weekly', slug: 'weekly', createdAt: at } })
    const version = {
      id: 'weekly',
      programmeId: 'weekly',
      contentHash: 'weekly',
      title: 'Проверка',
      hours: 36,
    }
    await tx.programmeVersion.create({ data: { ...version, outline: '{}', createdAt: at } })
    const cohort = { id: 'weekly', name: 'Проверка', code: 'weekly', versionId: 'weekly', startsOn: at }
    await tx.cohort.create({ data: { ...cohort, timeZone: 'Europe/Moscow', endsOn: at, createdAt: at } })
    await tx.user.createMany({
      data: ids.map((id) => ({
        ...{ id, email: `${id}@reshayu.example`, surname: 'Проверкина', givenName: 'Вера', createdAt: at },
      })),
    })
    await tx.enrolment.createMany({
      data: ids.map((id) => ({ id, userId: id, cohortId: 'weekly', versionId: 'weekly', enrolledAt: at })),
    })
    await tx.practiceCatalogue.create({
      data: { id: 'weekly', contentHash: 'weekly', body: '{}', loadedAt: at },
    })
    await tx.citizenCase.create({ data: { id: 'weekly', key: 'weekly', createdAt: at } })
    await tx.caseVersion.create({
      data: {
        ...{ id: 'weekly', caseId: 'weekly', number: 1, contentHash: 'weekly', title: 'Проверка' },
        ...{ channel: 'social', theme: 'housing', level: 1, urgency: 'high', receivedAt: at },
        ...{ excerpt: '', sender: '', body: '{}', createdAt: at },
      },
    })
  }, db)
}

async function insertAttempts(db: Database, from: Date): Promise<void> {
  for (let number = 1; number <= each; number += 1)
    await inTransaction(async (tx) => {
      const rows = Array.from({ length: people }, (_, person) => {
        const at = new Date(from.getTime() + ((number * 7 + person) % 20) * week + person * 60_000)
        const good = (person + number) % 3 > 0
        return {
          ...{ id: `a${person}-${number}`, userId: `w${person}`, enrolmentId: `w${person}` },
          ...{ versionId: 'weekly', catalogueId: 'weekly', caseKey: 'weekly', mode: 'exercise', number },
          // As large as a real one: the statement must not read it.
          ...{ step: 'done', state: 'х'.repeat(6_000), startedAt: at, finishedAt: at },
          ...{ executorRight: good, executorMinutes: good ? 200 : 2_000, executorInTime: good },
          ...{ acted: good, checked: good, replyInTime: good, outcome: good ? 'solved' : 'unsolved' },
          citizenMark: good ? 5 : 2,
        }
      })
      await tx.practiceAttempt.createMany({ data: rows })
      await tx.postedMark.createMany({
        data: rows.slice(0, people / 4).map(({ id, startedAt }) => ({
          ...{ attemptId: id, number: 1, total: 70, levels: '{}', postedById: 'w0', postedAt: startedAt },
          currentKey: id,
        })),
      })
    }, db)
}
