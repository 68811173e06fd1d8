// What may be chosen at the step where an attempt stands, in an order that gives nothing away.
import { randomFrom, shuffled, shuffledOrder } from '#app/features/assessment/random.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { executorTitle } from './catalogue-words.ts'
import type { ChainState } from './chain-state.ts'

export interface Choice {
  value: string
  text: string
}

export interface PartnerView {
  executor: string
  title: string
  person: string
  intents: { id: string; ask: string; asked: boolean }[]
}

export type StepForm =
  | { step: 'need'; options: Choice[] }
  | { step: 'triage'; categories: Choice[] }
  | {
      step: 'route'
      executors: { index: number; key: string; title: string; does: string; tried: boolean }[]
      tasks: Choice[]
    }
  | { step: 'interim' }
  | {
      step: 'reply'
      partners: PartnerView[]
      done: Choice[]
      who: Choice[]
      /** Second reply after the citizen asked on: what was written before. */
      before: { text: string; done: string[]; who: string | null; when: string | null } | null
      clock: string
    }
  | { step: 'closing'; partners: PartnerView[]; checks: (Choice & { used: boolean })[] }
  | { step: 'cause'; options: Choice[]; owners: Choice[] }
  | { step: 'done' }

export function stepForm(
  source: CaseSource,
  catalogue: Catalogue,
  state: ChainState,
  seed: string,
): StepForm {
  const { step } = state
  const random = randomFrom(`${seed} ${step}`)
  const choices = (options: { text: string }[]): Choice[] =>
    shuffledOrder(options.length, random).map((index) => ({
      value: String(index),
      text: options[index]?.text ?? '',
    }))
  const named = (options: { id: string; text: string }[]): Choice[] =>
    shuffled(options, random).map(({ id, text }) => ({ value: id, text }))
  switch (step) {
    case 'need':
      return { step, options: choices(source.need.options) }
    case 'triage':
      return { step, categories: choices(source.triage.category) }
    case 'route':
      return {
        step,
        tasks: named(source.route.tasks),
        executors: shuffledOrder(source.route.options.length, random).map((index) => {
          const key = source.route.options[index]?.executor ?? ''
          return {
            index,
            key,
            title: executorTitle(catalogue, key),
            does: catalogue.executors.find((one) => one.key === key)?.does ?? '',
            tried: state.routes.some(({ picks }) => picks.some(({ executor }) => executor === key)),
          }
        }),
      }
    case 'interim':
      return { step }
    case 'reply': {
      const before = state.replies.at(-1)
      return {
        step,
        partners: partnersOf(source, catalogue, state),
        done: named(source.reply.done),
        who: named(source.reply.who),
        before: before ? { text: before.text, done: before.done, who: before.who, when: before.when } : null,
        clock: state.clock.slice(0, 16),
      }
    }
    case 'closing':
      return {
        step,
        partners: partnersOf(source, catalogue, state),
        checks: named(source.closing.checks).map((one) => ({
          ...one,
          used: state.checks.some(({ check }) => check === one.value),
        })),
      }
    case 'cause':
      return {
        step,
        options: choices(source.cause.options),
        owners: shuffled(source.cause.owners, random).map(({ executor }) => ({
          value: executor,
          text: executorTitle(catalogue, executor),
        })),
      }
    case 'done':
      return { step }
  }
}

function partnersOf({ exchange }: CaseSource, catalogue: Catalogue, state: ChainState): PartnerView[] {
  return exchange.map(({ executor, person, intents }) => ({
    executor,
    title: executorTitle(catalogue, executor),
    person,
    intents: intents.map(({ id, ask }) => ({
      id,
      ask,
      asked: state.asks.some((one) => one.executor === executor && one.intent === id),
    })),
  }))
}
