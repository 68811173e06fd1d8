// /teach/cohorts/:cohortId/practice: the cohort's weeks as ЦУР judges: speed, quality, closed loop. Never a person.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findTaughtCohort } from '#app/features/practice/peer.server.ts'
import { saySpan } from '#app/features/practice/simulated-words.ts'
import { fewestPeople, weekWords } from '#app/features/practice/weekly.ts'
import { WeeklyChart } from '#app/features/practice/weekly-chart.tsx'
import { readWeeks } from '#app/features/practice/weekly.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Практика по неделям — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const cohort = await findTaughtCohort(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  return { cohort: { id: cohort.id, name: cohort.name }, weeks: await readWeeks(cohort) }
}

const percent = (share: number | null | undefined) =>
  share === null || share === undefined ? '—' : `${Math.round(share * 100)} %`
const tenths = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

export default function CohortPracticeRoute() {
  const { cohort, weeks } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Практика по неделям"
        lead={`Поток «${cohort.name}» так, как судит ЦУР: скорость, качество, обратная связь.`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: `/teach/cohorts/${cohort.id}`, title: cohort.name },
        ]}
        actions={
          <ButtonLink to={`/teach/cohorts/${cohort.id}/peers`} tone="secondary">
            Взаимная проверка
          </ButtonLink>
        }
      />
      {weeks.length ? (
        <div className="space-y-8">
          {weeks.some(({ people }) => people !== null) ? (
            <WeeklyChart weeks={weeks} />
          ) : (
            <Notice>
              Пока на каждой неделе занимались меньше {fewestPeople} человек: показатели появятся, когда их
              станет больше.
            </Notice>
          )}
          <DataTable
            caption="Практика по неделям"
            rows={weeks}
            rowKey={(row) => row.week.toISOString()}
            columns={[
              {
                key: 'week',
                title: 'Неделя',
                cell: (row) => weekWords(row.week),
              },
              {
                key: 'people',
                title: 'Людей',
                numeric: true,
                cell: (row) => row.people ?? `меньше ${fewestPeople}`,
              },
              { key: 'cases', title: 'Обращений', numeric: true, cell: (row) => row.speed?.cases ?? '—' },
              {
                key: 'speed',
                title: 'Исполнителю за сутки',
                numeric: true,
                cell: (row) => percent(row.speed?.share),
              },
              {
                key: 'minutes',
                title: 'В среднем',
                numeric: true,
                cell: (row) => (row.speed ? saySpan(Math.round(row.speed.minutes)) : '—'),
              },
              { key: 'onTime', title: 'Ответ в срок', numeric: true, cell: (row) => percent(row.onTime) },
              {
                key: 'loop',
                title: 'Проверено и решено',
                numeric: true,
                cell: (row) => percent(row.loop?.share),
              },
              {
                key: 'citizen',
                title: 'Оценка заявителя',
                numeric: true,
                cell: (row) => (row.loop?.citizenMark ? `${tenths.format(row.loop.citizenMark)} из 5` : '—'),
              },
              {
                key: 'quality',
                title: 'Качество ответа',
                numeric: true,
                cell: (row) => (row.quality ? `${row.quality.mean} из 100` : '—'),
              },
            ]}
          />
          <p className="max-w-3xl text-[0.95rem] text-ink-2">
            Время — условное, по часам обращений. Качество — выпущенные оценки. Показатели видны, если за ними
            не меньше {fewestPeople} человек: об отдельных людях здесь ничего нет.
          </p>
        </div>
      ) : (
        <EmptyState title="Практики пока не было">
          <p>Когда слушатели закончат первые обращения, здесь появится неделя.</p>
        </EmptyState>
      )}
    </Page>
  )
}
