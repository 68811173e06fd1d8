// Recommendations of a session: recorded, followed up at the next one, marked done. Each change is in the journal.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { byUrgency, type OutcomeRefusal } from './outcome.ts'
import type { OutcomeForm } from './outcome.schema.ts'
import { auditSession, readPlanned, type Unknown } from './planned-session.server.ts'

export interface OutcomeRow {
  id: string
  text: string
  owner: string
  dueOn: Date
  doneAt: Date | null
  doneRemark: string | null
  session: { id: string; title: string; timeZone: string }
}

/** Own ones of the session, and the open ones of the cohort's earlier sessions. One statement beside its relation. */
export async function listOutcomes(session: {
  id: string
  cohortId: string
  startsAt: Date
}): Promise<{ own: OutcomeRow[]; earlier: OutcomeRow[] }> {
  const rows = await database().sessionOutcome.findMany({
    where: {
      OR: [
        { sessionId: session.id },
        {
          doneAt: null,
          session: { cohortId: session.cohortId, startsAt: { lt: session.startsAt }, cancelledAt: null },
        },
      ],
    },
    select: {
      id: true,
      text: true,
      owner: true,
      dueOn: true,
      doneAt: true,
      doneRemark: true,
      session: { select: { id: true, title: true, timeZone: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const sorted = rows.sort(byUrgency)
  return {
    own: sorted.filter((row) => row.session.id === session.id),
    earlier: sorted.filter((row) => row.session.id !== session.id),
  }
}

export type OutcomeResult = { outcome: 'done' } | { outcome: 'refused'; reason: OutcomeRefusal } | Unknown

export async function changeOutcomes(
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: OutcomeForm },
  now = new Date(),
): Promise<OutcomeResult> {
  return inTransaction((tx) =>
    form.intent === 'add'
      ? addOutcome(tx, viewer, { sessionId, form }, now)
      : changeOutcome(tx, viewer, { sessionId, form }, now),
  )
}

async function addOutcome(
  tx: Transaction,
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: Extract<OutcomeForm, { intent: 'add' }> },
  now: Date,
): Promise<OutcomeResult> {
  const session = await readPlanned(tx, viewer, sessionId)
  if (!session) return { outcome: 'unknown' }
  const { text, owner, dueOn } = form
  if (dueOn < dayOf(session.startsAt, session.timeZone)) return { outcome: 'refused', reason: 'due-before' }
  // The second press of a button adds nothing.
  if (await tx.sessionOutcome.findFirst({ where: { sessionId, text, owner, dueOn } }))
    return { outcome: 'done' }
  const row = await tx.sessionOutcome.create({
    data: { sessionId, text, owner, dueOn, createdById: viewer.userId, createdAt: now },
  })
  const detail = { outcomeId: row.id }
  await auditSession(tx, viewer, { action: 'outcome-added', sessionId, detail }, now)
  return { outcome: 'done' }
}

const written = { done: 'outcome-done', reopen: 'outcome-reopened', remove: 'outcome-removed' } as const

/** From the page of a session: its own, or one of an earlier session of the cohort. */
async function changeOutcome(
  tx: Transaction,
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: Exclude<OutcomeForm, { intent: 'add' }> },
  now: Date,
): Promise<OutcomeResult> {
  const session = await readPlanned(tx, viewer, sessionId)
  if (!session) return { outcome: 'unknown' }
  const where = { id: form.outcomeId, session: { cohortId: session.cohortId } }
  const row = await tx.sessionOutcome.findFirst({ where })
  if (!row) return { outcome: 'refused', reason: 'gone' }
  if (form.intent === 'done' && row.doneAt) return { outcome: 'refused', reason: 'done-already' }
  if (form.intent === 'remove') await tx.sessionOutcome.delete({ where: { id: row.id } })
  else
    await tx.sessionOutcome.update({
      where: { id: row.id },
      data:
        form.intent === 'done'
          ? { doneAt: now, doneRemark: form.remark }
          : { doneAt: null, doneRemark: null },
    })
  const fact = { action: written[form.intent], sessionId: row.sessionId, detail: { outcomeId: row.id } }
  await auditSession(tx, viewer, fact, now)
  return { outcome: 'done' }
}
