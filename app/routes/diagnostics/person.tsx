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
import { findAskedObserver } from '#app/features/diagnostics/observer.server.ts'
import { noTrouble, troubleWith } from '#app/features/diagnostics/form-trouble.ts'
import { answerObserverForm } from '#app/features/diagnostics/observer-naming.server.ts'
import { ObserverPanel } from '#app/features/diagnostics/own-observer.tsx'
import { findReached } from '#app/features/diagnostics/reach.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
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

export async function action(args: ActionFunctionArgs) {
  const { viewer, person, list } = await findPerson(args)
  const answer = await answerObserverForm(viewer.userId, person, await args.request.formData())
  if (answer.outcome === 'done') return redirect(`${list}/${person.enrolmentId}`)
  return data(answer.trouble, { status: answer.status })
}

export const clientAction = keepingForm(troubleWith)

export default function DiagnosticPerson() {
  const { name, cohort, list, observer } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>() ?? noTrouble
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
        <ObserverPanel observer={observer} trouble={trouble} busy={busy} />
      </div>
    </Page>
  )
}
