// A recommendation of a session over time: in progress, overdue, done. Days are UTC midnights. Pure.

export type OutcomeState = 'running' | 'overdue' | 'done'

export const outcomeTitles: Record<OutcomeState, string> = {
  running: 'в работе',
  overdue: 'просрочено',
  done: 'сделано',
}

/** The last day still counts. `today` is the day where the session was. */
export function outcomeState(outcome: { dueOn: Date; doneAt: Date | null }, today: Date): OutcomeState {
  if (outcome.doneAt) return 'done'
  return today > outcome.dueOn ? 'overdue' : 'running'
}

/** Overdue first, then by date; done last, the latest on top. */
export function byUrgency(
  a: { dueOn: Date; doneAt: Date | null },
  b: { dueOn: Date; doneAt: Date | null },
): number {
  if (!a.doneAt || !b.doneAt) return a.doneAt ? 1 : b.doneAt ? -1 : a.dueOn.getTime() - b.dueOn.getTime()
  return b.doneAt.getTime() - a.doneAt.getTime()
}

export type OutcomeRefusal = 'due-before' | 'gone' | 'done-already'

export const outcomeRefusals: Record<OutcomeRefusal, string> = {
  'due-before': 'Срок раньше самой сессии',
  gone: 'Этой рекомендации больше нет: её удалили на другом экране.',
  'done-already': 'Эту рекомендацию уже отметили выполненной.',
}
