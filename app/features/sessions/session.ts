// When a strategy session takes, changes and gives up bookings, and who runs it. Knows no rows and no clock.
import { type CohortScope, cohortScope, inScope } from '#app/features/cohorts/cohort.ts'
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'

export type ApprovalMode = 'none' | 'coordinator' | 'organiser'

/** Who acts on a booking: the person, the coordinator of the person's municipality, or who runs the session. */
export type Actor = 'person' | 'coordinator' | 'organiser'

export interface Interval {
  startsAt: Date
  endsAt: Date
}

export interface SessionRules extends Interval {
  announcedAt: Date | null
  cancelledAt: Date | null
  signUpOpensAt: Date | null
  signUpClosesAt: Date | null
  cancelUntil: Date | null
  approval: ApprovalMode
  approvalHours: number
  waitingListOn: boolean
  promotionStopsDays: number | null
}

const hour = 3_600_000
const day = 24 * hour

/** From then on freed seats are given by the organiser only. A cancelled session promotes nobody either. */
export function promotionStopped(
  session: Pick<SessionRules, 'startsAt' | 'promotionStopsDays' | 'cancelledAt'>,
  now: Date,
): boolean {
  if (session.cancelledAt || now >= session.startsAt) return true
  if (session.promotionStopsDays === null) return false
  return now.getTime() >= session.startsAt.getTime() - session.promotionStopsDays * day
}

/** Until when a person or a coordinator changes a booking alone. */
export function cutOff(session: Pick<SessionRules, 'startsAt' | 'cancelUntil'>): Date {
  return session.cancelUntil && session.cancelUntil < session.startsAt
    ? session.cancelUntil
    : session.startsAt
}

/** Until when a booking that awaits approval holds its seat; null where nobody has to approve it. */
export function approvalDue(
  session: Pick<SessionRules, 'approval' | 'approvalHours' | 'startsAt'>,
  approvedAt: Date | null,
  now: Date,
): Date | null {
  if (session.approval === 'none' || approvedAt) return null
  return new Date(Math.min(now.getTime() + session.approvalHours * hour, session.startsAt.getTime()))
}

/** What this actor does needs nobody's further approval. */
export function approvesItself(mode: ApprovalMode, actor: Actor): boolean {
  return actor === 'organiser' || (actor === 'coordinator' && mode === 'coordinator')
}

/** Sessions overlap when their days do; a session without days counts from its start to its end. */
export function overlaps(
  one: Interval & { days: Interval[] },
  other: Interval & { days: Interval[] },
): boolean {
  if (!meet(one, other)) return false
  if (!one.days.length || !other.days.length) return true
  return one.days.some((a) => other.days.some((b) => meet(a, b)))
}

function meet(a: Interval, b: Interval): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

export interface SessionCohort {
  id: string
  programmeId: string
}

/** The cohorts whose sessions the viewer runs. */
export function runScope(viewer: Viewer): CohortScope {
  return cohortScope(viewer, 'organiser', 'registrar')
}

export function canRunSession(viewer: Viewer, cohort: SessionCohort): boolean {
  return inScope(runScope(viewer), cohort)
}

/** A coordinator answers for the people of own municipality; nobody coordinates people without one. */
export function canSpeakFor(viewer: Viewer, municipalityId: string | null): boolean {
  return municipalityId !== null && scopeIds(viewer, 'municipality', 'coordinator').includes(municipalityId)
}

/** In which part the viewer acts on this person's booking; null: in none. Running the session comes before the rest. */
export function actorOf(
  viewer: Viewer,
  about: { userId: string; municipalityId: string | null; cohort: SessionCohort },
): Actor | null {
  if (canRunSession(viewer, about.cohort)) return 'organiser'
  if (canSpeakFor(viewer, about.municipalityId)) return 'coordinator'
  return viewer.userId === about.userId ? 'person' : null
}
