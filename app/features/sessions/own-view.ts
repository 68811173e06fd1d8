// Own sessions put into words for the timeline: one series per cohort, with what is left of the required share.
import {
  type AttendanceKind,
  type AttendanceStanding,
  attendanceStanding,
} from '#app/features/learning/attendance.ts'
import { endedWords, type OwnFacts, type Standing, standingOf } from './own-standing.ts'
import type { Interval } from './session.ts'
import { type SessionTimes, sessionTimes } from './session-times.ts'

export interface OwnSitting extends OwnFacts {
  session: OwnFacts['session'] & {
    id: string
    title: string
    place: string | null
    onlineUrl: string | null
    days: Interval[]
    cohort: { id: string; name: string }
  }
  number: number
  series: number
  componentKey: string
  requiredSessions: number
  counts: boolean
}

export interface TimelineItem {
  id: string
  title: string
  /** «1 из 3» */
  label: string
  times: SessionTimes
  place: string
  standing: Standing
  note: string | null
  mark: 'done' | 'current' | 'open' | 'locked'
}

export interface Timeline {
  cohortId: string
  cohortName: string
  attended: { count: number; required: number; total: number }
  warning: AttendanceStanding['warning']
  items: TimelineItem[]
}

export function timelines(own: OwnSitting[], readerZone: string | null, now: Date): Timeline[] {
  const cohorts = new Map<string, OwnSitting[]>()
  for (const one of own) {
    const { id } = one.session.cohort
    cohorts.set(id, [...(cohorts.get(id) ?? []), one])
  }
  return [...cohorts].map(([cohortId, sittings]) => {
    const next = sittings
      .filter(({ session, attendance }) => !session.cancelledAt && !attendance && now < session.endsAt)
      .sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime())[0]
    const { attended, required, total, warning } = shareOf(sittings, now)
    return {
      cohortId,
      cohortName: sittings[0]?.session.cohort.name ?? '',
      attended: { count: attended, required, total },
      warning,
      items: sittings.map((one) => item(one, one === next, readerZone, now)),
    }
  })
}

/** Where people meet, for somebody who may not see the link yet. */
export function placeWords({ place, onlineUrl }: { place: string | null; onlineUrl: string | null }): string {
  if (place) return onlineUrl ? `${place}; можно подключиться по ссылке` : place
  return onlineUrl ? 'Онлайн' : 'Место назначит организатор'
}

function item(own: OwnSitting, next: boolean, readerZone: string | null, now: Date): TimelineItem {
  const { session, number, series } = own
  const gone = session.cancelledAt !== null || now >= session.endsAt
  return {
    id: session.id,
    title: session.title,
    label: `${number} из ${series}`,
    times: sessionTimes(session, readerZone),
    place: placeWords(session),
    standing: standingOf(own, now),
    note: endedWords(own),
    mark: hasCounted(own) ? 'done' : next ? 'current' : gone ? 'locked' : 'open',
  }
}

/** A session held several times is one of the series: attended once is attended, and missed only when no other is left. */
function shareOf(sittings: OwnSitting[], now: Date): AttendanceStanding {
  const keys = new Map<string, OwnSitting[]>()
  for (const one of sittings) keys.set(one.componentKey, [...(keys.get(one.componentKey) ?? []), one])
  const series = Math.max(keys.size, ...sittings.map((one) => one.series))
  const known = [...keys.values()].map((held) => {
    const ahead = held.some((one) => !one.attendance && !one.session.cancelledAt && now < one.session.endsAt)
    const kinds = held.flatMap(({ attendance }): AttendanceKind[] => (attendance ? [attendance.kind] : []))
    return { counts: held.some(hasCounted), attendance: ahead ? null : (kinds.at(-1) ?? null) }
  })
  const planned = Array.from({ length: series - known.length }, () => ({ counts: false, attendance: null }))
  return attendanceStanding([...known, ...planned], sittings[0]?.requiredSessions ?? 0)
}

function hasCounted({ counts, attendance }: OwnSitting): boolean {
  return attendance !== null && (counts || attendance.kind === 'attended')
}
