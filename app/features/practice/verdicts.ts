// What each finished step was worth, in words: shown as hints in an exercise, and all together in the result.
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { executorTitle, urgencyWords } from './catalogue-words.ts'
import { judgeInterim, judgeUrgency } from './chain-conditions.ts'
import type { ChainState } from './chain-state.ts'

export interface Verdict {
  right: boolean
  title: string
  text: string
}

export function needVerdict({ need }: CaseSource, state: ChainState): Verdict | null {
  const chosen = state.need === null ? null : need.options[state.need]
  if (!chosen) return null
  return chosen.right
    ? { right: true, title: 'Потребность услышана', text: need.summary }
    : { right: false, title: 'За словами другое', text: `${chosen.feedback ?? ''} ${need.summary}`.trim() }
}

export function triageVerdicts(source: CaseSource, state: ChainState): Verdict[] {
  if (!state.triage) return []
  const { triage } = source
  const judged = judgeUrgency(source, state)
  const right = urgencyWords[triage.urgency].title.toLowerCase()
  const titles = {
    right: `Срочность верная: ${right}`,
    low: `Срочность занижена, здесь ${right}`,
    high: `Срочность завышена, здесь ${right}`,
  }
  const verdicts: Verdict[] = [{ right: judged === 'right', title: titles[judged], text: triage.why }]
  const category = triage.category[state.triage.category]
  if (category && !category.right)
    verdicts.push({ right: false, title: 'Категория не та', text: category.feedback ?? '' })
  if (triage.call112 && triage.call112Why)
    verdicts.push({
      right: state.triage.call112,
      title: state.triage.call112 ? '112 подключён' : 'Здесь подключают 112',
      text: triage.call112Why,
    })
  else if (state.triage.call112)
    verdicts.push({
      right: false,
      title: '112 здесь не нужен',
      text: 'Прямой угрозы жизни нет: линию держат для тех, у кого она есть.',
    })
  return verdicts
}

export function routeVerdict(source: CaseSource, catalogue: Catalogue, state: ChainState): Verdict | null {
  const [first] = state.routes
  if (!first) return null
  const { options, tasks } = source.route
  const needed = options
    .filter(({ task }) => task)
    .map(({ executor, task }) => {
      const what = tasks.find(({ id }) => id === task)?.text ?? ''
      return `${executorTitle(catalogue, executor)} — ${what.charAt(0).toLowerCase()}${what.slice(1)}`
    })
    .join('; ')
  const titles = {
    right: 'Направлено верно с первого раза',
    partly: 'Направлено верно, но не полностью',
    wrong: 'Сначала направлено не туда',
  }
  return { right: first.outcome === 'right', title: titles[first.outcome], text: `${needed}.` }
}

export function interimVerdict(source: CaseSource, state: ChainState): Verdict | null {
  if (!state.interim) return null
  const judged = judgeInterim(source, state)
  const titles = {
    sent: 'Промежуточный ответ вовремя',
    late: 'Промежуточный ответ позже срока',
    none: 'Промежуточного ответа не было',
    spare: state.interim.text
      ? 'Промежуточный ответ здесь можно было не слать'
      : 'Промежуточный ответ не нужен',
  }
  const right = judged === 'sent' || judged === 'spare'
  return { right, title: titles[judged], text: source.interim.why }
}

/** Hints about the step just done; none while the executors are being asked. */
export function lastHints(source: CaseSource, catalogue: Catalogue, state: ChainState): Verdict[] {
  const some = (verdict: Verdict | null) => (verdict ? [verdict] : [])
  if (state.step === 'triage') return some(needVerdict(source, state))
  if (state.step === 'route') return state.routes.length ? [] : triageVerdicts(source, state)
  if (state.step === 'interim') return some(routeVerdict(source, catalogue, state))
  if (state.step === 'reply' && !state.asks.length && !state.replies.length)
    return some(interimVerdict(source, state))
  return []
}
