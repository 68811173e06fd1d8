// A case walked through for its author: nothing is stored, the steps so far stand in the address.
import { z } from 'zod'
import { type AttemptView, attemptView, letterView, type LetterView } from './attempt-view.ts'
import { asList, asObject, asWords, type LooseObject } from './case-form-field.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { advance } from './chain.ts'
import { type ChainEvent, chainEvent, type ChainRefusal } from './chain-event.ts'
import { modelEvents } from './chain-model.ts'
import { type ChainState, startChain } from './chain-state.ts'

const steps = z.array(chainEvent).max(40)

/** Nothing for a made-up or broken address. */
export function readSteps(param: string | null): ChainEvent[] {
  try {
    const parsed = steps.safeParse(JSON.parse(param ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

/** Words are not kept: an address would not hold them, and nothing in the chain depends on them. */
export function writeSteps(events: ChainEvent[]): string {
  const short = events.map((event) => ({
    ...event,
    ...('text' in event ? { text: 'Текст ответа' } : {}),
    ...('note' in event ? { note: '' } : {}),
    ...('measure' in event ? { measure: 'Мера' } : {}),
  }))
  return `?${new URLSearchParams({ steps: JSON.stringify(short) })}`
}

export interface Preview {
  view: AttemptView
  revision: number
  /** The address of the same walk with one more step of the model; null off its path and at its end. */
  modelStep: string | null
  finished: { mark: number | null } | null
}

export function previewOf(source: CaseSource, catalogue: Catalogue, events: ChainEvent[]): Preview {
  const state = play(source, events)
  const model = modelEvents(source)
  const next = model[events.length]
  const followed = writeSteps(events) === writeSteps(model.slice(0, events.length))
  return {
    view: attemptView({ source, catalogue, state, seed: 'preview', region: null, hints: true }),
    revision: events.length,
    modelStep: followed && next ? writeSteps([...events, next]) : null,
    finished: state.step === 'done' ? { mark: state.closing?.mark ?? null } : null,
  }
}

/** The refusal of one more step, or null where it may be done. */
export function refusalOf(source: CaseSource, events: ChainEvent[], event: ChainEvent): ChainRefusal | null {
  return advance(source, play(source, events), event).refused ?? null
}

function play(source: CaseSource, events: ChainEvent[]): ChainState {
  return events.reduce((state, event) => advance(source, state, event).state, startChain(source))
}

/** What can be shown of a draft that is too unfinished to be walked: its letter. */
export function unfinishedLetter(draft: LooseObject, catalogue: Catalogue): LetterView {
  const words = (key: string, instead: string) => asWords(draft[key]) || instead
  const citizen = asObject(draft.citizen)
  const rows = (key: string) => asList(draft[key]).map(asObject)
  const day = (moment: string) =>
    /^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(moment) && !Number.isNaN(Date.parse(`${moment}Z`))
      ? moment
      : '2026-01-12T09:00'
  return letterView(
    {
      title: words('title', 'Без заголовка'),
      theme: words('theme', 'без темы'),
      channel: words('channel', 'канал не выбран'),
      received: day(words('received', '')),
      place: asWords(draft.place) || undefined,
      citizen: {
        initials: asWords(citizen.initials) || 'Заявитель',
        name: asWords(citizen.name) || undefined,
        about: asWords(citizen.about) || 'пока ничего не сказано',
      },
      message: words('message', 'Сообщения пока нет.'),
      attachments: rows('attachments').map(({ title, text }) => ({
        title: asWords(title),
        kind: 'document',
        text: asWords(text),
      })),
      history: rows('history').map(({ at, channel, text, answer }) => ({
        at: day(asWords(at)),
        channel: asWords(channel),
        text: asWords(text),
        answer: asWords(answer) || undefined,
      })),
    },
    catalogue,
    null,
  )
}
