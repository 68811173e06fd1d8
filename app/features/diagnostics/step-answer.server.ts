// What a step's page shows and what its form does, the same behind a sign-in and behind a letter's link.
import { parseForm } from '#app/lib/parse-form.ts'
import { type FormTrouble, troubleWith } from './form-trouble.ts'
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

export type StepOutcome =
  | { outcome: 'next'; step: string }
  | { outcome: 'handed-in' }
  | { outcome: 'unknown' }
  | { outcome: 'invalid'; trouble: FormTrouble }
  | { outcome: 'refused'; trouble: FormTrouble }

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
    trouble: troubleWith(sentence, form),
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
      trouble: { ...troubleWith(null, form), errors: submission.error ?? {} },
    }
  const result = await saveAnswers(found, submission.value, now)
  if (result.outcome === 'refused') return refused(answerRefusals[result.reason])
  const steps = stepsOf(instrument(), { form: found.form, wave: found.wave }).length
  return { outcome: 'next', step: Number(step) < steps ? String(Number(step) + 1) : 'check' }
}

export type StepAnswer =
  | { outcome: 'on'; to: string }
  | { outcome: 'unknown' }
  | { outcome: 'trouble'; trouble: FormTrouble; status: 409 | 422 }

/** Where a sent step leads: `base` is the address of the wave, `home` what follows when it is handed in. */
export async function answerStep(
  found: Questionnaire,
  step: string,
  form: FormData,
  { base, home }: { base: string; home: string },
): Promise<StepAnswer> {
  const taken = await takeStep(found, step, form)
  switch (taken.outcome) {
    case 'unknown':
      return taken
    case 'handed-in':
      return { outcome: 'on', to: home }
    case 'next':
      return { outcome: 'on', to: `${base}/${taken.step}` }
    case 'invalid':
      return { outcome: 'trouble', trouble: taken.trouble, status: 422 }
    case 'refused':
      return { outcome: 'trouble', trouble: taken.trouble, status: 409 }
  }
}
