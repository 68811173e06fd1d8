// /organise/sessions/:sessionId/feedback: what people said of a session, from seven answers on.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { fewestAnswers } from '#app/features/sessions/feedback.ts'
import { FeedbackResults } from '#app/features/sessions/feedback-results.tsx'
import { findFeedbackResults } from '#app/features/sessions/feedback.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { EmptyState } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { id, endsAt } = found.session
  return { results: await findFeedbackResults(id), over: endsAt <= new Date() }
}

export default function SessionFeedbackResults() {
  const { results, over } = useLoaderData<typeof loader>()
  if (results) return <FeedbackResults results={results} />
  return over ? (
    <EmptyState title={`Меньше ${fewestAnswers} ответов`}>
      Итоги появятся, когда ответов станет {fewestAnswers}: по меньшему числу можно догадаться, кто что
      написал.
    </EmptyState>
  ) : (
    <EmptyState title="Отзывов пока нет">
      Безымянная форма откроется сама, когда сессия закончится. Участники получат письмо.
    </EmptyState>
  )
}
