// The first steps of the chain: the need, urgency and category, the executors.
import type { CaseSource } from './case-source.ts'
import { costs, later, queues, say } from './chain-clock.ts'
import { type ChainRefusal, type EventOf, mostRoutes } from './chain-event.ts'
import type { ChainState, RoutePick } from './chain-state.ts'

type Next = ChainState | ChainRefusal

export function decideNeed({ need }: CaseSource, state: ChainState, { choice }: EventOf<'need'>): Next {
  if (!need.options[choice]) return 'unknown'
  return later({ ...state, need: choice, step: 'triage' }, costs.need)
}

export function decideTriage({ triage }: CaseSource, state: ChainState, event: EventOf<'triage'>): Next {
  const { urgency, category, call112 } = event
  if (!triage.category[category]) return 'unknown'
  const next = later({ ...state, triage: { urgency, category, call112 }, step: 'route' }, queues[urgency])
  if (triage.call112 && !call112 && triage.call112Why)
    return say(next, { kind: 'notice', from: '112', text: `Вызов пришёл не от вас. ${triage.call112Why}` })
  return next
}

export function decideRoute(source: CaseSource, state: ChainState, { picks }: EventOf<'route'>): Next {
  const { options, tasks } = source.route
  if (!picks.length) return 'nobody'
  const known = picks.every(
    ({ executor, task }, index) =>
      options.some((option) => option.executor === executor) &&
      tasks.some(({ id }) => id === task) &&
      picks.findIndex((other) => other.executor === executor) === index,
  )
  if (!known) return 'unknown'
  const outcome = judgeRoute(source, picks)
  let next = later(state, costs.route)
  next = { ...next, routes: [...state.routes, { picks, at: next.clock, outcome }] }
  if (outcome === 'wrong') return sentBack(source, next, picks)
  // Somebody right has it now; what else went wrong comes back as messages.
  next = { ...next, routedAt: next.clock, step: 'interim' }
  for (const option of options) {
    const pick = picks.find(({ executor }) => executor === option.executor)
    if (!option.task && pick && option.consequence)
      next = say(next, { kind: 'executor', from: option.executor, text: option.consequence })
    else if (option.task && !pick)
      next = say(next, {
        kind: 'notice',
        from: 'Дежурный',
        text: 'Одного исполнителя не хватило: дежурный подключил его сам, час спустя.',
      })
    else if (option.task && pick && pick.task !== option.task)
      next = say(next, {
        kind: 'executor',
        from: option.executor,
        text: 'Поручение получили, но что именно сделать — не поняли. Уточнили у дежурного, на это ушёл час.',
      })
  }
  return outcome === 'partly' ? later(next, costs.again) : next
}

/** Right: all the right ones with their tasks and nobody else. Wrong: nobody who could solve it. */
export function judgeRoute({ route }: CaseSource, picks: RoutePick[]): 'right' | 'partly' | 'wrong' {
  const needed = route.options.filter(({ task }) => task)
  const taken = needed.filter(({ executor }) => picks.some((pick) => pick.executor === executor))
  if (!taken.length) return 'wrong'
  const exact = needed.every(({ executor, task }) =>
    picks.some((pick) => pick.executor === executor && pick.task === task),
  )
  return exact && picks.length === needed.length ? 'right' : 'partly'
}

function sentBack({ route }: CaseSource, state: ChainState, picks: RoutePick[]): ChainState {
  const wrong = picks.flatMap(({ executor }) => {
    const option = route.options.find((one) => one.executor === executor)
    return option?.consequence && option.lost ? [{ ...option, text: option.consequence }] : []
  })
  let next = state
  for (const { executor, text, lost } of wrong) {
    next = later(next, lost ?? costs.again)
    next = say(next, { kind: 'executor', from: executor, text })
  }
  if (state.routes.length < mostRoutes) return next
  // Enough: the duty officer passes it on, so that the case goes on.
  next = say(next, {
    kind: 'notice',
    from: 'Дежурный',
    text: 'Обращение возвращалось трижды. Дежурный сам передал его тому, кто решает.',
  })
  return { ...next, routedAt: next.clock, step: 'interim' }
}
