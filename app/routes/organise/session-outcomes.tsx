// /organise/sessions/:sessionId/outcomes: what the session decided, and what is still open from the ones before it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { outcomeRefusals } from '#app/features/sessions/outcome.ts'
import { outcomeForm } from '#app/features/sessions/outcome.schema.ts'
import { OutcomeForm } from '#app/features/sessions/outcome-form.tsx'
import { OutcomeList } from '#app/features/sessions/outcome-list.tsx'
import { shownOutcome } from '#app/features/sessions/outcome-view.ts'
import { changeOutcomes, listOutcomes } from '#app/features/sessions/outcomes.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { type FlashKey, flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { cohort, session } = found
  const { own, earlier } = await listOutcomes({ ...session, cohortId: cohort.id })
  const now = new Date()
  return {
    own: own.map((row) => shownOutcome(row, now)),
    earlier: earlier.map((row) => shownOutcome(row, now)),
  }
}

interface Answer {
  error: string | null
  errors: Record<string, string[] | null>
  typed: Record<string, string>
}

const typedIn = (form: FormData) =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))

const said: Record<string, FlashKey> = { add: 'added', remove: 'removed' }

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  if (!(await findRunSession(viewer, sessionId))) throw notFound()
  const form = await request.formData()
  const typed = typedIn(form)
  const submission = parseForm(form, { schema: outcomeForm })
  if (submission.status !== 'success')
    return data<Answer>({ error: null, errors: submission.error ?? {}, typed }, { status: 422 })
  const result = await changeOutcomes(viewer, { sessionId, form: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') {
    const sentence = outcomeRefusals[result.reason]
    return result.reason === 'due-before'
      ? data<Answer>({ error: null, errors: { dueOn: [sentence] }, typed }, { status: 422 })
      : data<Answer>({ error: sentence, errors: {}, typed: {} }, { status: 409 })
  }
  return redirect(`/organise/sessions/${sessionId}/outcomes`, {
    headers: { 'Set-Cookie': flashCookie(said[submission.value.intent] ?? 'saved') },
  })
}

export const clientAction = keepingForm((error, typed) => ({ error, errors: {}, typed: typedIn(typed) }))

export default function SessionOutcomes() {
  const { own, earlier } = useLoaderData<typeof loader>()
  const answer: Partial<Answer> = useActionData<typeof action>() ?? {}
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="space-y-8">
      {answer.error ? (
        <Notice tone="wax" live>
          {answer.error}
        </Notice>
      ) : null}
      {earlier.length ? (
        <section aria-labelledby="earlier-title" className="space-y-4">
          <h2 id="earlier-title">Что решили в прошлый раз</h2>
          <OutcomeList outcomes={earlier} label="Что решили в прошлый раз" from editable busy={busy} />
        </section>
      ) : null}
      <section aria-labelledby="own-title" className="space-y-4">
        <h2 id="own-title">Рекомендации этой сессии</h2>
        {own.length ? (
          <OutcomeList outcomes={own} label="Рекомендации этой сессии" editable busy={busy} />
        ) : (
          <EmptyState title="Рекомендаций пока нет">
            Запишите, что решили, кто отвечает и к какому дню. Открытые появятся на следующей сессии потока.
          </EmptyState>
        )}
      </section>
      <OutcomeForm typed={answer.typed ?? {}} errors={answer.errors ?? {}} count={own.length} busy={busy} />
    </div>
  )
}
