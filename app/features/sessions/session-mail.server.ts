// Letters to participants as outbox rows: each once, with the calendar entry where it puts, changes or removes one.
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { CalendarMethod } from '#app/platform/mailer.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { calendarEntry } from './calendar.server.ts'
import type { PersonColumns, SessionFacts } from './session-rows.server.ts'
import {
  approvedWords,
  type CancelledBy,
  cancelledWords,
  movedWords,
  particulars,
  passedOverWords,
  promotedWords,
  ranOutWords,
  restoredWords,
  seatedWords,
  unseatedWords,
  waitingWords,
  type Words,
} from './session-mail.ts'

/** Who was told what: what a command returns. */
export interface Told {
  userId: string
  kind: string
}

export interface Reader extends PersonColumns {
  bookingId: string
}

export interface Telling {
  session: SessionFacts
  reader: Reader
  now: Date
}

type Placed = { seat: number; approvalDueAt: Date | null }

/** A seat that awaits approval is no appointment yet: the calendar entry comes with the approval. */
const request = ({ approvalDueAt }: Placed) => (approvalDueAt ? undefined : 'REQUEST')

export function tellSeated(tx: Transaction, telling: Telling, placed: Placed): Promise<Told> {
  return tell(tx, telling, seatedWords(telling.session, placed), { calendar: request(placed) })
}

export function tellWaiting(tx: Transaction, telling: Telling, place: number): Promise<Told> {
  return tell(tx, telling, waitingWords(telling.session, { place }))
}

export function tellPromoted(tx: Transaction, telling: Telling, placed: Placed): Promise<Told> {
  return tell(tx, telling, promotedWords(telling.session, placed), { calendar: request(placed) })
}

export function tellPassedOver(tx: Transaction, telling: Telling, busyWith: string | null): Promise<Told> {
  return tell(tx, telling, passedOverWords(telling.session, { busyWith }))
}

/** `invited`: the person's calendar has the entry. */
export function tellCancelled(
  tx: Transaction,
  telling: Telling,
  about: { by: CancelledBy; reason: string | null; invited: boolean },
): Promise<Told> {
  return tell(tx, telling, cancelledWords(telling.session, about), {
    calendar: about.invited ? 'CANCEL' : undefined,
  })
}

export function tellRanOut(tx: Transaction, telling: Telling): Promise<Told> {
  return tell(tx, telling, ranOutWords(telling.session))
}

export function tellApproved(tx: Transaction, telling: Telling, seat: number | null): Promise<Told> {
  const calendar = seat === null ? undefined : 'REQUEST'
  return tell(tx, telling, approvedWords(telling.session, { seat }), { calendar })
}

export function tellUnseated(
  tx: Transaction,
  telling: Telling,
  about: { busyWith: string | null; invited: boolean },
): Promise<Told> {
  const calendar = about.invited ? 'CANCEL' : undefined
  return tell(tx, telling, unseatedWords(telling.session, about), { calendar })
}

export function tellMoved(
  tx: Transaction,
  telling: Telling,
  about: { seat: number | null; invited: boolean },
): Promise<Told> {
  const calendar = about.invited ? 'REQUEST' : undefined
  return tell(tx, telling, movedWords(telling.session, about), { calendar })
}

export function tellRestored(
  tx: Transaction,
  telling: Telling,
  about: { seat: number | null; invited: boolean },
): Promise<Told> {
  const calendar = about.invited ? 'REQUEST' : undefined
  return tell(tx, telling, restoredWords(telling.session, about), { calendar })
}

/** One letter about a session. Without a key the moment is part of it: a command happens once by its own constraint. */
export async function tell(
  tx: Transaction,
  { session, reader, now }: Telling,
  { kind, subject, text }: Words,
  options: { calendar?: CalendarMethod | undefined; key?: string; path?: string } = {},
): Promise<Told> {
  const path = options.path ?? `/sessions/${session.id}`
  await enqueueMail(
    tx,
    {
      kind,
      recipient: reader.email,
      subject,
      body: `Здравствуйте, ${addressName(reader)}.

${text}

${particulars(session, reader.timeZone)}

Подробнее: ${publicAddress(path)}
`,
      dedupeKey: options.key ?? `${kind}:${reader.bookingId}:${now.getTime()}`,
      ...(options.calendar && {
        calendar: calendarEntry(session, reader, options.calendar, now),
        calendarMethod: options.calendar,
      }),
    },
    now,
  )
  return { userId: reader.userId, kind }
}
