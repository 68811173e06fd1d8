// Announces a session, cancels it with a reason, brings it back, merges it into another, runs it below its minimum.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { findConflicts } from './conflict-rows.server.ts'
import {
  decideAnnouncement,
  decideChange,
  decideMerge,
  decideRestoration,
  type PlanDecision,
} from './plan.ts'
import {
  auditSession,
  type Planned,
  type PlannedRow,
  readPlanned,
  type Refused,
  type Unknown,
} from './planned-session.server.ts'
import { tellAnnounced } from './announcement.server.ts'
import type { Told } from './session-mail.server.ts'
import { cancelSessionBookings, mergeBookings, restoreSessionBookings } from './session-state.server.ts'

export type PlanOutcome = Planned | Refused | Unknown

/** From now on the cohort sees the session; everybody in it is told once. */
export async function announceSession(
  viewer: Viewer,
  sessionId: string,
  now = new Date(),
): Promise<PlanOutcome> {
  const decide = (session: PlannedRow) => decideAnnouncement(session, now)
  return change(viewer, { sessionId, action: 'announced', decide }, now, async (tx) => {
    await tx.strategySession.update({ where: { id: sessionId }, data: { announcedAt: now } })
    return tellAnnounced(tx, sessionId, now)
  })
}

export async function cancelSession(
  viewer: Viewer,
  { sessionId, reason }: { sessionId: string; reason: string },
  now = new Date(),
): Promise<PlanOutcome> {
  const decide = (session: PlannedRow) => decideChange(session, now)
  return change(viewer, { sessionId, action: 'cancelled', decide }, now, async (tx) => {
    const data = { cancelledAt: now, cancelReason: reason }
    await tx.strategySession.update({ where: { id: sessionId }, data })
    return cancelSessionBookings(tx, { sessionId, reason }, now)
  })
}

/** People keep the seats they had, unless they are busy by now. Not while somebody else has the room. */
export async function restoreSession(
  viewer: Viewer,
  sessionId: string,
  now = new Date(),
): Promise<PlanOutcome> {
  const decide = async (session: PlannedRow, tx: Transaction): Promise<PlanDecision> => {
    const decision = decideRestoration(session, now)
    if (decision.outcome === 'refused') return decision
    const { cohortId, days, roomId } = session
    const conflicts = await findConflicts({ sessionId, cohortId, days, roomId }, tx)
    return conflicts.some(({ blocking }) => blocking)
      ? { outcome: 'refused', reason: 'room-taken' }
      : decision
  }
  return change(viewer, { sessionId, action: 'restored', decide }, now, async (tx) => {
    const data = { cancelledAt: null, cancelReason: null }
    await tx.strategySession.update({ where: { id: sessionId }, data })
    return restoreSessionBookings(tx, sessionId, now)
  })
}

/** People move in order of arrival; those for whom there is no seat wait. */
export async function mergeSession(
  viewer: Viewer,
  { sessionId, intoId, reason }: { sessionId: string; intoId: string; reason: string },
  now = new Date(),
): Promise<PlanOutcome> {
  const decide = async (session: PlannedRow, tx: Transaction): Promise<PlanDecision> => {
    const into = await readPlanned(tx, viewer, intoId)
    return into ? decideMerge(session, into, now) : { outcome: 'refused', reason: 'target-closed' }
  }
  const detail = { into: intoId }
  return change(viewer, { sessionId, action: 'merged', decide, detail }, now, async (tx) => {
    await tx.strategySession.update({
      where: { id: sessionId },
      data: { cancelledAt: now, cancelReason: reason, mergedIntoId: intoId },
    })
    return mergeBookings(tx, { fromId: sessionId, intoId, reason, actorId: viewer.userId }, now)
  })
}

/** «Проводим»: the minimum no longer asks for a decision. */
export async function runBelowMinimum(
  viewer: Viewer,
  sessionId: string,
  now = new Date(),
): Promise<PlanOutcome> {
  const decide = (session: PlannedRow) => decideChange(session, now)
  return change(viewer, { sessionId, action: 'run-below-minimum', decide }, now, async (tx) => {
    await tx.strategySession.update({ where: { id: sessionId }, data: { minimumSeats: 0 } })
    return []
  })
}

interface Change {
  sessionId: string
  action: string
  decide: (session: PlannedRow, tx: Transaction) => PlanDecision | Promise<PlanDecision>
  detail?: Record<string, string>
}

async function change(
  viewer: Viewer,
  { sessionId, action, decide, detail }: Change,
  now: Date,
  write: (tx: Transaction) => Promise<Told[]>,
): Promise<PlanOutcome> {
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    const decision = await decide(session, tx)
    if (decision.outcome === 'refused') return decision
    const told = await write(tx)
    await auditSession(tx, viewer, { action, sessionId, ...(detail && { detail }) }, now)
    return { outcome: 'done', told }
  })
}
