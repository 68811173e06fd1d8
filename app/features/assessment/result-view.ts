// A marked question in words: what the person answered, what is right and why. Made only when the review rule allows.
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import type { Answer } from './answer.ts'
import { bestScore, markAnswer, normaliseText } from './marking.ts'
import type { QuestionText } from './question-text.ts'

/** One line of an answer: an option, a pair or a place. `right` is null where nothing was marked (not allowed yet). */
export interface ResultLine {
  text: string
  right: boolean | null
}

export interface ResultView {
  position: number
  stem: QuestionText
  /** Empty: not answered. */
  given: ResultLine[]
  /** Null until the review rule opens it. */
  review: { score: number; right: string[]; explanation: QuestionText } | null
}

export type Verdict = 'right' | 'partly' | 'wrong' | 'unanswered'

export function viewResult(
  question: { position: number; stem: QuestionText; explanation: QuestionText; score: number },
  payload: QuestionPayload,
  answer: Answer | null,
  open: boolean,
): ResultView {
  const given = answer ? givenLines(payload, answer) : []
  return {
    position: question.position,
    stem: question.stem,
    given: open ? given : given.map(({ text }) => ({ text, right: null })),
    review: open
      ? { score: question.score, right: rightTexts(payload), explanation: question.explanation }
      : null,
  }
}

export function verdictOf(score: number, answered: boolean): Verdict {
  if (!answered) return 'unanswered'
  return score >= 1 ? 'right' : score > 0 ? 'partly' : 'wrong'
}

function givenLines(payload: QuestionPayload, answer: Answer): ResultLine[] {
  if (payload.kind === 'single' && answer.kind === 'single')
    return lines([answer.choice], (choice) => payload.options[choice])
  if (payload.kind === 'multi' && answer.kind === 'multi')
    return lines(answer.choices, (choice) => payload.options[choice])
  if (payload.kind === 'situational' && answer.kind === 'situational') {
    const option = payload.options[answer.choice]
    return option ? [{ text: option.text, right: option.score === bestScore(payload.options) }] : []
  }
  if (payload.kind === 'matching' && answer.kind === 'matching')
    return payload.pairs.map(({ left, right }, index) => {
      const chosen = payload.pairs[answer.matches[index] ?? -1]?.right
      return { text: `${left} → ${chosen ?? 'не выбрано'}`, right: chosen === right }
    })
  if (payload.kind === 'ordering' && answer.kind === 'ordering')
    return answer.order.map((item, place) => ({
      text: `${place + 1}. ${payload.items[item] ?? ''}`,
      right: item === place,
    }))
  if ('text' in answer) return [{ text: answer.text, right: markAnswer(payload, answer) === 1 }]
  return []
}

function lines(
  choices: readonly number[],
  find: (choice: number) => { text: string; correct: boolean } | undefined,
): ResultLine[] {
  return choices.flatMap((choice) => {
    const option = find(choice)
    return option ? [{ text: option.text, right: option.correct }] : []
  })
}

export function rightTexts(payload: QuestionPayload): string[] {
  switch (payload.kind) {
    case 'single':
    case 'multi':
      return payload.options.filter(({ correct }) => correct).map(({ text }) => text)
    case 'situational': {
      const best = bestScore(payload.options)
      return payload.options.filter(({ score }) => score === best).map(({ text }) => text)
    }
    case 'matching':
      return payload.pairs.map(({ left, right }) => `${left} → ${right}`)
    case 'ordering':
      return payload.items.map((item, place) => `${place + 1}. ${item}`)
    case 'text':
      return payload.accept.filter(
        (text, index, all) =>
          all.findIndex((other) => normaliseText(other) === normaliseText(text)) === index,
      )
    case 'number':
      return [numberText(payload.value, payload.tolerance, payload.unit)]
  }
}

function numberText(value: number, tolerance: number, unit: string | null): string {
  const words = [value.toLocaleString('ru-RU'), unit].filter(Boolean).join('\u00a0')
  return tolerance > 0 ? `${words} (допустимо отклонение ${tolerance.toLocaleString('ru-RU')})` : words
}
