// The tests people have taken, for their instructors: a way to each test's questions.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listTakenQuizzes, type QuizRow, quizSorts } from '#app/features/assessment/quiz-list.server.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { type Column, DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Статистика тестов — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const listing = readListing(new URL(request.url), quizSorts, 'quiz')
  const { quizzes, total } = await listTakenQuizzes(viewer, listing)
  return { quizzes, total, page: listing.page, sort: listing.sort }
}

const columns: Column<QuizRow>[] = [
  {
    key: 'quiz',
    title: 'Тест',
    sortable: true,
    cell: ({ versionId, versionNumber, quizKey, title, programmeTitle }) => (
      <span className="block min-w-56">
        <Link to={`/teach/statistics/${versionId}/${quizKey}`}>{title}</Link>
        <span className="block text-[0.85rem] font-normal text-ink-2">
          {programmeTitle}
          {versionNumber === null ? '' : `, версия ${versionNumber}`}
        </span>
      </span>
    ),
  },
  { key: 'attempts', title: 'Попыток', sortable: true, numeric: true, cell: ({ attempts }) => attempts },
  { key: 'people', title: 'Слушателей', numeric: true, cell: ({ people }) => people },
  {
    key: 'percent',
    title: 'Средний результат',
    sortable: true,
    numeric: true,
    cell: ({ percent }) => `${Math.round(percent)} %`,
  },
  {
    key: 'passed',
    title: 'Пройдено попыток',
    sortable: true,
    numeric: true,
    cell: ({ passed }) => `${Math.round(passed * 100)} %`,
  },
]

export default function QuizStatisticsList() {
  const { quizzes, total, page, sort } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Статистика тестов"
        lead="Какие вопросы работают, а какие стоит поправить."
        crumbs={[{ to: '/teach', title: 'Преподавание' }]}
      />
      {total ? (
        <>
          <DataTable
            caption="Тесты, которые проходили слушатели"
            columns={columns}
            rows={quizzes}
            rowKey={({ versionId, quizKey }) => `${versionId} ${quizKey}`}
            sort={sort}
          />
          <Paging
            page={page}
            pages={pagesOf(total)}
            total={`Всего ${counted(total, 'тест', 'теста', 'тестов')}.`}
          />
        </>
      ) : (
        <EmptyState title="Сданных попыток пока нет">
          Как только первый слушатель сдаст тест, здесь появится строка о нём.
        </EmptyState>
      )}
    </Page>
  )
}
