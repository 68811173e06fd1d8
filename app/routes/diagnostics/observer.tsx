// /diagnostics/observer/:token: six questions to a manager. Open to whoever holds the secret address of the letter.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { DeadLink } from '#app/features/diagnostics/dead-link.tsx'
import { instrument } from '#app/features/diagnostics/instrument.server.ts'
import { answerObserver, findObserverTask } from '#app/features/diagnostics/observer.server.ts'
import { ObserverScreen } from '#app/features/diagnostics/observer-screen.tsx'
import { noTrouble, troubleWith } from '#app/features/diagnostics/form-trouble.ts'
import { gradesForm } from '#app/features/diagnostics/questionnaire.schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: 'Шесть вопросов о работе — Решаю' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reading = await findObserverTask({ secret: params.token ?? '', address: context.clientAddress })
  if (reading.outcome !== 'found')
    return data(
      { dead: reading.outcome, task: null, form: null },
      { status: reading.outcome === 'too-many' ? 429 : 410 },
    )
  const { id: _id, submittedAt, state, ...task } = reading.target
  const standing = submittedAt
    ? ('answered' as const)
    : state === 'open'
      ? ('open' as const)
      : ('closed' as const)
  return { dead: null, task: { ...task, standing }, form: instrument().observer }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const secret = params.token ?? ''
  const here = `/diagnostics/observer/${encodeURIComponent(secret)}`
  const reading = await findObserverTask({ secret, address: context.clientAddress })
  if (reading.outcome !== 'found') return redirect(here)
  const { behaviours, grades } = instrument().observer
  const form = await request.formData()
  const keys = behaviours.map(({ key }) => key)
  const submission = parseForm(form, { schema: gradesForm(keys, { least: 0, most: grades.length }) })
  if (submission.status !== 'success')
    return data({ ...troubleWith(null, form), errors: submission.error ?? {} }, { status: 422 })
  // Answered before or closed meanwhile: the page says so.
  await answerObserver(reading.target, submission.value)
  return redirect(here)
}

export const clientAction = keepingForm(troubleWith)

export default function Observer() {
  const { dead, task, form } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>() ?? noTrouble
  const busy = useNavigation().state === 'submitting'
  if (!task || !form) return <DeadLink tooMany={dead === 'too-many'} home={false} />
  if (task.standing === 'open')
    return <ObserverScreen task={task} form={form} trouble={trouble} busy={busy} />
  const answered = task.standing === 'answered'
  return (
    <Page width="text">
      <PageHeader title="Шесть вопросов о работе" />
      <EmptyState title={answered ? 'Ответ получен' : 'Ответы сейчас не принимаются'}>
        <p>
          {answered
            ? `Спасибо. Его увидит ${task.learner}.`
            : 'Срок, в который ждали ответа, прошёл или ещё не начался.'}
        </p>
      </EmptyState>
    </Page>
  )
}
