// Keeps with each enrolment the day of its next unfinished part: lists of late people ask thousands of rows for it.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import {
  type Database,
  database,
  inTransaction,
  type Reader,
  type Transaction,
} from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type DueDay, dueDayOf } from './due-day.ts'
import { type EnrolmentFacts, readEnrolments } from './progress-rows.server.ts'

/** Cohorts in which people are expected to do something. */
const living = ['recruiting', 'running', 'attestation']

export function startDueSweep(): Periodic {
  return every(3_600_000, 'due-days', async () => {
    const changed = await sweepDueDays()
    if (changed) log.info({ changed }, 'due days rewritten')
  })
}

/** Cohort by cohort, so that others get their turn: the calendar moved, sessions were planned, cohorts closed. */
export async function sweepDueDays(on = database()): Promise<number> {
  const cohorts = await on.cohort.findMany({ where: { state: { in: living } }, select: { id: true } })
  let changed = await clearOver(on)
  for (const { id } of cohorts) {
    changed += await sweepCohort(id, on).catch((error: unknown) => {
      log.error({ err: error, cohortId: id }, 'due days of a cohort were not rewritten')
      return 0
    })
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  return changed
}

/** Usually there is nothing to write, and nobody waits for a lock. */
async function sweepCohort(id: string, on: Database): Promise<number> {
  const members = Prisma.sql`e."cohortId" = ${id}`
  if (!(await changesOf(on, members)).length) return 0
  return inTransaction((tx) => rewrite(tx, members), on)
}

/** After an event of one person, in its transaction. */
export async function rewriteDueDay(tx: Transaction, enrolmentId: string): Promise<void> {
  await rewrite(tx, Prisma.sql`e."id" = ${enrolmentId}`)
}

async function clearOver(on: Reader): Promise<number> {
  const { count } = await on.enrolment.updateMany({
    where: { dueOn: { not: null }, cohort: { state: { notIn: living } } },
    data: { dueOn: null, dueTitle: null },
  })
  return count
}

interface Change {
  id: string
  due: DueDay | null
}

async function rewrite(tx: Transaction, members: Prisma.Sql): Promise<number> {
  const changes = await changesOf(tx, members)
  if (!changes.length) return 0
  const rows = changes.map(({ id, due }) => [
    id,
    due && due.dueOn.toISOString().replace('Z', '+00:00'),
    due && due.title,
  ])
  await tx.$executeRaw`
    UPDATE "Enrolment" SET "dueOn" = j.value ->> 1, "dueTitle" = j.value ->> 2
      FROM json_each(${JSON.stringify(rows)}) j WHERE "Enrolment"."id" = j.value ->> 0`
  return changes.length
}

async function changesOf(reader: Reader, members: Prisma.Sql): Promise<Change[]> {
  const stored = await reader.$queryRaw<{ id: string; dueOn: string | null; dueTitle: string | null }[]>`
    SELECT e."id", e."dueOn", e."dueTitle" FROM "Enrolment" e WHERE ${members}`
  const before = new Map(stored.map((row) => [row.id, row]))
  const living = Prisma.sql`${members} AND e."withdrawnAt" IS NULL AND e."completedAt" IS NULL`
  const due = new Map<string, DueDay | null>()
  for (const row of await readEnrolments(reader, living, { lessons: false }))
    due.set(row.enrolmentId, await dueOf(row, reader))
  return [...before.values()].flatMap(({ id, dueOn, dueTitle }) => {
    const now = due.get(id) ?? null
    const same = (dueOn && new Date(dueOn).getTime()) === (now?.dueOn.getTime() ?? null)
    return same && dueTitle === (now?.title ?? null) ? [] : [{ id, due: now }]
  })
}

async function dueOf(
  { versionId, cohort, facts, sessions, enrolledAt }: EnrolmentFacts,
  reader: Reader,
): Promise<DueDay | null> {
  const outline = living.includes(cohort.state) && (await getOutline(versionId, reader))
  if (!outline) return null
  const { startsOn, endsOn, timeZone, requiredSessions } = cohort
  const days = { startsOn, endsOn, enrolledOn: dayOf(enrolledAt, timeZone), completedOn: null }
  return dueDayOf(outline, facts, { ...days, today: startsOn, sessions, requiredSessions })
}
