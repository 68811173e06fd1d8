// Which questions an attempt gets, and in which order their options stand. Chance comes as an argument.
import { type QuestionPayload } from '#app/features/curriculum/question.ts'
import { type Random, shuffled, shuffledOrder } from './random.ts'

export const privateBank = 'private'

export interface Drawable {
  id: string
  bank: string
}

/**
 * Takes `count` questions. Those the person has met least often come first; among equals the banks take turns, so that
 * every module is asked about. The order of the questions is random.
 */
export function drawQuestions<T extends Drawable>(
  pool: readonly T[],
  timesMet: ReadonlyMap<string, number>,
  count: number,
  random: Random,
): T[] {
  const met = (question: T) => timesMet.get(question.id) ?? 0
  const levels = [...new Set(pool.map(met))].sort((a, b) => a - b)
  const inTurn = levels.flatMap((level) =>
    takingTurns(
      pool.filter((question) => met(question) === level),
      random,
    ),
  )
  return shuffled(inTurn.slice(0, count), random)
}

function takingTurns<T extends Drawable>(pool: readonly T[], random: Random): T[] {
  const banks = shuffled([...new Set(pool.map(({ bank }) => bank))], random)
  const queues = banks.map((bank) =>
    shuffled(
      pool.filter((question) => question.bank === bank),
      random,
    ),
  )
  const longest = Math.max(0, ...queues.map((queue) => queue.length))
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat()
}

/**
 * The bank an attempt is drawn from. A final test takes the private bank as soon as that can fill it; everything else
 * takes the banks of the outline, which are public with the repository.
 */
export function choosePool<T extends Drawable>(
  questions: readonly T[],
  quiz: { banks: readonly string[]; draw: number },
  isFinal: boolean,
): { pool: T[]; publicBank: boolean } {
  const secret = questions.filter(({ bank }) => bank === privateBank)
  if (isFinal && secret.length > 0 && secret.length >= quiz.draw) return { pool: secret, publicBank: false }
  return { pool: questions.filter(({ bank }) => quiz.banks.includes(bank)), publicBank: true }
}

/**
 * The order in which the parts of a question are shown: `order[shown] = part in the payload`. Browsers see shown
 * positions only, because a matching's or an ordering's own numbers are its right answer.
 */
export function drawOptionOrder(payload: QuestionPayload, random: Random): number[] {
  switch (payload.kind) {
    case 'single':
    case 'multi':
    case 'situational':
      return shuffledOrder(payload.options.length, random)
    case 'matching':
      return shuffled(distinctRights(payload), random)
    case 'ordering': {
      const order = shuffledOrder(payload.items.length, random)
      // The right order is never the one shown first: untouched, it would count as answered.
      return order.every((item, index) => item === index) ? order.reverse() : order
    }
    case 'text':
    case 'number':
      return []
  }
}

/** Numbers of the pairs whose right side is shown: equal texts stand in the list once. */
export function distinctRights(payload: Extract<QuestionPayload, { kind: 'matching' }>): number[] {
  const texts = payload.pairs.map(({ right }) => right)
  return texts.flatMap((text, index) => (texts.indexOf(text) === index ? [index] : []))
}
