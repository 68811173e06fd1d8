import { describe, expect, it } from 'vitest'
import {
  type BookingFacts,
  decideApproval,
  decideBooking,
  decideCancellation,
  decideGiving,
  decideReplacement,
} from './booking.ts'
import type { SessionRules } from './session.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 7))
const now = day(10)
const session: SessionRules = {
  startsAt: day(20),
  endsAt: day(21),
  announcedAt: day(1),
  cancelledAt: null,
  signUpOpensAt: day(5),
  signUpClosesAt: day(15),
  cancelUntil: day(17),
  approval: 'none',
  approvalHours: 48,
  waitingListOn: true,
  promotionStopsDays: 2,
}
const open = { seat: { id: 'seat7', number: 7 }, waiting: 0, waitingReady: 0 }
const full = { seat: null, waiting: 2, waitingReady: 2 }

type Changes = Partial<Omit<BookingFacts, 'session'>> & { session?: Partial<SessionRules>; at?: Date }
const book = ({ session: rules, at = now, ...facts }: Changes = {}) =>
  decideBooking(
    {
      session: { ...session, ...rules },
      cohortState: 'running',
      actor: 'person',
      booked: false,
      busy: false,
      pool: open,
      ...facts,
    },
    at,
  )
const refusal = (changes: Changes) => {
  const decision = book(changes)
  return decision.outcome === 'refused' ? decision.reason : decision.outcome
}

describe('booking', () => {
  it('takes the open seat', () => {
    expect(book()).toEqual({
      outcome: 'seated',
      seatId: 'seat7',
      seat: 7,
      approvedAt: null,
      approvalDueAt: null,
    })
  })

  it('queues when there is none', () => {
    expect(book({ pool: full })).toEqual({ outcome: 'waiting', place: 3, approvedAt: null })
    expect(refusal({ pool: full, session: { waitingListOn: false } })).toBe('full')
    expect(refusal({ pool: full, session: { waitingListOn: false }, actor: 'organiser' })).toBe('waiting')
  })

  it('never jumps the queue: only past those who are busy, and not while promotion is stopped', () => {
    expect(refusal({ pool: { ...open, waiting: 1, waitingReady: 1 } })).toBe('waiting')
    expect(refusal({ pool: { ...open, waiting: 1, waitingReady: 0 } })).toBe('seated')
    const stopped = { at: day(18), session: { signUpClosesAt: null } }
    expect(refusal({ ...stopped, pool: { ...open, waiting: 1, waitingReady: 0 } })).toBe('waiting')
    expect(refusal({ ...stopped })).toBe('seated')
  })

  it('waits for consent, unless who books gives it', () => {
    const asks = { session: { approval: 'coordinator' as const } }
    expect(book(asks)).toMatchObject({ approvalDueAt: day(12), approvedAt: null })
    expect(book({ ...asks, actor: 'coordinator' })).toMatchObject({ approvalDueAt: null, approvedAt: now })
    expect(book({ ...asks, actor: 'coordinator', pool: full })).toMatchObject({ approvedAt: now })
    expect(book({ session: { approval: 'organiser' }, actor: 'coordinator' })).toMatchObject({
      approvalDueAt: day(12),
    })
    expect(book({ actor: 'organiser' })).toMatchObject({ approvedAt: null, approvalDueAt: null })
  })

  it('is refused for a named reason', () => {
    expect(refusal({ session: { cancelledAt: day(9) } })).toBe('session-cancelled')
    expect(refusal({ at: day(20) })).toBe('session-over')
    expect(refusal({ at: day(20), actor: 'organiser' })).toBe('seated')
    expect(refusal({ at: day(21), actor: 'organiser' })).toBe('session-over')
    expect(refusal({ cohortState: 'closed' })).toBe('cohort-closed')
    expect(refusal({ booked: true })).toBe('booked-already')
    expect(refusal({ session: { announcedAt: null } })).toBe('not-announced')
    expect(refusal({ session: { announcedAt: day(11) } })).toBe('not-announced')
    expect(refusal({ at: day(4) })).toBe('sign-up-not-open')
    expect(refusal({ at: day(15) })).toBe('sign-up-closed')
    expect(refusal({ at: day(15), actor: 'coordinator' })).toBe('sign-up-closed')
    expect(refusal({ at: day(15), actor: 'organiser', session: { announcedAt: null } })).toBe('seated')
    expect(refusal({ busy: true })).toBe('overlap')
    expect(refusal({ busy: true, actor: 'organiser' })).toBe('overlap')
  })
})

