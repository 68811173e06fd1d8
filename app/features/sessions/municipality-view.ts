// What a coordinator may do for own people in one session, in words. Pure: asks the rules that the commands ask.
import { formatDateTime } from '#app/lib/dates.ts'
import { fullName, type PersonName } from '#app/lib/russian.ts'
import { decideApproval, decideBooking, decideCancellation, decideReplacement } from './booking.ts'
import { type OwnFacts, type Standing, standingOf } from './own-standing.ts'
import { decideNaming } from './reservation.ts'
import type { SessionRules } from './session.ts'

export interface PersonFacts extends OwnFacts {
  enrolmentId: string
  booking: (NonNullable<OwnFacts['booking']> & { id: string; approvedAt: Date | null }) | null
  person: PersonName & { municipalityId: string; post: string | null }
}

export interface PersonLine {
  enrolmentId: string
  bookingId: string | null
  name: string
  post: string | null
  standing: Standing
  /** What the button beside the person does. */
  offer: 'book' | 'wait' | null
  /** Waits for the coordinator's word. */
  approvable: boolean
  /** The booking can be cancelled or passed on. */
  changeable: boolean
}

export function personLine(facts: PersonFacts, now: Date): PersonLine {
  const { booking, person, enrolmentId } = facts
  return {
    enrolmentId,
    bookingId: booking?.id ?? null,
    name: fullName(person),
    post: person.post,
    standing: personStanding(facts, now),
    offer: offerFor(facts, now),
    approvable: canApprove(facts, now),
    changeable: booking !== null && canLeave(facts.session, now),
  }
}

export function canApprove({ session, booking }: PersonFacts, now: Date): boolean {
  if (!booking || session.cancelledAt || now >= session.startsAt) return false
  const state = { seated: booking.seat !== null, cancelledAt: null, ...approval(booking) }
  return decideApproval({ session, actor: 'coordinator', booking: state }, now).outcome === 'allowed'
}

/** Who may take this person's seat. */
export function replacements(leaving: PersonFacts, people: PersonFacts[], now: Date): PersonFacts[] {
  const { session, booking, person } = leaving
  return people.filter((next) => {
    const facts = {
      booking: { seated: Boolean(booking?.seat), cancelledAt: null, municipalityId: person.municipalityId },
      next: {
        municipalityId: next.person.municipalityId,
        seated: Boolean(next.booking?.seat),
        busy: next.busyWith !== null,
      },
    }
    return decideReplacement({ session, actor: 'coordinator', ...facts }, now).outcome === 'allowed'
  })
}

/** Who may be named on the seats held for a municipality. */
export function nominees(
  held: { municipalityId: string; seats: number; releaseAt: Date },
  people: PersonFacts[],
  now: Date,
): PersonFacts[] {
  return people.filter(({ session, booking, person, busyWith }) => {
    const facts = {
      session,
      reservation: { releasedAt: null, releaseAt: held.releaseAt },
      held: held.seats,
      sameMunicipality: person.municipalityId === held.municipalityId,
      seated: Boolean(booking?.seat),
      busy: busyWith !== null,
    }
    return decideNaming(facts, now).outcome === 'allowed'
  })
}

/** A choice of one person in a form. */
export function choiceOf({ enrolmentId, person, booking }: PersonFacts): { value: string; title: string } {
  return { value: enrolmentId, title: `${fullName(person)}${booking ? ', в листе ожидания' : ''}` }
}

function offerFor(facts: PersonFacts, now: Date): 'book' | 'wait' | null {
  const { session, booking, pool, busyWith } = facts
  const seat = pool.free > 0 ? { id: '', number: 0 } : null
  const { outcome } = decideBooking(
    {
      session,
      cohortState: session.cohort.state,
      actor: 'coordinator',
      booked: booking !== null,
      busy: busyWith !== null,
      pool: { ...pool, seat },
    },
    now,
  )
  return outcome === 'seated' ? 'book' : outcome === 'waiting' ? 'wait' : null
}

function canLeave(session: SessionRules, now: Date): boolean {
  return decideCancellation({ session, actor: 'coordinator', cancelledAt: null }, now).outcome === 'cancelled'
}

function approval({ approvedAt, approvalDueAt }: NonNullable<PersonFacts['booking']>) {
  return { approvedAt, approvalDueAt }
}

const attended = {
  attended: 'Присутствие отмечено',
  partly: 'Не всё время',
  'no-show': 'Не пришёл',
  excused: 'Уважительная причина',
}

/** The same state as the person sees, told about somebody else. */
function personStanding(facts: PersonFacts, now: Date): Standing {
  const { session, booking, attendance, ended, busyWith } = facts
  const own = standingOf(facts, now)
  if (attendance) return { tone: own.tone, text: attended[attendance.kind] }
  if (booking?.seat && booking.approvalDueAt && !session.cancelledAt) {
    const who = session.approval === 'coordinator' ? 'Вашего согласования' : 'согласования организатора'
    const until = formatDateTime(booking.approvalDueAt, session.timeZone)
    return { tone: 'amber', text: `Место ${booking.seat} ждёт ${who} до ${until}` }
  }
  if (booking?.seat) return { tone: 'pine', text: `Место ${booking.seat}` }
  if (booking) return { tone: 'amber', text: `Лист ожидания, ${booking.place ?? 1}-й` }
  if (busyWith) return { tone: 'plain', text: `В это время на «${busyWith}»` }
  if (!ended) return { tone: 'plain', text: 'Нет записи' }
  if (ended.by === 'session') return { tone: 'plain', text: 'Сессия отменена' }
  return { tone: 'plain', text: ended.reason ? `Запись отменена: ${ended.reason}` : 'Запись отменена' }
}
