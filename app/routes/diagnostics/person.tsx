// /diagnostics/cohorts/:cohortId/people/:enrolmentId: naming a person's manager for the questions after three months.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findMember } from '#app/features/diagnostics/cohort-people.server.ts'
import { observerRefusals } from '#app/features/diagnostics/observer.ts'
import {
  askObserver,
  findAskedObserver,
  withdrawObserver,
} from '#app/features/diagnostics/observer.server.ts'
import {
  AskedObserverCard,
  ObserverForm,
  type ObserverFormTrouble,
} from '#app/features/diagnostics/own-observer.tsx'
import { observerForm } from '#app/features/diagnostics/questionnaire.schema.ts'
import { findReached } from '#app/features/diagnostics/reach.server.ts'
import { typedIn } from '#app/features/diagnostics/step-answer.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Руководитель слушателя — Решаю' }]

async function findPerson({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findReached(viewer, params.cohortId ?? '')
  const person = cohort?.manages ? await findMember(cohort.id, params.enrolmentId ?? '') : null
  if (!cohort || !person) throw notFound()
  return { viewer, cohort, person, list: `/diagnostics/cohorts/${cohort.id}/people` }
}

// The gate stands in findPerson.
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, cohort, person, list } = await findPerson(args)
  const observer = await findAskedObserver(person.enrolmentId, viewer.userId)
  return { name: fullName(person), cohort: cohort.name, list, observer }
}

const nothing: ObserverFormTrouble = { error: null, errors: {}, typed: {} }

export async function action(args: ActionFunctionArgs) {
  const { viewer, person, list } = await findPerson(args)
  const form = await args.request.formData()
  const trouble = { ...nothing, typed: typedIn(form) }
  const here = `${list}/${person.enrolmentId}`
  if (form.get('intent') === 'take-back') {
    const taken = await withdrawObserver(viewer.userId, person)
    if (taken.outcome === 'done') return redirect(here)
    return data<ObserverFormTrouble>({ ...trouble, error: observerRefusals[taken.reason] }, { status: 409 })
  }
  form.delete('intent')
  const submission = parseForm(form, { schema: observerForm })
  if (submission.status !== 'success')
    return data<ObserverFormTrouble>({ ...trouble, errors: submission.error ?? {} }, { status: 422 })
  const asked = await askObserver(viewer.userId, person, submission.value)
  if (asked.outcome === 'done') return redirect(here)
  return data<ObserverFormTrouble>({ ...trouble, error: observerRefusals[asked.reason] }, { status: 409 })
}

export const clientAction = keepingForm((error, form) => ({
  ...nothing,
  error,
  typed: Object.fromEntries(form),
}))

export default function DiagnosticPerson() {
  const { name, cohort, list, observer } = useLoaderData<typeof loader>()
  const trouble = (useActionData<typeof action>() as ObserverFormTrouble | undefined) ?? nothing
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title={name}
        lead="Кого спросить о работе через три месяца после обучения."
        crumbs={[{ to: list, title: `Поток «${cohort}»` }]}
      />
      <div className="space-y-6">
        <Notice>
          Слушатель видит, кого Вы назвали. Ответ руководителя увидит он, а Вы — только итог группы от 7
          человек.
        </Notice>
        {observer ? (
          <AskedObserverCard observer={observer} busy={busy} />
        ) : (
          <ObserverForm trouble={trouble} busy={busy} />
        )}
        {observer && trouble.error ? <p className="font-medium text-wax">{trouble.error}</p> : null}
      </div>
    </Page>
  )
}
