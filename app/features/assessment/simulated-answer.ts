// Answers of people who do not exist: for the demo's story and for tests. Right as often as asked, wrong in a believable way.
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { noMatch, type PostedAnswer } from './answer.ts'
import { distinctRights } from './draw.ts'
import { type Random, randomFrom } from './random.ts'

const blank: PostedAnswer = { choice: [], match: [], order: [], text: '' }

/** How likely a person of this skill (0 … 1) answers right. Each question has its own temper, named by its key. */
export function chanceOfRight(questionKey: string, skill: number): number {
  const temper = randomFrom(`temper ${questionKey}`)
  const ease = temper()
  // Some questions are answered alike by everybody: statistics must have something to find.
  if (temper() < 0.08) return 0.55
  if (temper() < 0.06) return 0.96
  return Math.min(0.97, Math.max(0.04, skill + (ease - 0.55) * 0.7))
}

/** A posted answer, right or wrong; `optionOrder` as drawn. */
export function simulateAnswer(
  questionKey: string,
  payload: QuestionPayload,
  optionOrder: readonly number[],
  right: boolean,
  random: Random,
): PostedAnswer {
  const shown = (parts: readonly number[]) => parts.map((part) => String(optionOrder.indexOf(part)))
  switch (payload.kind) {
    case 'single':
      return { ...blank, choice: shown([pick(payload.options, ({ correct }) => correct === right)]) }
    case 'situational': {
      const best = Math.max(...payload.options.map(({ score }) => score))
      return { ...blank, choice: shown([pick(payload.options, ({ score }) => (score === best) === right)]) }
    }
    case 'multi': {
      const correct = partsWhere(payload.options, (option) => option.correct)
      const wrong = pick(payload.options, (option) => !option.correct)
      return { ...blank, choice: shown(right ? correct : [...correct.slice(1), wrong]) }
    }
    case 'matching': {
      const rights = distinctRights(payload)
      const own = payload.pairs.map(({ right: text }) =>
        payload.pairs.findIndex((pair) => pair.right === text),
      )
      const moved = own.map((_, index) => own[(index + 1) % own.length] ?? 0)
      return { ...blank, match: rights.length ? shown(right ? own : moved) : own.map(() => noMatch) }
    }
    case 'ordering': {
      const order = payload.items.map((_, index) => index)
      return { ...blank, order: shown(right ? order : [...order.slice(1), 0]) }
    }
    case 'text':
      return { ...blank, text: right ? (payload.accept[0] ?? '') : 'не знаю' }
    case 'number': {
      const value = right ? payload.value : payload.value + Math.max(1, payload.tolerance * 3)
      return { ...blank, text: String(value).replace('.', ',') }
    }
  }

  /** One of the fitting parts; a question has a favourite among its wrong options. */
  function pick<T>(options: readonly T[], isFitting: (option: T) => boolean): number {
    const fitting = partsWhere(options, isFitting)
    const favourite = Math.floor(randomFrom(`favourite ${questionKey}`)() * fitting.length)
    const index = random() < 0.6 ? favourite : Math.floor(random() * fitting.length)
    return fitting[index] ?? 0
  }
}

function partsWhere<T>(options: readonly T[], isFitting: (option: T) => boolean): number[] {
  return options.flatMap((option, index) => (isFitting(option) ? [index] : []))
}
