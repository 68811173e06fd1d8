// The filter of the audit log as it stands in an address. Days are those of Moscow, where the journal is read.
import { type AuditPart, readAuditPart } from './audit-words.ts'

export const auditTimeZone = 'Europe/Moscow'

export interface AuditQuery {
  who: string
  part: AuditPart | null
  object: string
  from: string
  to: string
}

export function readAuditQuery(params: URLSearchParams): AuditQuery {
  const text = (name: string) => (params.get(name) ?? '').trim().slice(0, 100)
  return {
    who: text('who'),
    part: readAuditPart(params.get('part')),
    object: text('object'),
    from: dayIn(text('from')),
    to: dayIn(text('to')),
  }
}

/** The moments between which entries are looked for: the last day counts whole. */
export function auditWanted({ from, to, ...rest }: AuditQuery) {
  return { ...rest, from: from ? midnight(from) : null, to: to ? addDay(midnight(to)) : null }
}

/** The filter again as parameters, the empty ones left out. */
export function auditParams(query: AuditQuery): string {
  return new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString()
}

function dayIn(typed: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(midnight(typed).getTime()) ? typed : ''
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+03:00`)
}

function addDay(moment: Date): Date {
  return new Date(moment.getTime() + 86_400_000)
}
