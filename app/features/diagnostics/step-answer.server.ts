// What a step's page shows and what its form does, the same behind a sign-in and behind a letter's link.
import { parseForm } from '#app/lib/parse-form.ts'
import { instrument } from './instrument.server.ts'
import { answerRefusals, checkList, type StepView, stepsOf, viewOf } from './questionnaire.ts'
import { gradesForm } from './questionnaire.schema.ts'
import { handInWave, type Questionnaire, saveAnswers } from './questionnaire.server.ts'

export type StepPage =
  { kind: 'step'; view: StepView } | { kind: 'check'; list: ReturnType<typeof checkList>; complete: boolean }

/** A number or the check: anything else in an address is no step of any questionnaire. */
export const isStep = (step: string): boolean => step === 'check' || /^\d{1,2}$/.test(step)

/** Null for an address that no step has, and before the wave was begun. */
export function stepPage({ form, id, wave, answers }: Questionnaire, step: string): StepPage | null {
  if (!form || !id) return null
  const whole = instrument()
  if (step === 'check') {
    const list = checkList(whole, { form, wave }, answers)
    return { kind: 'check', list, complete: list.every(({ answered }) => answered) }
  }
  const view = isStep(step) ? viewOf(whole, { form, wave, seed: id }, Number(step), answers) : null
  return view && { kind: 'step', view }
}

/** The step to go on with: the first with a gap, or the check. */
export function resumeAt({ form, wave, answers }: Questionnaire): string {
  if (!form) return '1'
  const gap = checkList(instrument(), { form, wave }, answers).find(({ answered }) => !answered)
  return gap ? String(gap.number) : 'check'
}

export interface StepTrouble {
  error: string | null
  errors: Record<string, string[] | null>
  typed: Record<string, string>
}

export type StepOutcome =
  | { outcome: 'next'; step: string }
  | { outcome: 'handed-in' }
  | { outcome: 'unknown' }
  | { outcome: 'invalid'; trouble: StepTrouble }
  | { outcome: 'refused'; trouble: StepTrouble }

/** Saves the step, or hands the whole in where the address is the check's. */
export async function takeStep(
  found: Questionnaire,
  step: string,
  form: FormData,
  now = new Date(),
): Promise<StepOutcome> {
  if (!found.form || !stepPage(found, step)) return { outcome: 'unknown' }
  const refused = (sentence: string): StepOutcome => ({
    outcome: 'refused',
    trouble: { error: sentence, errors: {}, typed: typedIn(form) },
  })
  if (step === 'check') {
    const result = await handInWave(found, now)
    // The first of two presses was taken.
    if (result.outcome === 'saved' || result.reason === 'handed-in') return { outcome: 'handed-in' }
    return refused(answerRefusals[result.reason])
  }
  const own = stepsOf(instrument(), { form: found.form, wave: found.wave })[Number(step) - 1]
  if (!own) return { outcome: 'unknown' }
  const submission = parseForm(form, { schema: gradesForm(own.keys, { most: own.most }) })
  if (submission.status !== 'success')
    return {
      outcome: 'invalid',
      trouble: { error: null, errors: submission.error ?? {}, typed: typedIn(form) },
    }
  const result = await saveAnswers(found, submission.value, now)
  if (result.outcome === 'refused') return refused(answerRefusals[result.reason])
  const steps = stepsOf(instrument(), { form: found.form, wave: found.wave }).length
  return { outcome: 'next', step: Number(step) < steps ? String(Number(step) + 1) : 'check' }
}

export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
