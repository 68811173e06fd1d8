// May seats be held for a municipality, given to a person, given back. Pure.
import type { SessionRules } from './session.ts'

export type ReservationRefusal =
  'session-over' | 'not-a-number' | 'release-in-the-past' | 'release-too-late' | 'not-enough-free'

/** Only seats that are open to booking can be held; what is freed belongs to the queue. */
export function decideReservation(
  facts: {
    session: Pick<SessionRules, 'cancelledAt' | 'startsAt'>
    seats: number
    releaseAt: Date
    free: number
  },
  now: Date,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: ReservationRefusal; free: number } {
  const { session, seats, releaseAt, free } = facts
  const refuse = (reason: ReservationRefusal) => ({ outcome: 'refused', reason, free }) as const
  if (session.cancelledAt || now >= session.startsAt) return refuse('session-over')
  if (!Number.isInteger(seats) || seats < 1) return refuse('not-a-number')
  if (releaseAt <= now) return refuse('release-in-the-past')
  if (releaseAt > session.startsAt) return refuse('release-too-late')
  return free < seats ? refuse('not-enough-free') : { outcome: 'allowed' }
}

export type NamingRefusal =
  'session-over' | 'released' | 'all-named' | 'other-municipality' | 'seated-already' | 'overlap'

export function decideNaming(
  facts: {
    session: Pick<SessionRules, 'cancelledAt' | 'startsAt'>
    reservation: { releasedAt: Date | null; releaseAt: Date }
    held: number
    sameMunicipality: boolean
    seated: boolean
    busy: boolean
  },
  now: Date,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: NamingRefusal } {
  const refuse = (reason: NamingRefusal) => ({ outcome: 'refused', reason }) as const
  const { session, reservation } = facts
  if (session.cancelledAt || now >= session.startsAt) return refuse('session-over')
  // The clock may be a minute late: the promise to the queue is not.
  if (reservation.releasedAt || now >= reservation.releaseAt) return refuse('released')
  if (facts.held < 1) return refuse('all-named')
  if (!facts.sameMunicipality) return refuse('other-municipality')
  if (facts.seated) return refuse('seated-already')
  return facts.busy ? refuse('overlap') : { outcome: 'allowed' }
}

export type ReleaseRefusal = 'released'

export function decideRelease(reservation: {
  releasedAt: Date | null
}): { outcome: 'allowed' } | { outcome: 'refused'; reason: ReleaseRefusal } {
  return reservation.releasedAt ? { outcome: 'refused', reason: 'released' } : { outcome: 'allowed' }
}
