// Recommendations in words for screens. Pure.
import { dayOf, formatDate, formatDay } from '#app/lib/dates.ts'
import { type OutcomeState, outcomeState } from './outcome.ts'

export interface ShownOutcome {
  id: string
  text: string
  owner: string
  due: string
  state: OutcomeState
  /** «Сделано 3 декабря 2026 г.: отправили письма» */
  done: string | null
  sessionTitle: string
}

export function shownOutcome(
  row: {
    id: string
    text: string
    owner: string
    dueOn: Date
    doneAt: Date | null
    doneRemark: string | null
    session: { title: string; timeZone: string }
  },
  now: Date,
): ShownOutcome {
  const { timeZone, title } = row.session
  const { id, text, owner } = row
  const done = row.doneAt && `Сделано ${formatDate(row.doneAt, timeZone)}`
  return {
    id,
    text,
    owner,
    due: formatDay(row.dueOn),
    state: outcomeState(row, dayOf(now, timeZone)),
    done: done && row.doneRemark ? `${done}: ${row.doneRemark}` : done,
    sessionTitle: title,
  }
}
