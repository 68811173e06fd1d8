// /diagnostics/:enrolmentId: the learner's own shift, and the manager who may be asked. Six SQL statements at most.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { observerRefusals } from '#app/features/diagnostics/observer.ts'
import { askObserver, withdrawObserver } from '#app/features/diagnostics/observer.server.ts'
import { OwnExplanations } from '#app/features/diagnostics/own-explanations.tsx'
import {
  AskedObserverCard,
  BesideTable,
  ObserverForm,
  type ObserverFormTrouble,
} from '#app/features/diagnostics/own-observer.tsx'
import { findOwnPerson, findOwnResult } from '#app/features/diagnostics/own-result.server.ts'
import { OwnDetails, OwnLimits, OwnPlace } from '#app/features/diagnostics/own-result.tsx'
import { OwnWaves } from '#app/features/diagnostics/own-waves.tsx'
import { observerForm } from '#app/features/diagnostics/questionnaire.schema.ts'
import { typedIn } from '#app/features/diagnostics/step-answer.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Мой сдвиг — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findOwnResult(viewer, params.enrolmentId ?? '')
  if (!found) throw notFound()
  const { person, ...result } = found
  return { enrolmentId: person.enrolmentId, cohort: person.cohort.name, ...result }
}

const nothing: ObserverFormTrouble = { error: null, errors: {}, typed: {} }

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const person = await findOwnPerson(viewer, params.enrolmentId ?? '')
  if (!person) throw notFound()
  const form = await request.formData()
  const trouble = { ...nothing, typed: typedIn(form) }
  const here = `/diagnostics/${person.enrolmentId}`
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

export default function OwnShift() {
  const { enrolmentId, cohort, view, observer, beside, quarter, explained } = useLoaderData<typeof loader>()
  const trouble = (useActionData<typeof action>() as ObserverFormTrouble | undefined) ?? nothing
  const busy = useNavigation().state === 'submitting'
  return (
    <Page>
      <PageHeader
        title="Мой сдвиг"
        lead={`Поток «${cohort}». От исполнителя поручений к тому, кто решает проблему заявителя.`}
        crumbs={[{ to: `/learn?enrolment=${enrolmentId}`, title: 'Моё обучение' }]}
      />
      <div className="space-y-10">
        <OwnPlace view={view} />
        <OwnLimits />
        <OwnWaves waves={view.waves} base={`/diagnostics/${enrolmentId}`} />
        <OwnDetails view={view} />
        <section aria-labelledby="observer">
          <h2 id="observer">Взгляд руководителя</h2>
          <p className="mt-2 mb-4 max-w-2xl text-ink-2">
            Через три месяца после обучения можно спросить руководителя о шести поступках, которые видно со
            стороны. Ответ увидите Вы. Ваших результатов руководитель не увидит.
          </p>
          {observer ? <AskedObserverCard observer={observer} busy={busy} /> : null}
          {!observer && quarter !== 'over' ? <ObserverForm trouble={trouble} busy={busy} /> : null}
          {!observer && quarter === 'over' ? <p className="text-ink-2">Руководителя не спрашивали.</p> : null}
          {observer && trouble.error ? <p className="mt-3 font-medium text-wax">{trouble.error}</p> : null}
          {beside ? (
            <div className="mt-6">
              <BesideTable rows={beside} />
            </div>
          ) : null}
        </section>
        <OwnExplanations explained={explained} />
      </div>
    </Page>
  )
}
