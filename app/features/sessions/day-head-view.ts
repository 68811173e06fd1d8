// The head of a staff page as plain words.
import { formatSpan } from '#app/lib/dates.ts'

interface Found {
  session: { id: string; title: string; timeZone: string; cancelledAt: Date | null; cohort: { name: string } }
  day: { id: string; number: number; startsAt: Date; endsAt: Date; closedAt: Date | null }
  days: { id: string; number: number }[]
  runs: boolean
}

export function dayHead({ session, day, days, runs }: Found, now: Date) {
  return {
    session: {
      id: session.id,
      title: session.title,
      cohort: session.cohort.name,
      cancelled: session.cancelledAt !== null,
    },
    day: {
      id: day.id,
      number: day.number,
      when: formatSpan(day.startsAt, day.endsAt, session.timeZone),
      closed: day.closedAt !== null,
      past: day.endsAt <= now,
    },
    days: days.map(({ id, number }) => ({ id, number })),
    runs,
  }
}
