// The lessons of a journal: the sessions that were held, who was there, and the modules that are learned alone.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import type { Reader } from '#app/platform/database.server.ts'
import type { PaperSnapshot } from './paper-snapshot.ts'

export interface PaperSession {
  /** ISO day in the session's own zone. */
  date: string
  title: string
  hours: number
  teachers: string
  /** Hours present, by enrolment. */
  present: ReadonlyMap<string, number>
}

export async function listPaperSessions(
  reader: Reader,
  { cohortId, versionId }: { cohortId: string; versionId: string },
): Promise<PaperSession[]> {
  const outline = await getOutline(versionId, reader)
  const hoursOf = new Map(outline?.sessions.map(({ key, hours }) => [key, hours]))
  const rows = await reader.strategySession.findMany({
    where: { cohortId, cancelledAt: null, announcedAt: { not: null } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ componentKey: true, title: true, startsAt: true, timeZone: true },
      attendance: { select: { enrolmentId: true, kind: true, hours: true } },
      days: {
        select: {
          agenda: { select: { facilitators: { select: { user: true } } } },
        },
      },
    },
  })
  return rows.map(({ componentKey, title, startsAt, timeZone, attendance, days }) => {
    const hours = hoursOf.get(componentKey) ?? 8
    const people = days.flatMap(({ agenda }) => agenda.flatMap(({ facilitators }) => facilitators))
    return {
      date: dayOf(startsAt, timeZone).toISOString().slice(0, 10),
      title,
      hours,
      teachers: [...new Set(people.map(({ user }) => surnameWithInitials(user)))].join(', '),
      present: new Map(
        attendance.flatMap((row) => {
          if (row.kind === 'attended') return [[row.enrolmentId, hours] as const]
          return row.kind === 'partly' ? [[row.enrolmentId, row.hours ?? 0] as const] : []
        }),
      ),
    }
  })
}

/** The lines of the journal: sessions by their days, then what is learned alone over the whole time. */
export function lessonsOf(
  sessions: readonly PaperSession[],
  sections: readonly { title: string; hours: number }[],
): PaperSnapshot['lessons'] {
  const held = sessions.map(({ date, title, hours, teachers }) => ({
    ...{ date, hours, topic: title, teacher: teachers },
    form: 'очное занятие',
  }))
  const titles = new Set(sessions.map(({ title }) => title))
  const alone = sections
    .filter(({ title }) => !titles.has(title))
    .map(({ title, hours }) => ({
      ...{ date: null, hours, topic: title, teacher: '' },
      form: 'электронное обучение',
    }))
  return [...held, ...alone]
}
