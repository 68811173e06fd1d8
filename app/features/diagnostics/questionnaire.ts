// One wave as a person walks through it: nine situations, five pages of statements, own behaviour at the last wave. Says
// what each step asks, what is still open, and whether an answer is taken. Never tells scores.
import { randomFrom, shuffled } from '#app/features/assessment/random.ts'
import type { WaveKey, WaveState } from '#app/features/curriculum/wave.ts'
import { attentionKey, type Instrument, itemsOf, type SjtItem, surveyGrades } from './instrument.ts'
import type { Answers } from './scoring.ts'

export interface Step {
  /** Counts from 1; the last one is followed by the check. */
  number: number
  kind: 'situation' | 'statements' | 'self'
  keys: string[]
  /** Grades or options run from 1 to this. */
  most: number
}

export const asksSelf = (wave: WaveKey) => wave === 'quarter'

export function stepsOf(whole: Instrument, { form, wave }: { form: string; wave: WaveKey }): Step[] {
  const { scales, attention } = whole.survey
  const situations = itemsOf(whole, form).map(({ id, options }) => {
    return { kind: 'situation' as const, keys: [id], most: options.length }
  })
  const statements = scales.map(({ key, statements: rows }) => {
    const keys = rows.map((row) => row.key)
    if (key === attention.after) keys.push(attentionKey)
    return { kind: 'statements' as const, keys, most: surveyGrades }
  })
  const { behaviours, grades } = whole.observer
  const self = { kind: 'self' as const, keys: behaviours.map(({ key }) => key), most: grades.length }
  const steps = [...situations, ...statements, ...(asksSelf(wave) ? [self] : [])]
  return steps.map((step, index) => ({ ...step, number: index + 1 }))
}

export function isAnswered({ keys }: Step, answers: Answers): boolean {
  return keys.every((key) => answers.has(key))
}

/** The first step with a gap; null when everything is answered. */
export function firstOpen(steps: Step[], answers: Answers): Step | null {
  return steps.find((step) => !isAnswered(step, answers)) ?? null
}

export type AnswerRefusal = 'handed-in' | 'closed' | 'incomplete'

export const answerRefusals: Record<AnswerRefusal, string> = {
  'handed-in': 'Вы уже сдали этот замер, ответы больше не меняются.',
  closed: 'Срок этого замера прошёл, ответы больше не принимаются.',
  incomplete: 'Ответы есть не на все вопросы. Вернитесь к тем, что отмечены в списке.',
}

export function decideAnswer(facts: {
  submittedAt: Date | null
  state: WaveState
  complete?: boolean
}): { outcome: 'allowed' } | { outcome: 'refused'; reason: AnswerRefusal } {
  const refused = (reason: AnswerRefusal) => ({ outcome: 'refused', reason }) as const
  if (facts.submittedAt) return refused('handed-in')
  if (facts.state !== 'open') return refused('closed')
  return facts.complete === false ? refused('incomplete') : { outcome: 'allowed' }
}

export interface Row {
  key: string
  text: string
  chosen: number | null
}

export interface StepView {
  number: number
  total: number
  /** «Ситуация 3 из 9» */
  over: string
  title: string
  instruction: string
  answered: boolean
  asks:
    | { kind: 'options'; key: string; chosen: number | null; options: { value: number; text: string }[] }
    | { kind: 'grades'; low: string; high: string; grades: string[] | null; most: number; rows: Row[] }
}

/** `seed` keeps the order of the options the same for one person and wave. */
export function viewOf(
  whole: Instrument,
  { form, wave, seed }: { form: string; wave: WaveKey; seed: string },
  wanted: number,
  answers: Answers,
): StepView | null {
  const steps = stepsOf(whole, { form, wave })
  const step = steps[wanted - 1]
  if (!step) return null
  const shared = { number: step.number, total: steps.length, answered: isAnswered(step, answers) }
  const chosen = (key: string) => answers.get(key) ?? null
  if (step.kind === 'situation') {
    const [item] = itemsOf(whole, form).slice(wanted - 1)
    if (!item) return null
    return {
      ...shared,
      over: `Ситуация ${wanted} из ${itemsOf(whole, form).length}`,
      title: item.stem,
      instruction: whole.sjt.instruction,
      asks: { kind: 'options', key: item.id, chosen: chosen(item.id), options: optionsOf(item, seed) },
    }
  }
  const texts = textsOf(whole)
  const rows = step.keys.map((key) => ({ key, text: texts.get(key) ?? '', chosen: chosen(key) }))
  if (step.kind === 'self')
    return {
      ...shared,
      over: 'О своей работе',
      title: 'Что Вы делаете на самом деле',
      instruction: whole.observer.selfInstruction,
      asks: { kind: 'grades', low: '', high: '', grades: whole.observer.grades, most: step.most, rows },
    }
  const scale = whole.survey.scales.findIndex(({ statements }) => statements[0]?.key === step.keys[0])
  return {
    ...shared,
    over: `Анкета, ${scale + 1} из ${whole.survey.scales.length}`,
    title: whole.survey.scales[scale]?.title ?? '',
    instruction: whole.survey.instruction,
    asks: { kind: 'grades', ...ends(whole), grades: null, most: step.most, rows },
  }
}

function ends({ survey }: Instrument): { low: string; high: string } {
  return { low: survey.low, high: survey.high }
}

function optionsOf({ id, options }: SjtItem, seed: string): { value: number; text: string }[] {
  const numbered = options.map(({ text }, index) => ({ value: index + 1, text }))
  return shuffled(numbered, randomFrom(`${seed} ${id}`))
}

function textsOf({ survey, observer }: Instrument): Map<string, string> {
  return new Map([
    ...survey.scales.flatMap(({ statements }) =>
      statements.map(({ key, text }): [string, string] => [key, text]),
    ),
    [attentionKey, survey.attention.text],
    ...observer.behaviours.map(({ key, self }): [string, string] => [key, self]),
  ])
}

/** The list before handing in: each step with its state. */
export function checkList(whole: Instrument, chosen: { form: string; wave: WaveKey }, answers: Answers) {
  const count = itemsOf(whole, chosen.form).length
  return stepsOf(whole, chosen).map((step) => ({
    number: step.number,
    answered: isAnswered(step, answers),
    title:
      step.kind === 'situation'
        ? `Ситуация ${step.number}`
        : step.kind === 'self'
          ? 'О своей работе'
          : `Анкета: ${whole.survey.scales[step.number - count - 1]?.title ?? ''}`,
  }))
}

/** «Замер «до»: 15 минут» */
export function minutesOf(wave: WaveKey): number {
  return asksSelf(wave) ? 17 : 15
}

export function waveLead(wave: WaveKey): string {
  const parts = ['Девять рабочих ситуаций', 'анкета из двадцати утверждений']
  if (asksSelf(wave)) return `${parts.join(', ')} и шесть вопросов о своей работе.`
  return `${parts.join(' и ')}.`
}
