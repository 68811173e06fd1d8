// The result of a submitted attempt: how much, passed or not, what next, and each answer as far as it may be explained.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findResults } from '#app/features/assessment/attempt-reads.server.ts'
import { ResultList } from '#app/features/assessment/result-list.tsx'
import { ResultSummary } from '#app/features/assessment/result-summary.tsx'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Результат: ${page.quiz.title} — Решаю` : 'Результат — Решаю' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', attemptId = '' } = params
  const results = await findResults(viewer, { enrolmentId, attemptId })
  if (!results) throw notFound()
  if (results.outcome === 'open') throw redirect(`/learn/${enrolmentId}/attempts/${attemptId}`)
  return { ...results.view, enrolmentId }
}

const closedReview = {
  later: 'Верные ответы и пояснения откроются, когда тест будет пройден или закончатся попытки.',
  never: 'По правилам этого теста верные ответы не показываются.',
}

export default function QuizResults() {
  const page = useLoaderData<typeof loader>()
  const { quiz, enrolmentId, review, questions } = page
  return (
    <Page width="text">
      <PageHeader
        title={page.passed ? 'Тест пройден' : 'Тест пока не пройден'}
        lead={`${quiz.title} · попытка ${page.number}, сдана ${formatDateTime(page.submittedAt, page.timeZone)}`}
        crumbs={[
          { to: `/learn/${enrolmentId}`, title: 'Программа' },
          { to: `/learn/${enrolmentId}/tests/${quiz.key}`, title: quiz.title },
        ]}
      />
      {page.timeOver ? (
        <div className="mb-6">
          <Notice tone="amber">Время вышло, и попытка сдана с тем, что было сохранено.</Notice>
        </div>
      ) : null}
      <ResultSummary {...page} passPercent={quiz.passPercent} />
      <section aria-labelledby="answers" className="mt-10">
        <h2 id="answers" className="mb-4">
          {review === 'open' ? 'Разбор ответов' : 'Ваши ответы'}
        </h2>
        {review === 'open' ? null : (
          <div className="mb-4">
            <Notice>{closedReview[review]}</Notice>
          </div>
        )}
        <ResultList questions={questions} />
      </section>
    </Page>
  )
}
