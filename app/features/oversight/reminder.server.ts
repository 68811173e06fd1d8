// Reminds late people by letter: one, or everyone of a filter in a few statements. The key of a reminder is the person and
// the day, so that nobody gets two, whoever sends them.
import { randomUUID } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { noteRefusal } from './area.server.ts'
import { type OverdueFilter, reminderLetter } from './overdue.ts'
import { type OverdueRow, readOverdue } from './overdue-rows.server.ts'
import { oversightScope } from './oversight-scope.ts'

export interface ReminderTarget {
  filter: OverdueFilter
  /** One person; null: everyone of the filter. */
  enrolmentId: string | null
}

export interface ReminderPreview {
  /** The letter to the first of them, as it will be sent. */
  letter: { subject: string; body: string; recipient: string } | null
  /** Who gets it now. */
  people: number
  /** Who had one today, from anybody. */
  had: number
  /** Whose account is closed. */
  closed: number
}

/** Null: this person is not among the late ones that the viewer oversees. */
export async function previewReminder(
  viewer: Viewer,
  target: ReminderTarget,
  now = new Date(),
): Promise<ReminderPreview | null> {
  const rows = await readTarget(viewer, target, now)
  if (target.enrolmentId && !rows.length) return null
  const { fresh, had, closed } = sorted(rows)
  const [first] = fresh
  return {
    letter: first ? { ...letterTo(first), recipient: first.email } : null,
    ...{ people: fresh.length, had, closed },
  }
}

/** Null as above. The letters, the reminders and the journal stand in one transaction. */
export async function remind(
  viewer: Viewer,
  target: ReminderTarget,
  now = new Date(),
): Promise<{ sent: number; had: number } | null> {
  const rows = await readTarget(viewer, target, now)
  if (target.enrolmentId && !rows.length) return null
  const { fresh, had } = sorted(rows)
  return inTransaction(async (tx) => {
    const won = await claimDay(tx, viewer, fresh, now)
    await insertRows(
      tx,
      'OutboxMail',
      won.map((row) => ({
        ...letterTo(row),
        ...{ id: randomUUID(), kind: 'overdue-reminder', recipient: row.email },
        ...{ nextAttemptAt: now, createdAt: now },
      })),
    )
    const { filter, enrolmentId } = target
    if (won.length)
      await recordAudit(
        tx,
        {
          ...{ actorId: viewer.userId, action: 'overdue.reminded' },
          ...(enrolmentId
            ? { objectType: 'enrolment', objectId: enrolmentId }
            : { objectType: 'overdue', objectId: 'list' }),
          detail: { sent: won.length, ...filter },
        },
        now,
      )
    return { sent: won.length, had: had + fresh.length - won.length }
  })
}

async function readTarget(viewer: Viewer, { filter, enrolmentId }: ReminderTarget, now: Date) {
  const scope = oversightScope(viewer)
  const one = enrolmentId ? { enrolmentId, filter: { municipalityId: null, cohortId: null } } : { filter }
  const rows = await readOverdue(database(), { scope, ...one }, now)
  if (enrolmentId && !rows.length)
    await noteRefusal(viewer, { objectType: 'enrolment', objectId: enrolmentId }, now)
  return rows
}

/** Each person once, by what is most overdue. */
function sorted(rows: readonly OverdueRow[]): { fresh: OverdueRow[]; had: number; closed: number } {
  const seen = new Set<string>()
  const people = rows.filter(({ userId }) => !seen.has(userId) && seen.add(userId))
  const reachable = people.filter((row) => row.reachable)
  const fresh = reachable.filter(({ remindedOn, today }) => remindedOn?.getTime() !== today.getTime())
  return { fresh, had: reachable.length - fresh.length, closed: people.length - reachable.length }
}

/** Who had no reminder on that day until now: the key decides, also between two who send at once. */
async function claimDay(
  tx: Transaction,
  { userId: sentById }: Viewer,
  rows: readonly OverdueRow[],
  now: Date,
): Promise<OverdueRow[]> {
  if (!rows.length) return []
  const stored = (moment: Date) => moment.toISOString().replace('Z', '+00:00')
  const wanted = JSON.stringify(
    rows.map(({ userId, today, enrolmentId }) => [userId, stored(today), enrolmentId]),
  )
  const claimed = await tx.$queryRaw<{ userId: string }[]>`
    INSERT INTO "OverdueReminder" ("userId", "day", "enrolmentId", "sentById", "at")
    SELECT value ->> 0, value ->> 1, value ->> 2, ${sentById}, ${stored(now)} FROM json_each(${wanted}) WHERE 1
        ON CONFLICT DO NOTHING RETURNING "userId"`
  const won = new Set(claimed.map(({ userId }) => userId))
  return rows.filter(({ userId }) => won.has(userId))
}

function letterTo(row: OverdueRow): { subject: string; body: string } {
  return reminderLetter({ ...row, name: row }, publicAddress(`/learn/${row.enrolmentId}`))
}
