// Which bookings of a session a page shows, and what each row says. Pure.
import { formatDateTime } from '#app/lib/dates.ts'
import { fullName, type PersonName } from '#app/lib/russian.ts'

export const bookingViews = ['seated', 'waiting', 'pending', 'cancelled'] as const
export type BookingView = (typeof bookingViews)[number]

export const viewTitles: Record<BookingView, string> = {
  seated: 'С местом',
  waiting: 'Лист ожидания',
  pending: 'Ждут подтверждения',
  cancelled: 'Отменённые',
}

export function readView(value: string | null): BookingView {
  return bookingViews.find((view) => view === value) ?? 'seated'
}

const endings: Record<string, string> = {
  person: 'отменено участником',
  coordinator: 'отменено куратором',
  organiser: 'отменено организатором',
  session: 'отменено организатором вместе с сессией',
  approval: 'не подтверждено',
}

export interface BookingLine {
  bookingId: string
  name: string
  email: string
  municipality: string
  seat: number | null
  place: number
  bookedAt: string
  /** Sentences about the booking: consent, being busy, the end with its reason. */
  notes: string[]
  pending: boolean
  /** The organiser may give a closed seat; `first`: nobody of the pool waits longer. */
  mayGive: boolean
  first: boolean
}

interface Facts extends PersonName {
  bookingId: string
  email: string
  municipality: string | null
  seat: number | null
  place: number
  bookedAt: string
  approvedAt: string | null
  approvalDueAt: string | null
  cancelledAt: string | null
  cancelledBy: string | null
  cancelReason: string | null
  skipReason: string | null
  busyWith: string | null
  closed: number
  pool: string | null
}

export function bookingLine(
  row: Facts,
  { timeZone, approval }: { timeZone: string; approval: string },
): BookingLine {
  const when = (moment: string) => formatDateTime(new Date(moment), timeZone)
  const standing = row.cancelledAt === null
  const pending =
    standing &&
    approval !== 'none' &&
    row.approvedAt === null &&
    (row.approvalDueAt !== null || row.seat === null)
  const notes: string[] = []
  if (standing && row.approvalDueAt) notes.push(`место держится до ${when(row.approvalDueAt)}`)
  if (standing && row.seat === null && row.pool) notes.push(`очередь: ${row.pool}`)
  if (standing && row.busyWith) notes.push(`в это время на «${row.busyWith}»`)
  if (standing && row.skipReason) notes.push(`место вне очереди: ${row.skipReason}`)
  if (row.cancelledAt)
    notes.push(
      `${endings[row.cancelledBy ?? ''] ?? 'отменено'} ${when(row.cancelledAt)}${row.cancelReason ? `. Причина: ${row.cancelReason}` : ''}`,
    )
  return {
    bookingId: row.bookingId,
    name: fullName(row),
    email: row.email,
    municipality: row.municipality ?? 'без муниципалитета',
    seat: row.seat,
    place: row.place,
    bookedAt: when(row.bookedAt),
    notes,
    pending,
    mayGive: standing && row.seat === null && row.closed > 0 && row.busyWith === null,
    first: row.place === 1,
  }
}
