// Counts of a municipality's people in a session, in words for the coordinator's list.
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'

interface Counts {
  people: number
  seated: number
  pending: number
  waiting: number
  reserved: number
  releaseAt: string | null
}

/** «3 из 5 записаны, 1 в листе ожидания» */
export function bookedWords({ people, seated, waiting }: Counts): string {
  const own = people ? `Записаны ${seated} из ${people}` : 'Ваших людей в потоке нет'
  return waiting ? `${own}, ждут места ${waiting}` : own
}

/** What waits for the coordinator. Nothing does once the session is over or cancelled. */
export function dutyWords(
  { pending, reserved, releaseAt }: Counts,
  session: { approval: string; timeZone: string; startsAt: Date; cancelledAt: Date | null },
  now: Date,
): string[] {
  if (session.cancelledAt || now >= session.startsAt) return []
  const duties: string[] = []
  if (pending && session.approval === 'coordinator') duties.push(`Ждут согласования: ${pending}`)
  if (reserved && releaseAt)
    duties.push(heldWords({ seats: reserved, releaseAt: new Date(releaseAt) }, session.timeZone))
  return duties
}

/** «Оставлено 2 места, назовите людей до 28 ноября 2026 г. в 10:00 (МСК)» */
export function heldWords(
  { seats, releaseAt }: { seats: number; releaseAt: Date },
  timeZone: string,
): string {
  const kept = `Оставлено ${counted(seats, 'место', 'места', 'мест')}`
  return `${kept}, назовите людей до ${formatDateTime(releaseAt, timeZone)}`
}
