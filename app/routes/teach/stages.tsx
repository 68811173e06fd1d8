// /teach/stages: project stages that wait for a decision, the oldest first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { listTaughtChoices } from '#app/features/learning/learner-progress.server.ts'
import { listWaitingStages } from '#app/features/projects/stage-review.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Этапы проекта на проверке — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const url = new URL(request.url)
  const { page: wantedPage } = readListing(url, ['submittedAt'], 'submittedAt')
  const choices = await listTaughtChoices(viewer)
  const wanted = url.searchParams.get('cohort')
  const cohortId = choices.some(({ id }) => id === wanted) ? wanted : null
  const { rows, total, page } = await listWaitingStages(viewer, { page: wantedPage, cohortId })
  return { rows, total, page, pages: pagesOf(total), choices, cohortId, timeZone: viewer.timeZone }
}

export default function StagesRoute() {
  const { rows, total, page, pages, choices, cohortId, timeZone } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Этапы проекта на проверке"
        lead="Сначала те, что ждут дольше. Решение сразу уходит письмом каждому в команде."
        crumbs={[{ to: '/teach', title: 'Преподавание' }]}
      />
      {choices.length > 1 ? (
        <Form className="mb-6 flex flex-wrap items-end gap-3">
          <div className="w-full max-w-sm">
            <SelectField id="cohort" name="cohort" label="Поток" defaultValue={cohortId ?? ''}>
              <option value="">Все потоки</option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.name} ({choice.code})
                </option>
              ))}
            </SelectField>
          </div>
          <Button tone="secondary">Показать</Button>
        </Form>
      ) : null}
      {rows.length ? (
        <>
          <DataTable
            caption="Этапы на проверке"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'title',
                title: 'Этап',
                cell: (row) => (
                  <Link to={`/teach/stages/${row.id}`} className="underline">
                    {row.title}
                  </Link>
                ),
              },
              { key: 'owner', title: 'Кто сдал', cell: (row) => row.owner },
              { key: 'cohort', title: 'Поток', cell: (row) => row.cohort.name },
              { key: 'number', title: 'Версия', numeric: true, cell: (row) => row.number },
              {
                key: 'submittedAt',
                title: 'Сдано',
                cell: (row) => formatDateTime(row.submittedAt, timeZone ?? row.cohort.timeZone),
              },
            ]}
          />
          <Paging
            page={page}
            pages={pages}
            total={`Ждут проверки: ${counted(total, 'этап', 'этапа', 'этапов')}.`}
          />
        </>
      ) : (
        <EmptyState title="Всё проверено">
          <p>Когда команда сдаст этап проекта, он появится здесь.</p>
        </EmptyState>
      )}
    </Page>
  )
}
