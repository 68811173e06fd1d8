// Turns a shift into what its pages show: the board while it runs, the lines of its result afterwards.
import type { Catalogue } from './catalogue-source.ts'
import { channelTitle, executorTitle, urgencyWords } from './catalogue-words.ts'
import type { CaseSource } from './case-source.ts'
import { citizenName } from './chain-clock.ts'
import type { ChainState } from './chain-state.ts'
import { patience, pointsOf, type ShiftWork, writesAgain } from './shift.ts'

interface Given {
  id: string
  finished: boolean
  source: CaseSource
  state: ChainState
  work: ShiftWork
}

const nextWords: Partial<Record<ChainState['step'], string>> = {
  triage: 'Дальше: срочность и категория',
  route: 'Дальше: направить',
  interim: 'Дальше: промежуточный ответ',
  reply: 'Дальше: ответить',
}

export function boardLetter(one: Given, catalogue: Catalogue, region: string | null, minutes: number) {
  const { source, state, work } = one
  return {
    id: one.id,
    title: source.title,
    channel: source.channel,
    channelTitle: channelTitle(catalogue, source.channel, region),
    sender: citizenName(source),
    message: source.message,
    full: state.scope === 'reply',
    finished: one.finished,
    next: nextWords[state.step] ?? '',
    again: writesAgain(work.urgency, minutes, work.routedAfter !== null),
  }
}

export function shiftLine(one: Given, catalogue: Catalogue, region: string | null) {
  const { source, work } = one
  const right = source.route.options.filter(({ task }) => task)
  return {
    id: one.id,
    title: source.title,
    channelTitle: channelTitle(catalogue, source.channel, region),
    ...pointsOf(work),
    checks: [
      { title: 'срочность', held: work.urgencyRight },
      { title: 'исполнитель', held: work.executorRight },
      { title: 'промежуточный ответ', held: work.interimRight },
      {
        title: `за ${patience[work.urgency]} минут`,
        held: work.routedAfter !== null && work.routedAfter <= patience[work.urgency],
      },
      ...(work.scope === 'reply'
        ? [
            { title: 'что сделано', held: work.reply?.claim ?? false },
            { title: 'кто', held: work.reply?.who ?? false },
            { title: 'срок', held: work.reply?.when ?? false },
          ]
        : []),
    ],
    right: `Срочность ${urgencyWords[work.urgency].title.toLowerCase()}; ${right
      .map(({ executor }) => executorTitle(catalogue, executor))
      .join(', ')}.`,
  }
}

export type BoardLetter = ReturnType<typeof boardLetter>
export type ShiftLine = ReturnType<typeof shiftLine>
