// A question as a browser may see it: no right flags, no scores, no accepted answers, all numbers as shown.
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { type Answer, noMatch } from './answer.ts'
import type { QuestionText } from './question-text.ts'

export interface QuestionBase {
  position: number
  stem: QuestionText
  /** Sent back with a save, so that an older tab cannot overwrite a newer answer. */
  revision: number
}

export type QuestionView = QuestionBase &
  (
    | { kind: 'single'; options: string[]; chosen: number[] }
    | { kind: 'multi'; options: string[]; chosen: number[] }
    | { kind: 'matching'; left: string[]; right: string[]; matched: string[] }
    | { kind: 'ordering'; items: { value: number; text: string }[]; ordered: boolean }
    | { kind: 'text'; text: string }
    | { kind: 'number'; text: string; unit: string | null }
  )

export function viewQuestion(
  base: QuestionBase,
  payload: QuestionPayload,
  optionOrder: readonly number[],
  answer: Answer | null,
): QuestionView {
  const shown = (original: number) => optionOrder.indexOf(original)
  const { position, stem, revision } = base
  switch (payload.kind) {
    case 'single':
    case 'situational': {
      const chosen = answer && 'choice' in answer ? [shown(answer.choice)] : []
      // A situation looks like a single choice: only its marking differs.
      return { position, stem, revision, kind: 'single', options: optionTexts(payload, optionOrder), chosen }
    }
    case 'multi': {
      const chosen = answer?.kind === 'multi' ? answer.choices.map(shown).sort((a, b) => a - b) : []
      return { position, stem, revision, kind: 'multi', options: optionTexts(payload, optionOrder), chosen }
    }
    case 'matching': {
      const matches = answer?.kind === 'matching' ? answer.matches : payload.pairs.map(() => null)
      return {
        position,
        stem,
        revision,
        kind: 'matching',
        left: payload.pairs.map(({ left }) => left),
        right: optionOrder.map((pair) => payload.pairs[pair]?.right ?? ''),
        matched: matches.map((right) => (right === null ? noMatch : String(shown(right)))),
      }
    }
    case 'ordering': {
      const order = answer?.kind === 'ordering' ? answer.order : optionOrder
      const items = order.map((item) => ({ value: shown(item), text: payload.items[item] ?? '' }))
      return { position, stem, revision, kind: 'ordering', items, ordered: answer !== null }
    }
    case 'text':
      return { position, stem, revision, kind: 'text', text: textOf(answer) }
    case 'number':
      return { position, stem, revision, kind: 'number', text: textOf(answer), unit: payload.unit }
  }
}

function optionTexts(payload: { options: readonly { text: string }[] }, order: readonly number[]): string[] {
  return order.map((option) => payload.options[option]?.text ?? '')
}

function textOf(answer: Answer | null): string {
  return answer && 'text' in answer ? answer.text : ''
}
