// Turns an exam into what its page shows: the cases while it runs, the marks afterwards. No right answer leaves here.
import type { Catalogue } from './catalogue-source.ts'
import { channelTitle } from './catalogue-words.ts'
import type { CaseSource } from './case-source.ts'
import { citizenName } from './chain-clock.ts'
import type { ChainState, Step } from './chain-state.ts'
import type { BoardLetter } from './shift-view.ts'

interface Given {
  id: string
  source: CaseSource
  state: ChainState
  finished: boolean
  handedIn: boolean
  total: number | null
}

const nextWords: Record<Step, string> = {
  need: 'Дальше: понять, что нужно',
  triage: 'Дальше: срочность и категория',
  route: 'Дальше: направить',
  interim: 'Дальше: промежуточный ответ',
  reply: 'Дальше: ответить',
  closing: 'Дальше: проверить и закрыть',
  cause: 'Дальше: причина и мера',
  done: '',
}

export function examLetter(one: Given, catalogue: Catalogue, region: string | null): BoardLetter {
  const { id, source, state, finished } = one
  return {
    id,
    title: source.title,
    channel: source.channel,
    channelTitle: channelTitle(catalogue, source.channel, region),
    sender: citizenName(source),
    message: source.message,
    full: false,
    finished,
    next: nextWords[state.step],
    again: false,
  }
}

export interface ExamLine {
  id: string
  title: string
  channelTitle: string
  handedIn: boolean
  total: number | null
}

export function examLine(one: Given, catalogue: Catalogue, region: string | null): ExamLine {
  const { id, source, handedIn, total } = one
  return {
    id,
    title: source.title,
    channelTitle: channelTitle(catalogue, source.channel, region),
    handedIn,
    total,
  }
}
