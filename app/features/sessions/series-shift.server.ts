// Shifts every session of a cohort that lies ahead by whole days: shown first, then written in one transaction.
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { findConflicts } from './conflict-rows.server.ts'
import { type Conflict, conflictKey, mayOverlook } from './conflicts.ts'
import { shiftDays } from './local-time.ts'
import {
  auditSession,
  type Planned,
  type PlannedRow,
  type Refused,
  type Unknown,
} from './planned-session.server.ts'
import type { Conflicting } from './planning.server.ts'
import { type Interval, runScope } from './session.ts'
import { settleMoved } from './session-state.server.ts'
import { writeDays } from './session-moves.server.ts'

export interface ShiftPreview {
  rows: {
    id: string
    title: string
    timeZone: string
    before: Interval[]
    after: Interval[]
    /** People who will be told. */
    people: number
  }[]
  conflicts: Conflict[]
  key: string
  /** The earliest new start lies in the past. */
  past: boolean
}

/** What a shift would do; null where the cohort is not there or not the viewer's. */
export async function previewShift(
  viewer: Viewer,
  { cohortId, days }: { cohortId: string; days: number },
  now = new Date(),
): Promise<ShiftPreview | null> {
  const sessions = await readAhead(database(), viewer, cohortId, now)
  if (!sessions) return null
  const conflicts = await conflictsOf(database(), sessions, days)
  return {
    rows: sessions.map((session) => ({
      id: session.id,
      title: session.title,
      timeZone: session.timeZone,
      before: session.days,
      after: shifted(session, days),
      people: session._count.bookings,
    })),
    conflicts,
    key: conflictKey(conflicts),
    past: sessions.some((session) => shifted(session, days).some(({ startsAt }) => startsAt <= now)),
  }
}

export async function shiftSeries(
  viewer: Viewer,
  { cohortId, days, despite }: { cohortId: string; days: number; despite: string | null },
  now = new Date(),
): Promise<(Planned & { sessions: number }) | Conflicting | Refused | Unknown | { outcome: 'past' }> {
  return inTransaction(async (tx) => {
    const sessions = await readAhead(tx, viewer, cohortId, now)
    if (!sessions) return { outcome: 'unknown' }
    if (!sessions.length) return { outcome: 'refused', reason: 'nothing-to-shift' }
    if (sessions.some((session) => shifted(session, days).some(({ startsAt }) => startsAt <= now)))
      return { outcome: 'past' }
    const conflicts = await conflictsOf(tx, sessions, days)
    if (!mayOverlook(conflicts, despite))
      return { outcome: 'conflicts', conflicts, key: conflictKey(conflicts) }
    // All dates first: in between, two sessions of the series may lie on one day.
    for (const session of sessions) await writeDays(tx, session, shifted(session, days), session.timeZone)
    const told = []
    for (const { id } of sessions) {
      await auditSession(tx, viewer, { action: 'shifted', sessionId: id, detail: { days } }, now)
      told.push(...(await settleMoved(tx, id, now)))
    }
    return { outcome: 'done', told, sessions: sessions.length }
  })
}

type Ahead = PlannedRow & { _count: { bookings: number } }

/** Sessions that are neither cancelled nor begun. */
async function readAhead(
  reader: Reader,
  viewer: Viewer,
  cohortId: string,
  now: Date,
): Promise<Ahead[] | null> {
  const where = { AND: [{ id: cohortId }, cohortWhere(runScope(viewer))] }
  const cohort = await reader.cohort.findFirst({ where, select: { id: true } })
  if (!cohort) return null
  return reader.strategySession.findMany({
    where: { cohortId, cancelledAt: null, startsAt: { gt: now } },
    include: {
      days: { orderBy: { startsAt: 'asc' }, include: { agenda: true } },
      cohort: {
        select: { id: true, name: true, versionId: true, version: { select: { programmeId: true } } },
      },
      _count: { select: { bookings: { where: { cancelledAt: null } } } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
}

function shifted(session: PlannedRow, days: number): Interval[] {
  return session.days.map(({ startsAt, endsAt }) => ({
    startsAt: shiftDays(startsAt, days, session.timeZone),
    endsAt: shiftDays(endsAt, days, session.timeZone),
  }))
}

async function conflictsOf(reader: Reader, sessions: Ahead[], days: number): Promise<Conflict[]> {
  const together = sessions.map(({ id }) => id)
  const found: Conflict[] = []
  for (const session of sessions) {
    const { id, cohortId, roomId, title } = session
    const plan = { sessionId: id, cohortId, days: shifted(session, days), roomId, together }
    for (const conflict of await findConflicts(plan, reader))
      found.push({ ...conflict, text: `${title}. ${conflict.text}` })
  }
  return found
}
