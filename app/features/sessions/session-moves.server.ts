// Moves a session in time and place, or a whole series by days. Everybody is told, calendars are changed.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { findConflicts } from './conflict-rows.server.ts'
import { conflictKey, mayOverlook, zoneChange } from './conflicts.ts'
import { keepClock, localClock } from './local-time.ts'
import { choosePlace, writePlace } from './place.server.ts'
import { decideChange, shiftWindows } from './plan.ts'
import type { TypedMove } from './plan.schema.ts'
import {
  auditSession,
  type Invalid,
  type Planned,
  type PlannedRow,
  readPlanned,
  type Refused,
  type Unknown,
} from './planned-session.server.ts'
import {
  checkInOf,
  type Conflicting,
  invalid,
  newDay,
  overCapacity,
  readTypedDays,
  spanOf,
} from './planning.server.ts'
import type { Interval } from './session.ts'
import { settleMoved } from './session-state.server.ts'

export type MoveOutcome = Planned | Invalid | Conflicting | Refused | Unknown

/** Sign-up and cut-off keep their distance to the start; agenda blocks keep theirs to the start of their day. */
export async function moveSession(
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: TypedMove },
  now = new Date(),
): Promise<MoveOutcome> {
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    const decision = decideChange(session, now)
    if (decision.outcome === 'refused') return decision
    const place = await choosePlace(tx, form)
    if (!place) return invalid({ room: 'Этого места больше нет. Выберите другое.' })
    const days = readTypedDays(form, place.timeZone, now)
    if ('outcome' in days) return days
    const errors = overCapacity(session.capacity, place.capacity, form.overCapacityReason)
    if (errors) return errors
    const roomId = place.kind === 'room' ? place.roomId : null
    const conflicts = [
      ...zoneChange(session.timeZone, place.timeZone, localClock(days[0]?.startsAt ?? now, place.timeZone)),
      ...(await findConflicts({ sessionId, cohortId: session.cohortId, days, roomId }, tx)),
    ]
    if (!mayOverlook(conflicts, form.despite))
      return { outcome: 'conflicts', conflicts, key: conflictKey(conflicts) }
    const over = place.capacity !== null && session.capacity > place.capacity
    const data = {
      roomId: await writePlace(tx, place, now),
      onlineUrl: form.onlineUrl,
      overCapacityReason: over ? form.overCapacityReason : null,
    }
    await tx.strategySession.update({ where: { id: sessionId }, data })
    await writeDays(tx, session, days, place.timeZone)
    const detail = { from: session.startsAt.toISOString(), to: spanOf(days).startsAt.toISOString() }
    await auditSession(tx, viewer, { action: 'moved', sessionId, detail }, now)
    return { outcome: 'done', told: await settleMoved(tx, sessionId, now) }
  })
}

/** Writes new days over the old ones, with agenda, codes and windows. Also for a whole series. */
export async function writeDays(
  tx: Transaction,
  session: PlannedRow,
  days: Interval[],
  timeZone: string,
): Promise<void> {
  const span = spanOf(days)
  const windows = shiftWindows(
    {
      signUpOpensAt: inZone(session.signUpOpensAt, session.timeZone, timeZone),
      signUpClosesAt: inZone(session.signUpClosesAt, session.timeZone, timeZone),
      cancelUntil: inZone(session.cancelUntil, session.timeZone, timeZone),
    },
    keepClock(session.startsAt, session.timeZone, timeZone),
    span.startsAt,
    timeZone,
  )
  await tx.strategySession.update({ where: { id: session.id }, data: { ...span, ...windows, timeZone } })
  for (const [index, day] of days.entries()) {
    const old = session.days[index]
    if (!old) {
      await tx.sessionDay.create({ data: { ...newDay(day), sessionId: session.id } })
      continue
    }
    await tx.sessionDay.update({ where: { id: old.id }, data: { ...day, ...checkInOf(day) } })
    const by = day.startsAt.getTime() - old.startsAt.getTime()
    for (const block of old.agenda)
      await tx.agendaBlock.update({
        where: { id: block.id },
        data: {
          startsAt: new Date(block.startsAt.getTime() + by),
          endsAt: new Date(block.endsAt.getTime() + by),
        },
      })
  }
  const surplus = session.days.slice(days.length).map(({ id }) => id)
  await tx.sessionDay.deleteMany({ where: { id: { in: surplus } } })
}

function inZone(moment: Date | null, from: string, to: string): Date | null {
  return moment && from !== to ? keepClock(moment, from, to) : moment
}
