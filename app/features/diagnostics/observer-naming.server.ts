// The form that names a manager or takes the request back, the same for the person and for who runs the cohort.
import { parseForm } from '#app/lib/parse-form.ts'
import { type FormTrouble, troubleWith } from './form-trouble.ts'
import { observerRefusals } from './observer.ts'
import { askObserver, withdrawObserver } from './observer.server.ts'
import { observerForm } from './questionnaire.schema.ts'

export type ObserverNaming =
  { outcome: 'done' } | { outcome: 'trouble'; trouble: FormTrouble; status: 409 | 422 }

/** `person`: whose manager is named; that the actor may do so was asked before. */
export async function answerObserverForm(
  actorId: string,
  person: Parameters<typeof askObserver>[1],
  form: FormData,
): Promise<ObserverNaming> {
  const refused = (reason: keyof typeof observerRefusals): ObserverNaming => ({
    outcome: 'trouble',
    trouble: troubleWith(observerRefusals[reason], form),
    status: 409,
  })
  if (form.get('intent') === 'take-back') {
    const taken = await withdrawObserver(actorId, person)
    return taken.outcome === 'done' ? taken : refused(taken.reason)
  }
  form.delete('intent')
  const submission = parseForm(form, { schema: observerForm })
  if (submission.status !== 'success') {
    const trouble = { ...troubleWith(null, form), errors: submission.error ?? {} }
    return { outcome: 'trouble', trouble, status: 422 }
  }
  const asked = await askObserver(actorId, person, submission.value)
  return asked.outcome === 'done' ? asked : refused(asked.reason)
}
