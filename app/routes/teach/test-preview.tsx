// «/teach/programmes/:versionId/tests/:quizKey»: a test as a learner begins it, and its questions with their answers.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QuizRules } from '#app/features/assessment/quiz-rules.tsx'
import { reviewRuleTexts } from '#app/features/assessment/review.ts'
import { TestPreviewList } from '#app/features/assessment/test-preview-list.tsx'
import { findTestPreview } from '#app/features/assessment/test-preview.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.quiz.title ?? 'Тест'}: просмотр — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const { versionId = '', quizKey = '' } = params
  const { page } = readListing(new URL(request.url), ['key'], 'key')
  const found = await findTestPreview(versionId, quizKey, page)
  if (!found) throw notFound()
  return { ...found, versionId, page }
}

export default function TestPreview() {
  const { versionId, programme, quiz, questions, total, hidden, page } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PageHeader
        title={quiz.title}
        lead="Правила видит слушатель, ответы и пояснения — только Вы."
        crumbs={[
          { to: '/teach/programmes', title: 'Программы' },
          { to: `/teach/programmes/${versionId}`, title: programme },
        ]}
      />
      <QuizRules quiz={quiz} questions={Math.min(quiz.draw, total)} left={quiz.attempts} />
      <p className="mt-5 mb-8">{reviewRuleTexts[quiz.review]}</p>
      {hidden ? (
        <div className="mb-8">
          <Notice tone="sky">
            Этот тест берёт вопросы из закрытого банка ({counted(hidden, 'вопрос', 'вопроса', 'вопросов')}):
            здесь они не показаны. Ниже — открытый банк программы.
          </Notice>
        </div>
      ) : null}
      {questions.length ? (
        <TestPreviewList questions={questions} />
      ) : (
        <EmptyState title="Вопросов здесь нет">Откройте первую страницу списка.</EmptyState>
      )}
      <Paging
        page={page}
        pages={pagesOf(total)}
        total={`Всего ${counted(total, 'вопрос', 'вопроса', 'вопросов')}.`}
      />
    </Page>
  )
}
