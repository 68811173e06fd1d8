// Enrols checked rows in the caller's transaction, in a few statements for any number of people: accounts, posts, numbers,
// enrolments, invitations to agree, letters and audit. An account that exists is never changed.
import { randomUUID } from 'node:crypto'
import { recordPersonalNumbers } from '#app/features/identity/personal-number.server.ts'
import { recordAudits } from '#app/features/operations/audit.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { askToAgree } from './asked-people.server.ts'
import type { CohortBrief } from './cohort.server.ts'
import { begin, comeBack } from './enrolment-beginning.server.ts'
import { tellEnrolled } from './enrolled-letters.server.ts'
import { placeAtWork } from './new-posts.server.ts'
import type { CheckedRow } from './row-check.server.ts'
import type { RowAction } from './row-decision.ts'

export interface EnrolledRow {
  row: CheckedRow
  kind: RowAction
  /** One-time link of who has no password, for the eyes of the one who enrolled them. */
  link: string | null
}

export interface Enrolled {
  rows: EnrolledRow[]
  /** What an undo takes back; ids only. */
  created: { users: string[]; numbers: string[]; organisations: string[]; restored: string[] }
}

export async function enrolRows(
  tx: Transaction,
  viewer: Viewer,
  cohort: CohortBrief,
  rows: CheckedRow[],
  { now, importId = null }: { now: Date; importId?: string | null },
): Promise<Enrolled> {
  const placed = rows.map((row) => ({ row, userId: row.decision.userId ?? randomUUID() }))
  const of = (...kinds: RowAction[]) => placed.filter(({ row }) => kinds.includes(row.decision.kind))
  const newcomers = of('create')
  await insertRows(
    tx,
    'User',
    newcomers.map(({ userId, row: { person } }) => ({
      id: userId,
      email: person.email,
      surname: person.surname,
      givenName: person.givenName,
      patronymic: person.patronymic,
      createdAt: now,
    })),
  )
  const organisations = await placeAtWork(tx, newcomers, dayOf(now, cohort.timeZone))
  const numbers = placed.flatMap(({ row: { person, decision }, userId }) =>
    decision.recordsNumber && person.personalNumber ? [{ userId, digits: person.personalNumber }] : [],
  )
  await recordPersonalNumbers(tx, numbers, viewer.userId, now)

  const added = of('create', 'enrol').map(({ userId }) => ({ id: randomUUID(), userId }))
  await insertRows(
    tx,
    'Enrolment',
    added.map((one) => ({
      ...one,
      cohortId: cohort.id,
      versionId: cohort.version.id,
      enrolledAt: now,
      importId,
    })),
  )
  const newIds = added.map(({ id }) => id)
  await begin(tx, newIds, { cohort, actorId: viewer.userId }, now)
  const restored = await restore(
    tx,
    cohort.id,
    of('restore').map(({ userId }) => userId),
    importId,
  )
  await comeBack(tx, restored, { actorId: viewer.userId }, now)
  await auditEnrolments(tx, viewer, { added: newIds, restored }, now)
  await askToAgree(tx, viewer, cohort, of('ask'), { now, importId })
  const links = new Map([
    ...(await tellEnrolled(tx, viewer, cohort, { enrolmentIds: newIds }, now)),
    ...(await tellEnrolled(tx, viewer, cohort, { enrolmentIds: restored, cameBack: true }, now)),
  ])
  return {
    rows: placed.map(({ row, userId }) => ({
      row,
      kind: row.decision.kind,
      link: links.get(userId) ?? null,
    })),
    created: {
      users: newcomers.map(({ userId }) => userId),
      numbers: numbers.map(({ userId }) => userId),
      organisations,
      restored,
    },
  }
}

async function restore(tx: Transaction, cohortId: string, userIds: string[], importId: string | null) {
  if (!userIds.length) return []
  const where = { cohortId, userId: { in: userIds } }
  await tx.enrolment.updateMany({ where, data: { withdrawnAt: null, ...(importId && { importId }) } })
  const rows = await tx.enrolment.findMany({ where, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function auditEnrolments(
  tx: Transaction,
  viewer: Viewer,
  { added, restored }: { added: string[]; restored: string[] },
  now: Date,
) {
  const entry = (action: string) => (objectId: string) => ({
    actorId: viewer.userId,
    action,
    objectType: 'enrolment',
    objectId,
  })
  const facts = [...added.map(entry('enrolment.created')), ...restored.map(entry('enrolment.restored'))]
  await recordAudits(tx, facts, now)
}
