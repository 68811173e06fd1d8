// A whole attempt of a person who does not exist, through the real commands with times in the past. For seeds and tests.
import { readPayload } from '#app/features/curriculum/question.ts'
import type { Database } from '#app/platform/database.server.ts'
import { saveAnswer } from './attempt-answer.server.ts'
import { startAttempt } from './attempt-start.server.ts'
import { submitAttempt } from './attempt-submit.server.ts'
import { randomFrom } from './random.ts'
import { chanceOfRight, simulateAnswer } from './simulated-answer.ts'

export interface Simulation {
  enrolmentId: string
  quizKey: string
  /** When the attempt began. */
  at: Date
  /** The same seed on the same questions gives the same attempt. */
  seed: string
  /** 0 … 1: how much the person knows. */
  skill?: number
  /** Answers just enough questions right to reach this percentage; `skill` then decides nothing. */
  percentAimed?: number
  /** How long it took; 40 seconds a question unless said. */
  secondsPerQuestion?: number
}

export interface Simulated {
  attemptId: string
  percent: number
  passed: boolean
  submittedAt: Date
}

/** Throws where the real command refuses (a closed test, no attempts left): a seed must tell a possible story. */
export async function simulateAttempt(on: Database, simulation: Simulation): Promise<Simulated> {
  const { enrolmentId, quizKey, at, seed, skill = 0.7, percentAimed, secondsPerQuestion = 40 } = simulation
  const person = await on.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { userId: true },
  })
  const started = await startAttempt(person, { enrolmentId, quizKey, seed }, { now: at, on })
  if (started?.outcome !== 'started')
    throw new Error(`Attempt at ${quizKey} did not start: ${JSON.stringify(started)}`)
  const address = { enrolmentId, attemptId: started.attemptId }
  const questions = await on.attemptQuestion.findMany({
    where: { attemptId: started.attemptId },
    orderBy: { position: 'asc' },
    include: { question: { select: { key: true, kind: true, payload: true } } },
  })
  const random = randomFrom(`answers ${seed}`)
  const chances = questions.map(({ question }) => chanceOfRight(question.key, skill))
  const right =
    percentAimed === undefined
      ? chances.map((chance) => random() < chance)
      : easiest(chances, Math.ceil((questions.length * percentAimed) / 100))
  let now = at
  for (const [index, { position, optionOrder, question }] of questions.entries()) {
    now = new Date(now.getTime() + secondsPerQuestion * 1000)
    const payload = readPayload(question.kind, question.payload)
    const order = JSON.parse(optionOrder) as number[]
    const posted = simulateAnswer(question.key, payload, order, right[index] ?? false, random)
    const saved = await saveAnswer(
      person,
      address,
      { ...posted, ordered: '1', position, revision: 0 },
      { now, on },
    )
    if (saved?.outcome !== 'saved')
      throw new Error(`Answer ${position} was not saved: ${JSON.stringify(saved)}`)
  }
  await submitAttempt(person, address, { now, on })
  const { percent, passed } = await on.attempt.findUniqueOrThrow({ where: { id: started.attemptId } })
  if (percent === null || passed === null) throw new Error(`Attempt ${started.attemptId} was not marked`)
  return { attemptId: started.attemptId, percent, passed, submittedAt: now }
}

/** True for the `count` questions with the best chances. */
function easiest(chances: readonly number[], count: number): boolean[] {
  const order = chances.map((_, index) => index).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))
  const chosen = new Set(order.slice(0, count))
  return chances.map((_, index) => chosen.has(index))
}
