// The plan in force with its progress, the forecast with its chart and table, and every earlier plan.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { counted } from '#app/lib/russian.ts'
import { ChartFrame } from '#app/ui/chart-frame.tsx'
import { LineChart } from '#app/ui/chart-line.tsx'
import type { LineDrawing } from '#app/ui/line-drawing.ts'
import { Card, EmptyState, Notice, ProgressBar } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'
import { howCounted } from './forecast-words.ts'
import type { PlanProgress } from './plan.ts'

export interface PlanShown {
  sentence: string
  progress: PlanProgress
  forecast: string | null
  pace: string | null
  chart: { wide: LineDrawing; narrow: LineDrawing } | null
  weeks: { monday: string; certified: number; total: number }[]
}

export interface PlanLine {
  id: number
  groups: string
  targetPercent: number
  dueOn: string
  by: string | null
  at: string
}

export function PlanPageBody({
  regionId,
  current,
  plans,
  page,
  pages,
  total,
  children,
}: {
  regionId: string
  current: PlanShown | null
  plans: PlanLine[]
  page: number
  pages: number
  total: number
  /** The form. */
  children: ReactNode
}) {
  return (
    <div className="space-y-8">
      {current ? (
        <>
          <InForce current={current} />
          <Outlook regionId={regionId} current={current} />
        </>
      ) : (
        <EmptyState title="Плана ещё нет">
          Запишите, кого и к какому дню нужно обучить. Пока плана нет, доля обученных не считается.
        </EmptyState>
      )}
      {children}
      {plans.length ? (
        <section aria-labelledby="plans">
          <h2 id="plans" className="mb-3">
            Как менялся план
          </h2>
          <DataTable
            caption="Все записанные планы"
            rows={plans}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: 'groups',
                title: 'Кого обучить',
                cell: ({ groups }) => <span className="block min-w-52">{groups}</span>,
              },
              {
                key: 'percent',
                title: 'Доля',
                numeric: true,
                cell: ({ targetPercent }) => `${targetPercent} %`,
              },
              { key: 'due', title: 'Срок', cell: ({ dueOn }) => dueOn },
              {
                key: 'by',
                title: 'Кто и когда записал',
                cell: ({ by, at }) => (
                  <div className="min-w-48">
                    <p>{by ?? 'Учётной записи больше нет'}</p>
                    <p className="text-[0.9rem] text-ink-2">{at}</p>
                  </div>
                ),
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'запись', 'записи', 'записей')} />
        </section>
      ) : null}
    </div>
  )
}

function InForce({ current: { sentence, progress } }: { current: PlanShown }) {
  const { percent, certified, headcount, target, known, places, apart } = progress
  const missing = places - known
  return (
    <Card aria-labelledby="now">
      <h2 id="now">{sentence}</h2>
      {percent === null ? (
        <p className="mt-3 text-ink-2">
          Численность не указана ни для одного муниципалитета, поэтому доли нет.{' '}
          <Link to="/oversight/headcount">Указать численность</Link>
        </p>
      ) : (
        <>
          <p className="mt-4 text-[2rem] leading-tight font-semibold tabular-nums">{percent} %</p>
          <p className="mb-3 text-ink-2">
            {certified} из {counted(headcount, 'человека', 'человек', 'человек')} с удостоверением, цель{' '}
            {target}
          </p>
          <ProgressBar value={certified} total={target} label={`Обучено ${certified} из ${target}`} />
        </>
      )}
      {missing ? (
        <p className="mt-4 text-ink-2">
          Считаем по {known} из {counted(places, 'места', 'мест', 'мест')}: для остальных численность этих
          групп не указана полностью
          {apart
            ? `, и их ${counted(apart, 'человек', 'человека', 'человек')} с удостоверением в долю не входят`
            : ''}
          . <Link to="/oversight/headcount">Посмотреть численность</Link>
        </p>
      ) : null}
    </Card>
  )
}

function Outlook({ regionId, current }: { regionId: string; current: PlanShown }) {
  const { forecast, pace, chart, weeks } = current
  if (!forecast) return null
  const words = [forecast, pace].filter(Boolean).join(' ')
  const table = (
    <DataTable
      caption="Удостоверения по неделям"
      rows={weeks}
      rowKey={({ monday }) => monday}
      columns={[
        { key: 'week', title: 'Неделя с', cell: ({ monday }) => monday },
        { key: 'certified', title: 'Получили', numeric: true, cell: ({ certified }) => certified },
        { key: 'total', title: 'Всего', numeric: true, cell: ({ total }) => total },
      ]}
    />
  )
  if (!chart)
    return (
      <section aria-labelledby="forecast">
        <h2 id="forecast" className="mb-3">
          Прогноз
        </h2>
        <Notice>{words}</Notice>
      </section>
    )
  const links = ['forecast/svg', 'forecast/png', 'table/xlsx', 'table/csv'].map((file) => ({
    to: `/oversight/plan/${file}?region=${regionId}`,
    title: file.slice(file.indexOf('/') + 1).toUpperCase(),
  }))
  return (
    <ChartFrame
      id="forecast"
      title="Прогноз"
      sentence={words}
      wide={<LineChart drawing={chart.wide} label={words} />}
      narrow={<LineChart drawing={chart.narrow} label={words} />}
      source={howCounted}
      table={table}
      links={links}
    />
  )
}
