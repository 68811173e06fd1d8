// /teach/marking/agreement: how far two markers agree on each criterion, and who grows stricter or milder.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { kappaWord } from '#app/features/practice/agreement.ts'
import { readAgreement } from '#app/features/practice/agreement.server.ts'
import { DriftChart, signed } from '#app/features/practice/agreement-chart.tsx'
import { driftWords } from '#app/features/practice/agreement-drift.ts'
import { markingCrumbs, MarkingTabs } from '#app/features/practice/marking-tabs.tsx'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Согласованность оценок — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const current = await findCatalogue()
  return {
    ...(await readAgreement(viewer, viewer.timeZone ?? 'Europe/Moscow')),
    titles: Object.fromEntries(
      (current?.catalogue.scorecard.criteria ?? []).map(({ key, title }) => [key, title]),
    ),
  }
}

const hundredths = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)} %`)
const number = (value: number | null) => (value === null ? '—' : hundredths.format(value))

const span = (interval: { low: number; high: number } | null) =>
  interval ? (
    <span className="whitespace-nowrap tabular-nums">
      {hundredths.format(interval.low)} … {hundredths.format(interval.high)}
    </span>
  ) : (
    '—'
  )

export default function AgreementRoute() {
  const { replies, criteria, markers, titles } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Согласованность оценок"
        lead="Часть ответов вслепую проверяют двое. Здесь видно, одинаково ли Вы понимаете критерии."
        crumbs={markingCrumbs}
      />
      <MarkingTabs />
      {replies === 0 ? (
        <EmptyState title="Пока сравнивать нечего">
          <p>Когда ответ из выборки проверят двое, здесь появится согласие по каждому критерию.</p>
        </EmptyState>
      ) : (
        <div className="space-y-10">
          <section aria-labelledby="kappa">
            <h2 id="kappa">Согласие по критериям</h2>
            <p className="mb-4 mt-1 max-w-3xl text-ink-2">
              Дважды проверено: {counted(replies, 'ответ', 'ответа', 'ответов')}. Каппа с квадратичными
              весами: 1 — оценки совпадают, 0 — не лучше случайного. Разница в три уровня весит в девять раз
              больше, чем в один. Рядом — 95-процентный доверительный интервал: чем он шире, тем меньше можно
              сказать по этим парам.
            </p>
            <DataTable
              caption="Каппа по критериям"
              rows={criteria}
              rowKey={(row) => row.criterion}
              columns={[
                {
                  key: 'criterion',
                  title: 'Критерий',
                  cell: (row) => `${row.criterion} ${titles[row.criterion] ?? ''}`,
                },
                { key: 'kappa', title: 'Каппа', numeric: true, cell: (row) => number(row.kappa) },
                { key: 'interval', title: 'Доверительно', cell: (row) => span(row.interval) },
                { key: 'n', title: 'Пар', numeric: true, cell: (row) => row.n },
                { key: 'word', title: 'Согласие', cell: (row) => kappaWord(row) },
                { key: 'exact', title: 'Совпали', numeric: true, cell: (row) => percent(row.exact) },
                { key: 'near', title: 'В пределах уровня', numeric: true, cell: (row) => percent(row.near) },
                { key: 'linear', title: 'Линейная', numeric: true, cell: (row) => number(row.linear) },
              ]}
            />
          </section>
          <section aria-labelledby="drift">
            <h2 id="drift">Строгость по неделям</h2>
            <p className="mb-5 mt-1 max-w-3xl text-ink-2">
              На сколько уровней оценки человека выше или ниже оценок второго проверяющего тех же ответов.
              Ровная линия посередине — так же, как коллеги.
            </p>
            <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
              {markers.map(({ id, name, drift }) => (
                <div key={id} className="min-w-0">
                  {drift
                    .filter(({ criterion }) => criterion === null)
                    .map((whole) => (
                      <DriftChart key={id} name={name} drift={whole} />
                    ))}
                  <details className="text-[0.95rem]">
                    <summary className="inline-flex min-h-11 items-center text-sky">По критериям</summary>
                    <ul className="space-y-1">
                      {drift
                        .filter(({ criterion }) => criterion !== null)
                        .map(({ criterion, mean, n, verdict }) => (
                          <li key={criterion}>
                            {criterion}: {signed(mean)}, {driftWords[verdict]} ({n})
                          </li>
                        ))}
                    </ul>
                  </details>
                </div>
              ))}
            </div>
          </section>
        </div>
      )}
    </Page>
  )
}
