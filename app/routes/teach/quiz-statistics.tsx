// How the questions of one test work: difficulty, discrimination, the most chosen wrong answer, by cohort if wanted.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { ItemLegend, ItemTable } from '#app/features/assessment/item-table.tsx'
import { findQuizStatistics, itemSorts } from '#app/features/assessment/statistics.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.quiz.title}: вопросы — Решаю` : 'Статистика теста — Решаю' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const { versionId = '', quizKey = '' } = params
  const url = new URL(request.url)
  const listing = readListing(url, itemSorts, 'discrimination')
  const cohortId = url.searchParams.get('cohort') || null
  const statistics = await findQuizStatistics(viewer, { versionId, quizKey, cohortId }, listing)
  if (!statistics) throw notFound()
  const questions = hasPlatformRole(viewer, 'instructor')
    ? `/teach/programmes/${versionId}/tests/${quizKey}`
    : null
  return { ...statistics, cohortId, questions, page: listing.page, sort: listing.sort }
}

export default function QuizStatistics() {
  const page = useLoaderData<typeof loader>()
  const { quiz, attempts, total, flagged } = page
  const version = page.versionNumber === null ? '' : `, версия ${page.versionNumber}`
  return (
    <Page>
      <PageHeader
        title={`${quiz.title}: вопросы`}
        lead={`${page.programmeTitle}${version}`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: '/teach/statistics', title: 'Статистика тестов' },
        ]}
        actions={
          page.questions ? (
            <ButtonLink to={page.questions} tone="secondary">
              Вопросы целиком
            </ButtonLink>
          ) : null
        }
      />
      {page.cohorts.length > 1 ? (
        <Form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <div className="w-full max-w-sm">
            <SelectField
              key={page.cohortId}
              id="cohort"
              name="cohort"
              label="Поток"
              defaultValue={page.cohortId ?? ''}
            >
              <option value="">Все потоки</option>
              {page.cohorts.map(({ id, name, code }) => (
                <option key={id} value={id}>
                  {name} ({code})
                </option>
              ))}
            </SelectField>
          </div>
          <input type="hidden" name="sort" value={page.sort} />
          <Button tone="secondary">Показать</Button>
        </Form>
      ) : null}
      {attempts === 0 ? (
        <EmptyState title="Сданных попыток пока нет">
          {page.cohortId
            ? 'В этом потоке тест ещё никто не сдал.'
            : 'Показатели появятся после первой попытки.'}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <p className="max-w-3xl">
            {counted(attempts, 'попытка', 'попытки', 'попыток')},{' '}
            {counted(page.people, 'слушатель', 'слушателя', 'слушателей')}. Средний результат{' '}
            {Math.round(page.meanPercent ?? 0)} %, пройдено {Math.round((page.passedShare ?? 0) * 100)} %
            попыток.{' '}
            {flagged
              ? `Стоит посмотреть: ${counted(flagged, 'вопрос', 'вопроса', 'вопросов')}.`
              : 'Вопросов, которые стоит поправить, не видно.'}
          </p>
          <div>
            <ItemTable rows={page.items} sort={page.sort} />
            <Paging
              page={page.page}
              pages={pagesOf(total)}
              total={`Всего ${counted(total, 'вопрос', 'вопроса', 'вопросов')}.`}
            />
          </div>
          <ItemLegend />
        </div>
      )}
    </Page>
  )
}
