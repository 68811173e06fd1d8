// The clocks of a case: what must happen by when, whether it did, and whether the figure is a norm or one for practice.
import type { CaseSource } from './case-source.ts'
import { type ChainState, momentOf } from './chain-state.ts'
import { addDuration, durationInWords } from './duration.ts'
import { minutesBetween, sayMoment, saySpan } from './simulated-words.ts'

export interface ClockView {
  title: string
  due: string
  /** «осталось 2 часа», «успели за 40 минут», «позже срока» */
  words: string
  state: 'ahead' | 'met' | 'missed'
  /** The figure was set for practice, or belongs to another region. */
  training: boolean
  source: string
}

export function clocksOf(source: CaseSource, state: ChainState): ClockView[] {
  const received = momentOf(source.received)
  const now = new Date(state.clock)
  const { executor, interim, reply } = source.deadlines
  const view = (title: string, deadline: typeof executor, doneAt: string | null | undefined): ClockView => {
    const due = addDuration(received, deadline.within)
    const done = doneAt ? new Date(doneAt) : null
    const late = (done ?? now) > due
    return {
      title,
      due: `${durationInWords(deadline.within)}: до ${sayMoment(due)}`,
      words: done
        ? late
          ? 'Позже срока'
          : `Успели за ${saySpan(minutesBetween(received, done))}`
        : late
          ? 'Срок прошёл'
          : `Осталось ${saySpan(minutesBetween(now, due))}`,
      state: done ? (late ? 'missed' : 'met') : late ? 'missed' : 'ahead',
      training: deadline.basis === 'training',
      source: deadline.source,
    }
  }
  return [
    view('У исполнителя', executor, state.routedAt),
    ...(interim ? [view('Промежуточный ответ', interim, state.interim?.text ? state.interim.at : null)] : []),
    view('Ответ', reply, state.replies[0]?.at),
  ]
}
