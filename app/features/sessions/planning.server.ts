// Plans a session and changes its rules. Times and places are changed by a move.
import { randomBytes } from 'node:crypto'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { findConflicts } from './conflict-rows.server.ts'
import { type Conflict, conflictKey, mayOverlook } from './conflicts.ts'
import { momentOf } from './local-time.ts'
import { choosePlace, writePlace } from './place.server.ts'
import { dayProblems, decideChange, readDays, windowProblems, type Windows } from './plan.ts'
import { type NewSession, typedDays, type TypedRules } from './plan.schema.ts'
import {
  auditSession,
  type Invalid,
  type Planned,
  readPlanned,
  type Refused,
  type Unknown,
} from './planned-session.server.ts'
import { fillFreedSeats, layOutSeats } from './seating.server.ts'
import { listSeriesParts } from './series-parts.server.ts'
import { type Interval, runScope } from './session.ts'

export type Conflicting = { outcome: 'conflicts'; conflicts: Conflict[]; key: string }

export type CreateOutcome = { outcome: 'created'; sessionId: string } | Invalid | Conflicting | Unknown

/** Writes a draft with its days, seats and, where it was typed, a new place. */
export async function createSession(
  viewer: Viewer,
  { cohortId, form }: { cohortId: string; form: NewSession },
  now = new Date(),
): Promise<CreateOutcome> {
  return inTransaction(async (tx) => {
    const cohort = await tx.cohort.findFirst({
      where: { AND: [{ id: cohortId }, cohortWhere(runScope(viewer))] },
    })
    if (!cohort) return { outcome: 'unknown' }
    if (cohort.state === 'closed') return invalid({ component: 'Поток закрыт: новых сессий в нём не будет' })
    const place = await choosePlace(tx, form)
    if (!place) return invalid({ room: 'Этого места больше нет. Выберите другое.' })
    const days = readTypedDays(form, place.timeZone, now)
    if ('outcome' in days) return days
    const errors = overCapacity(form.capacity, place.capacity, form.overCapacityReason)
    const rules = await readRules(
      tx,
      { cohortId, timeZone: place.timeZone, startsAt: days[0]?.startsAt },
      form,
    )
    if ('outcome' in rules) return rules
    if (errors) return errors
    const roomId = place.kind === 'room' ? place.roomId : null
    const conflicts = await findConflicts({ sessionId: null, cohortId, days, roomId }, tx)
    if (!mayOverlook(conflicts, form.despite))
      return { outcome: 'conflicts', conflicts, key: conflictKey(conflicts) }
    const over = place.capacity !== null && form.capacity > place.capacity
    const session = await tx.strategySession.create({
      data: {
        ...rules,
        cohortId,
        ...spanOf(days),
        timeZone: place.timeZone,
        roomId: await writePlace(tx, place, now),
        onlineUrl: form.onlineUrl,
        capacity: form.capacity,
        overCapacityReason: over ? form.overCapacityReason : null,
        createdById: viewer.userId,
        createdAt: now,
        updatedAt: now,
        days: { create: days.map(newDay) },
      },
    })
    await layOutSeats(tx, session.id, now)
    await auditSession(tx, viewer, { action: 'created', sessionId: session.id }, now)
    return { outcome: 'created', sessionId: session.id }
  })
}

/** Changes everything but time, place and seats. Rules of the queue may let people in at once. */
export async function updateSession(
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: TypedRules },
  now = new Date(),
): Promise<Planned | Invalid | Refused | Unknown> {
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    const decision = decideChange(session, now)
    if (decision.outcome === 'refused') return decision
    if (form.minimumSeats > session.capacity) return invalid({ minimumSeats: 'Минимум больше числа мест' })
    const rules = await readRules(tx, session, form)
    if ('outcome' in rules) return rules
    await tx.strategySession.update({ where: { id: sessionId }, data: { ...rules, updatedAt: now } })
    const changed = Object.entries(rules)
      .filter(([key, value]) => String(session[key as keyof typeof session]) !== String(value))
      .map(([key]) => key)
    await auditSession(tx, viewer, { action: 'changed', sessionId, detail: { fields: changed } }, now)
    return { outcome: 'done', told: await fillFreedSeats(tx, sessionId, now) }
  })
}

async function readRules(
  tx: Transaction,
  session: { cohortId: string; timeZone: string; startsAt: Date | undefined },
  form: TypedRules,
) {
  const { parts } = await listSeriesParts(session.cohortId, tx)
  const part = parts.find(({ key }) => key === form.component)
  if (!part) return invalid({ component: 'Такой сессии в программе нет' })
  const windows: Windows = { signUpOpensAt: null, signUpClosesAt: null, cancelUntil: null }
  for (const field of ['signUpOpensAt', 'signUpClosesAt', 'cancelUntil'] as const) {
    const typed = form[field]
    if (!typed) continue
    const moment = momentOf(typed, session.timeZone)
    if (!moment) return invalid({ [field]: dayProblems['no-such-time'] })
    windows[field] = moment
  }
  const [problem] = session.startsAt ? windowProblems(windows, session.startsAt) : []
  if (problem) return invalid({ [problem.field]: problem.message })
  const { title, component, minimumSeats, minimumDays, reminders } = form
  const { approval, approvalHours, promotionStopsDays, waitingListOn } = form
  return {
    ...windows,
    title,
    minimumSeats,
    minimumDays,
    approval,
    approvalHours,
    promotionStopsDays,
    componentKey: component,
    number: part.number,
    waitingListOn: waitingListOn === 'on',
    reminders: JSON.stringify([...new Set(reminders)].sort((a, b) => b - a)),
  }
}

export function invalid(errors: Record<string, string>): Invalid {
  return {
    outcome: 'invalid',
    errors: Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, [text]])),
  }
}

/** The days typed as moments, or what is wrong with one of them, beside its field. */
export function readTypedDays(
  form: Parameters<typeof typedDays>[0],
  timeZone: string,
  now: Date,
): Interval[] | Invalid {
  const typed = typedDays(form)
  const read = readDays(typed, timeZone, now)
  if (read.outcome === 'read') return read.days
  const number = typed[read.index]?.number ?? 1
  const field = read.problem === 'end-before-start' ? 'end' : 'date'
  return invalid({ [`${field}${number}`]: dayProblems[read.problem] })
}

export function overCapacity(seats: number, room: number | null, reason: string | null): Invalid | null {
  if (room === null || seats <= room || reason) return null
  return invalid({
    overCapacityReason: `В помещении ${room} мест, а на сессии ${seats}. Напишите, почему так решено.`,
  })
}

export function spanOf(days: Interval[]) {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) throw new Error('a session has at least one day')
  return { startsAt: first.startsAt, endsAt: last.endsAt }
}

const hour = 3_600_000

/** A day with its codes: they work from an hour before the start until the end. */
export function newDay(day: Interval) {
  return { ...day, ...checkInOf(day), checkInSecret: randomBytes(20).toString('hex') }
}

export function checkInOf({ startsAt, endsAt }: Interval) {
  return { checkInOpensAt: new Date(startsAt.getTime() - hour), checkInClosesAt: endsAt }
}
