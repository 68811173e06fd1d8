// The comparison on a page: one table of everything, and two charts of it, each with its own figures as a table.
import { type BarDrawing } from '#app/ui/bar-drawing.ts'
import { BarChart } from '#app/ui/chart-bars.tsx'
import { ChartFrame } from '#app/ui/chart-frame.tsx'
import { IntervalChart } from '#app/ui/chart-interval.tsx'
import type { IntervalDrawing } from '#app/ui/interval-drawing.ts'
import { DataTable } from '#app/ui/table.tsx'
import { stages, stageTitles, type Stage } from './stage.ts'

export interface ComparisonRow {
  id: string
  name: string
  municipalities: number
  stages: Record<Stage, number>
  /** «34 %», or why there is none. */
  coverage: string
  enrolled: number
  certified: number
  shift: string
  interval: string
  quarter: string
}

export interface ComparisonShown {
  rows: ComparisonRow[]
  coverage: { sentence: string; wide: BarDrawing; narrow: BarDrawing } | null
  shifts: { sentence: string; wide: IntervalDrawing; narrow: IntervalDrawing } | null
}

const name = { key: 'name', title: 'Регион', cell: ({ name: text }: ComparisonRow) => text }
const quiet = (text: string) => <span className="block text-[0.9rem] text-ink-2">{text}</span>

export function ComparisonTable({ rows }: { rows: ComparisonRow[] }) {
  return (
    <DataTable
      caption="Регионы, которые участвуют в сравнении"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { ...name, cell: ({ name: text }) => <span className="block min-w-36">{text}</span> },
        {
          key: 'coverage',
          title: 'Охват',
          cell: ({ coverage }) => <span className="block min-w-24">{coverage}</span>,
        },
        {
          key: 'shift',
          title: 'Сдвиг',
          cell: ({ shift, quarter }) => (
            <span className="block min-w-32">
              {shift}
              {quarter ? quiet(quarter) : null}
            </span>
          ),
        },
        { key: 'enrolled', title: 'Зачислены', numeric: true, cell: ({ enrolled }) => enrolled },
        { key: 'certified', title: 'С удостоверением', numeric: true, cell: ({ certified }) => certified },
        {
          key: 'stages',
          title: 'Муниципалитеты по стадиям',
          cell: ({ stages: byStage }) => (
            <span className="block min-w-56">
              {stages
                .filter((stage) => byStage[stage])
                .map((stage) => `${stageTitles[stage].toLocaleLowerCase('ru-RU')} ${byStage[stage]}`)
                .join(', ')}
            </span>
          ),
        },
      ]}
    />
  )
}

export function ComparisonCharts({ rows, coverage, shifts }: ComparisonShown) {
  const links = (kind: string) =>
    ['svg', 'png'].map((format) => ({
      to: `/oversight/comparison/chart/${kind}/${format}`,
      title: format.toUpperCase(),
    }))
  return (
    <div className="mt-8 grid gap-6">
      {coverage ? (
        <ChartFrame
          id="coverage"
          title="Охват"
          sentence={coverage.sentence}
          wide={<BarChart drawing={coverage.wide} label={coverage.sentence} />}
          narrow={<BarChart drawing={coverage.narrow} label={coverage.sentence} />}
          links={links('coverage')}
          table={
            <DataTable
              caption="Охват по регионам"
              rows={rows}
              rowKey={({ id }) => id}
              columns={[name, { key: 'coverage', title: 'Охват', cell: (row) => row.coverage }]}
            />
          }
        />
      ) : null}
      {shifts ? (
        <ChartFrame
          id="shift"
          title="Сдвиг за закрытый квартал"
          sentence={shifts.sentence}
          wide={<IntervalChart drawing={shifts.wide} label={shifts.sentence} />}
          narrow={<IntervalChart drawing={shifts.narrow} label={shifts.sentence} />}
          source="Линия — 95-процентный интервал, пунктир — ноль. Среднее за квартал считается один раз и больше не меняется."
          links={links('shift')}
          table={
            <DataTable
              caption="Сдвиг по регионам"
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                name,
                { key: 'shift', title: 'Сдвиг', cell: (row) => row.shift },
                { key: 'interval', title: 'Интервал 95 %', cell: (row) => row.interval },
                { key: 'quarter', title: 'Квартал', cell: (row) => row.quarter },
              ]}
            />
          }
        />
      ) : null}
    </div>
  )
}
