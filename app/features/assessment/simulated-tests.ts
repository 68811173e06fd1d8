// A finished test of a person who does not exist, as rows that can be written in bulk: drawn, answered and marked by the
// same rules as a real one. Decides no right to take it and tells learning nothing.
import { type QuestionPayload } from '#app/features/curriculum/question.ts'
import { answerFromPost } from './answer.ts'
import { drawOptionOrder, drawQuestions } from './draw.ts'
import { markAnswer, percentOf } from './marking.ts'
import { randomFrom } from './random.ts'
import { chanceOfRight, simulateAnswer } from './simulated-answer.ts'

export interface PoolQuestion {
  id: string
  bank: string
  key: string
  payload: QuestionPayload
}

export interface SimulatedTest {
  percent: number
  questions: {
    position: number
    questionId: string
    optionOrder: string
    response: string | null
    revision: number
    score: number
  }[]
}

/** The same seed on the same pool gives the same test. */
export function simulateTest(
  pool: readonly PoolQuestion[],
  { draw, seed, skill }: { draw: number; seed: string; skill: number },
): SimulatedTest {
  const random = randomFrom(seed)
  const questions = drawQuestions(pool, new Map(), draw, random).map(({ id, key, payload }, index) => {
    const order = drawOptionOrder(payload, random)
    const right = random() < chanceOfRight(key, skill)
    const answer = answerFromPost(payload, order, simulateAnswer(key, payload, order, right, random)) ?? null
    return {
      position: index + 1,
      questionId: id,
      optionOrder: JSON.stringify(order),
      response: answer && JSON.stringify(answer),
      revision: answer ? 1 : 0,
      score: markAnswer(payload, answer),
    }
  })
  return { percent: percentOf(questions.map(({ score }) => score)), questions }
}
