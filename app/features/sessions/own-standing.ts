// Where a person stands with one session, and what they may do about it now. Pure: the same rules that the commands ask.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { type BookingDecision, decideBooking, decideCancellation } from './booking.ts'
import type { CancelledBy } from './session-mail.ts'
import { cutOff, type SessionRules } from './session.ts'

export interface OwnFacts {
  session: SessionRules & { timeZone: string; cohort: { state: string } }
  /** Why the session was cancelled, and which one took its place. */
  cancelReason: string | null
  mergedInto: { id: string; title: string } | null
  /** The booking that stands. */
  booking: {
    seat: number | null
    place: number | null
    approvalDueAt: Date | null
    passedOver: boolean
  } | null
  /** The last one that is over. */
  ended: { by: CancelledBy; reason: string | null } | null
  attendance: { kind: AttendanceKind; hours: number | null } | null
  pool: { free: number; waiting: number; waitingReady: number }
  busyWith: string | null
}

export interface Standing {
  tone: 'pine' | 'amber' | 'wax' | 'sky' | 'plain'
  text: string
}

export type Offer = 'book' | 'wait' | 'cancel' | 'call' | null

export function standingOf(facts: OwnFacts, now: Date): Standing {
  const { session, attendance, booking } = facts
  if (session.cancelledAt) return { tone: 'wax', text: cancelledWords(facts) }
  if (attendance) return attendedWords(attendance)
  if (now >= session.endsAt)
    return { tone: 'plain', text: booking?.seat ? 'Прошла, присутствие ещё не отметили' : 'Прошла без Вас' }
  if (booking?.seat) return seatedWords(facts, booking.seat)
  if (booking) return waitingWords(booking.place, now >= session.startsAt)
  return freeWords(facts, tryBooking(facts, now))
}

/** What happened to the last booking, where that was not the person's own doing and no new one stands. */
export function endedWords({ session, booking, ended }: OwnFacts): string | null {
  if (booking || !ended || session.cancelledAt || ended.by === 'person') return null
  const reason = ended.reason ? `: ${ended.reason}` : ''
  if (ended.by === 'approval')
    return ended.reason
      ? `Запись не согласовали${reason}`
      : 'Запись не согласовали вовремя, место освободилось'
  if (ended.by === 'coordinator') return `Вашу запись отменил куратор${reason}`
  return `Вашу запись отменил организатор${reason}`
}

export function offerOf(facts: OwnFacts, now: Date): Offer {
  const { session, booking, attendance } = facts
  if (attendance || session.cancelledAt) return null
  if (booking) {
    const decision = decideCancellation({ session, actor: 'person', cancelledAt: null }, now)
    if (decision.outcome === 'cancelled') return 'cancel'
    return decision.reason === 'too-late' ? 'call' : null
  }
  const decision = tryBooking(facts, now)
  if (decision.outcome === 'seated') return 'book'
  if (decision.outcome === 'waiting') return 'wait'
  return decision.reason === 'sign-up-closed' ? 'call' : null
}

/** «Отменить запись можно до 28 ноября 2026 г. в 10:00 (МСК)»: what stands beside the button. */
export function cutOffWords({ session }: OwnFacts): string {
  return formatDateTime(cutOff(session), session.timeZone)
}

function tryBooking({ session, pool, busyWith }: OwnFacts, now: Date): BookingDecision {
  return decideBooking(
    {
      session,
      cohortState: session.cohort.state,
      actor: 'person',
      booked: false,
      busy: busyWith !== null,
      pool: { ...pool, seat: pool.free > 0 ? { id: '', number: 0 } : null },
    },
    now,
  )
}

function cancelledWords({ mergedInto, cancelReason }: OwnFacts): string {
  const reason = cancelReason ? `: ${cancelReason}` : ''
  return mergedInto ? `Объединена с сессией «${mergedInto.title}»${reason}` : `Отменена${reason}`
}

function attendedWords({ kind, hours }: NonNullable<OwnFacts['attendance']>): Standing {
  if (kind === 'attended') return { tone: 'pine', text: 'Вы были' }
  if (kind === 'excused') return { tone: 'amber', text: 'Вас не было по уважительной причине' }
  if (kind === 'no-show') return { tone: 'wax', text: 'Вас не было' }
  const time = hours === null ? '' : `: ${counted(hours, 'час', 'часа', 'часов')}`
  return { tone: 'amber', text: `Вы были не всё время${time}` }
}

function seatedWords({ session, booking }: OwnFacts, seat: number): Standing {
  if (!booking?.approvalDueAt) return { tone: 'pine', text: `Вы записаны, место ${seat}` }
  const who = session.approval === 'organiser' ? 'организатора' : 'куратора'
  const until = formatDateTime(booking.approvalDueAt, session.timeZone)
  return { tone: 'amber', text: `Место ${seat} ждёт согласования ${who} до ${until}` }
}

function waitingWords(place: number | null, begun: boolean): Standing {
  if (begun) return { tone: 'plain', text: 'Место для Вас не освободилось' }
  return { tone: 'amber', text: `Лист ожидания, ${place ?? 1}-й` }
}

function freeWords({ session, pool, busyWith }: OwnFacts, decision: BookingDecision): Standing {
  if (decision.outcome === 'seated') {
    const seats = counted(pool.free, 'место', 'места', 'мест')
    return { tone: 'sky', text: `Запись открыта, свободно ${seats}` }
  }
  if (decision.outcome === 'waiting') return { tone: 'sky', text: 'Мест нет, открыт лист ожидания' }
  switch (decision.reason) {
    case 'sign-up-not-open':
      return session.signUpOpensAt
        ? {
            tone: 'plain',
            text: `Запись откроется ${formatDateTime(session.signUpOpensAt, session.timeZone)}`,
          }
        : { tone: 'plain', text: 'Запись ещё не открылась' }
    case 'sign-up-closed':
      return { tone: 'plain', text: 'Запись закончилась, Вы не записаны' }
    case 'session-over':
      return { tone: 'plain', text: 'Сессия уже началась, запись закрыта' }
    case 'cohort-closed':
      return { tone: 'plain', text: 'Обучение в потоке закончено' }
    case 'overlap':
      return { tone: 'amber', text: `В это время Вы записаны на «${busyWith ?? 'другую сессию'}»` }
    default:
      return { tone: 'plain', text: 'Мест нет, лист ожидания закрыт' }
  }
}