describe('cancelling', () => {
  const cancel = (
    actor: 'person' | 'coordinator' | 'organiser',
    at: Date,
    cancelledAt: Date | null = null,
  ) => {
    const decision = decideCancellation({ session, actor, cancelledAt }, at)
    return decision.outcome === 'refused' ? decision.reason : decision.outcome
  }
  it('ends at the cut-off for people and coordinators, at the end for the organiser', () => {
    expect(cancel('person', day(16))).toBe('cancelled')
    expect(cancel('person', day(17))).toBe('too-late')
    expect(cancel('coordinator', day(17))).toBe('too-late')
    expect(cancel('organiser', day(20))).toBe('cancelled')
    expect(cancel('organiser', day(21))).toBe('session-over')
    expect(cancel('person', now, day(9))).toBe('cancelled-already')
  })
})

describe('consent', () => {
  const held = { seated: true, cancelledAt: null, approvedAt: null, approvalDueAt: day(12) }
  const decide = (
    changes: Partial<typeof held> | object = {},
    approval: SessionRules['approval'] = 'coordinator',
    actor: 'person' | 'coordinator' | 'organiser' = 'coordinator',
    at = now,
  ) => {
    const decision = decideApproval(
      { session: { ...session, approval }, actor, booking: { ...held, ...changes } },
      at,
    )
    return decision.outcome === 'refused' ? decision.reason : decision.outcome
  }
  it('is given by who may, before it runs out', () => {
    expect(decide()).toBe('allowed')
    expect(decide({}, 'organiser')).toBe('not-yours')
    expect(decide({}, 'coordinator', 'organiser')).toBe('allowed')
    expect(decide({}, 'coordinator', 'person')).toBe('not-yours')
    expect(decide({}, 'none', 'organiser')).toBe('nothing-to-approve')
    expect(decide({}, 'coordinator', 'coordinator', day(12))).toBe('ran-out')
  })
  it('is given once, to who stands, also ahead to who waits', () => {
    expect(decide({ cancelledAt: now })).toBe('nothing-to-approve')
    expect(decide({ approvedAt: now })).toBe('nothing-to-approve')
    expect(decide({ approvalDueAt: null })).toBe('nothing-to-approve')
    expect(decide({ approvalDueAt: null, seated: false })).toBe('allowed')
  })
})

describe('replacing', () => {
  const booking = { seated: true, cancelledAt: null as Date | null, municipalityId: 'uren' as string | null }
  const next = { municipalityId: 'uren' as string | null, seated: false, busy: false }
  const replace = (changes: { booking?: object; next?: object; at?: Date } = {}) => {
    const decision = decideReplacement(
      {
        session,
        actor: 'coordinator',
        booking: { ...booking, ...changes.booking },
        next: { ...next, ...changes.next },
      },
      changes.at ?? now,
    )
    return decision.outcome === 'refused' ? decision.reason : decision.outcome
  }
  it('puts a free colleague of the same municipality on a seat, before the cut-off', () => {
    expect(replace()).toBe('allowed')
    expect(replace({ at: day(17) })).toBe('too-late')
    expect(replace({ booking: { cancelledAt: now } })).toBe('cancelled-already')
    expect(replace({ booking: { seated: false } })).toBe('no-seat')
    expect(replace({ next: { municipalityId: 'gorodets' } })).toBe('other-municipality')
    expect(replace({ booking: { municipalityId: null }, next: { municipalityId: null } })).toBe('allowed')
    expect(replace({ next: { seated: true } })).toBe('seated-already')
    expect(replace({ next: { busy: true } })).toBe('overlap')
  })
})

describe('giving a freed seat', () => {
  const facts = { session, waiting: true, freeSeats: 1, busy: false, skipped: 0, reason: null }
  const give = (changes: object = {}, at = now) => {
    const decision = decideGiving({ ...facts, ...changes }, at)
    return decision.outcome === 'refused' ? decision.reason : decision.outcome
  }
  it('needs somebody who waits and is free, a seat, and a reason for skipping', () => {
    expect(give()).toBe('allowed')
    expect(give({}, day(21))).toBe('session-over')
    expect(give({ session: { ...session, cancelledAt: now } })).toBe('session-over')
    expect(give({ waiting: false })).toBe('not-waiting')
    expect(give({ freeSeats: 0 })).toBe('no-free-seat')
    expect(give({ busy: true })).toBe('overlap')
    expect(give({ skipped: 1 })).toBe('skip-reason-needed')
    expect(give({ skipped: 1, reason: '  ' })).toBe('skip-reason-needed')
    expect(give({ skipped: 1, reason: 'Докладчик' })).toBe('allowed')
  })
})
