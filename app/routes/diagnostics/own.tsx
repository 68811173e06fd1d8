// /diagnostics/:enrolmentId: the learner's own shift, and the manager who may be asked. Six SQL statements at most.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { OwnExplanations } from '#app/features/diagnostics/own-explanations.tsx'
import { noTrouble, troubleWith } from '#app/features/diagnostics/form-trouble.ts'
import { answerObserverForm } from '#app/features/diagnostics/observer-naming.server.ts'
import { BesideTable, ObserverPanel } from '#app/features/diagnostics/own-observer.tsx'
import { findOwnPerson, findOwnResult } from '#app/features/diagnostics/own-result.server.ts'
import { OwnDetails, OwnLimits, OwnPlace } from '#app/features/diagnostics/own-result.tsx'
import { OwnWaves } from '#app/features/diagnostics/own-waves.tsx'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
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

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const person = await findOwnPerson(viewer, params.enrolmentId ?? '')
  if (!person) throw notFound()
  const answer = await answerObserverForm(viewer.userId, person, await request.formData())
  if (answer.outcome === 'done') return redirect(`/diagnostics/${person.enrolmentId}`)
  return data(answer.trouble, { status: answer.status })
}

export const clientAction = keepingForm(troubleWith)

export default function OwnShift() {
  const { enrolmentId, cohort, view, observer, beside, quarter, explained } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>() ?? noTrouble
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
          <ObserverPanel observer={observer} over={quarter === 'over'} trouble={trouble} busy={busy} />
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
