// What stands in the way of a plan: a room taken, a facilitator or participants busy elsewhere, a changed clock. Pure.
import { formatSpan, zoneName } from '#app/lib/dates.ts'
import { counted, type PersonName, surnameWithInitials } from '#app/lib/russian.ts'
import type { Interval } from './session.ts'

export interface OtherSession {
  id: string
  title: string
  timeZone: string
  /** The days that overlap with the plan. */
  days: Interval[]
  sameRoom: boolean
  /** Facilitators of the plan who lead something there at the same time. */
  facilitators: PersonName[]
  /** Participants of the plan who hold a seat there. */
  participants: PersonName[]
  /** Others of the cohort who hold a seat there: they could not book here. */
  cohortPeople: PersonName[]
}

export type ConflictKind = 'room' | 'facilitator' | 'participants' | 'zone'

export interface Conflict {
  kind: ConflictKind
  text: string
  /** Nobody may save over it. */
  blocking: boolean
}

const listed = 5

export function conflictsWith(others: readonly OtherSession[]): Conflict[] {
  return others.flatMap((other) => {
    const when = other.days[0] ? formatSpan(other.days[0].startsAt, other.days[0].endsAt, other.timeZone) : ''
    const there = `«${other.title}», ${when}`
    const found: Conflict[] = []
    if (other.sameRoom) found.push({ kind: 'room', blocking: true, text: `Помещение занято: ${there}.` })
    if (other.facilitators.length)
      found.push({
        kind: 'facilitator',
        blocking: false,
        text: `${names(other.facilitators)} в это время ${other.facilitators.length > 1 ? 'ведут' : 'ведёт'} другую сессию: ${there}.`,
      })
    if (other.participants.length)
      found.push({
        kind: 'participants',
        blocking: false,
        text: `${counted(other.participants.length, 'участник записан', 'участника записаны', 'участников записаны')} на другую сессию: ${there}. ${names(other.participants)}. Место здесь они потеряют и встанут в лист ожидания.`,
      })
    if (other.cohortPeople.length)
      found.push({
        kind: 'participants',
        blocking: false,
        text: `${counted(other.cohortPeople.length, 'человек', 'человека', 'человек')} из потока в это время на другой сессии: ${there}. ${names(other.cohortPeople)}. Записаться сюда они не смогут.`,
      })
    return found
  })
}

/** Dates keep their local clock time when the venue's zone changes; the organiser must know. */
export function zoneChange(from: string, to: string, clock: string): Conflict[] {
  if (from === to) return []
  return [
    {
      kind: 'zone',
      blocking: false,
      text: `Меняется часовой пояс: было ${zoneName(from)}, станет ${zoneName(to)}. Часы остаются местными: начало в ${clock} по времени нового места.`,
    },
  ]
}

/** Names the conflicts a person has seen: «сохранить всё равно» holds for these and no others. */
export function conflictKey(conflicts: readonly Conflict[]): string {
  let sum = 0
  for (const sign of conflicts
    .map(({ text }) => text)
    .sort()
    .join('|'))
    sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0
  return `seen-${sum.toString(36)}`
}

/** True where the plan may be saved: nothing blocks, and the rest was seen. */
export function mayOverlook(conflicts: readonly Conflict[], seen: string | null): boolean {
  if (!conflicts.length) return true
  return conflicts.every(({ blocking }) => !blocking) && seen === conflictKey(conflicts)
}

function names(people: readonly PersonName[]): string {
  const shown = people.slice(0, listed).map(surnameWithInitials).join(', ')
  const rest = people.length - listed
  return rest > 0 ? `${shown} и ещё ${rest}` : shown
}
