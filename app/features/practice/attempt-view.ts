// What the page of an attempt shows. Right answers and what nobody has found out yet never leave the server.
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { type ClockView, clocksOf } from './attempt-clocks.ts'
import { type StepForm, stepForm } from './attempt-step.ts'
import { channelOf, channelTitle, executorTitle, themeTitle } from './catalogue-words.ts'
import { citizenName } from './chain-clock.ts'
import { type ChainMessage, type ChainState, momentOf, type Step } from './chain-state.ts'
import { sayMoment } from './simulated-words.ts'
import { lastHints, type Verdict } from './verdicts.ts'

export interface LetterView {
  title: string
  channel: { key: string; title: string; note: string; expects: string; longest: number; public: boolean }
  theme: string
  from: string
  about: string
  received: string
  place: string | null
  message: string
  attachments: { title: string; kind: string; text: string }[]
  history: { at: string; channel: string; text: string; answer: string | null }[]
}

export interface AttemptView {
  letter: LetterView
  stages: { title: string; state: 'done' | 'current' | 'ahead' }[]
  clock: string
  clocks: ClockView[]
  /** Known without guessing: what the papers and the executors said. */
  facts: string[]
  timeline: (Omit<ChainMessage, 'at'> & { at: string })[]
  hints: Verdict[]
  form: StepForm
}

const stages: { title: string; steps: Step[] }[] = [
  { title: 'Понять', steps: ['need', 'triage'] },
  { title: 'Направить', steps: ['route'] },
  { title: 'Предупредить', steps: ['interim'] },
  { title: 'Ответить', steps: ['reply'] },
  { title: 'Проверить', steps: ['closing'] },
  { title: 'Убрать причину', steps: ['cause'] },
]

type LetterSource = Pick<
  CaseSource,
  'title' | 'theme' | 'channel' | 'received' | 'place' | 'citizen' | 'message' | 'attachments' | 'history'
>

export function letterView(source: LetterSource, catalogue: Catalogue, region: string | null): LetterView {
  const channel = channelOf(catalogue, source.channel)
  return {
    title: source.title,
    channel: {
      key: source.channel,
      title: channelTitle(catalogue, source.channel, region),
      note: channel?.note ?? '',
      expects: channel?.expects ?? '',
      longest: channel?.longest ?? 2_000,
      public: channel?.public ?? false,
    },
    theme: themeTitle(catalogue, source.theme),
    from: citizenName(source),
    about: source.citizen.about,
    received: sayMoment(momentOf(source.received)),
    place: source.place ?? null,
    message: source.message,
    attachments: source.attachments,
    history: source.history.map(({ at, channel: key, text, answer }) => ({
      at: sayMoment(momentOf(at)),
      channel: channelTitle(catalogue, key, region),
      text,
      answer: answer ?? null,
    })),
  }
}

interface Seen {
  source: CaseSource
  catalogue: Catalogue
  state: ChainState
  /** Orders the choices; the attempt's id, so that a reload changes nothing. */
  seed: string
  region: string | null
  /** Only a calm exercise says at once what a step was worth. */
  hints: boolean
}

export function attemptView({ source, catalogue, state, seed, region, hints }: Seen): AttemptView {
  return {
    letter: letterView(source, catalogue, region),
    stages: stagesOf(state),
    clock: sayMoment(new Date(state.clock)),
    clocks: clocksOf(source, state),
    facts: source.facts.filter(({ id }) => state.facts.includes(id)).map(({ text }) => text),
    timeline: state.messages.map(({ at, from, ...message }) => ({
      ...message,
      from: executorTitle(catalogue, from),
      at: sayMoment(new Date(at)),
    })),
    hints: hints ? lastHints(source, catalogue, state) : [],
    form: stepForm(source, catalogue, state, seed),
  }
}

function stagesOf({ scope, step }: ChainState): AttemptView['stages'] {
  const own = scope === 'full' ? stages : stages.slice(0, scope === 'reply' ? 4 : 3)
  const current = own.findIndex((stage) => stage.steps.includes(step))
  return own.map(({ title }, index) => ({
    title,
    state: step === 'done' || index < current ? 'done' : index === current ? 'current' : 'ahead',
  }))
}
