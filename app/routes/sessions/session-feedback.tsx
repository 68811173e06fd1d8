// /sessions/:sessionId/feedback: the anonymous form for who was there. Keeps no person and no moment with an answer.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { FeedbackForm } from '#app/features/sessions/feedback-form.tsx'
import { feedbackForm } from '#app/features/sessions/feedback.schema.ts'
import { findOwnFeedback, giveFeedback } from '#app/features/sessions/feedback.server.ts'
import { feedbackRefusals } from '#app/features/sessions/feedback-words.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Отзыв о сессии — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const sessionId = params.sessionId ?? ''
  const own = await findOwnFeedback(viewer, sessionId)
  if (!own) throw notFound()
  const refusal = own.decision.outcome === 'refused' ? feedbackRefusals[own.decision.reason] : null
  return { sessionId, title: own.title, refusal }
}

interface Answer {
  error: string | null
  errors: Record<string, string[] | null>
  typed: Record<string, string>
}

const typedIn = (form: FormData) =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const sessionId = params.sessionId ?? ''
  if (!(await findOwnFeedback(viewer, sessionId))) throw notFound()
  const form = await request.formData()
  const submission = parseForm(form, { schema: feedbackForm })
  if (submission.status !== 'success')
    return data<Answer>(
      { error: null, errors: submission.error ?? {}, typed: typedIn(form) },
      { status: 422 },
    )
  const result = await giveFeedback(viewer, { sessionId, answers: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  // The first of two presses was taken; the page says so.
  if (result.outcome === 'given' || result.reason === 'answered')
    return redirect(`/sessions/${sessionId}/feedback`)
  const { title, text } = feedbackRefusals[result.reason]
  return data<Answer>({ error: `${title}. ${text}`, errors: {}, typed: typedIn(form) }, { status: 409 })
}

export const clientAction = keepingForm((error, typed) => ({ error, errors: {}, typed: typedIn(typed) }))

export default function SessionFeedback() {
  const { sessionId, title, refusal } = useLoaderData<typeof loader>()
  const answer: Partial<Answer> = useActionData<typeof action>() ?? {}
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title="Отзыв о сессии"
        lead={`«${title}»`}
        crumbs={[
          { to: '/sessions', title: 'Сессии' },
          { to: `/sessions/${sessionId}`, title },
        ]}
      />
      {refusal ? (
        <EmptyState title={refusal.title}>{refusal.text}</EmptyState>
      ) : (
        <FeedbackForm
          errors={answer.errors ?? {}}
          error={answer.error ?? null}
          typed={answer.typed ?? {}}
          busy={busy}
        />
      )}
    </Page>
  )
}
