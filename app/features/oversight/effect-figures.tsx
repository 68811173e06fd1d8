// The difference in differences on a page: two charts in their frames, each with the same figures as a table.
import { ChartFrame } from '#app/ui/chart-frame.tsx'
import { IntervalChart } from '#app/ui/chart-interval.tsx'
import { LineChart } from '#app/ui/chart-line.tsx'
import type { IntervalDrawing } from '#app/ui/interval-drawing.ts'
import type { LineDrawing } from '#app/ui/line-drawing.ts'
import { DataTable } from '#app/ui/table.tsx'

export interface EffectShown {
  sentence: string
  changes: { wide: IntervalDrawing; narrow: IntervalDrawing; links: { to: string; title: string }[] }
  groups: { wide: LineDrawing; narrow: LineDrawing; links: { to: string; title: string }[] }
  /** Rows of the table of changes. */
  rows: { title: string; n: string; before: string; after: string; change: string; interval: string }[]
  weeks: { week: string; trained: string; untrained: string; mark: string }[]
  marks: string[]
  groupsSentence: string
}

export function EffectFigures({ shown }: { shown: EffectShown }) {
  const { sentence, changes, groups, rows, weeks, marks, groupsSentence } = shown
  return (
    <div className="grid gap-6">
      <ChartFrame
        id="changes"
        title="Насколько изменилось"
        sentence={sentence}
        wide={<IntervalChart drawing={changes.wide} label={sentence} />}
        narrow={<IntervalChart drawing={changes.narrow} label={sentence} />}
        source="Линия — 95-процентный интервал, пунктир — ноль. Закрашенный круг: интервал ноль не захватывает."
        links={changes.links}
        table={
          <DataTable
            caption="Изменения в двух группах"
            rows={rows}
            rowKey={({ title }) => title}
            columns={[
              { key: 'group', title: 'Группа', cell: ({ title }) => title },
              { key: 'n', title: 'Муниципалитетов', numeric: true, cell: ({ n }) => n },
              { key: 'before', title: 'До', numeric: true, cell: ({ before }) => before },
              { key: 'after', title: 'После', numeric: true, cell: ({ after }) => after },
              { key: 'change', title: 'Изменение', numeric: true, cell: ({ change }) => change },
              { key: 'interval', title: 'Интервал 95 %', numeric: true, cell: ({ interval }) => interval },
            ]}
          />
        }
      />
      <ChartFrame
        id="groups"
        title="Обе группы по неделям"
        sentence={groupsSentence}
        wide={<LineChart drawing={groups.wide} label={groupsSentence} />}
        narrow={<LineChart drawing={groups.narrow} label={groupsSentence} />}
        marks={marks}
        links={groups.links}
        table={
          <DataTable
            caption="Средние двух групп по неделям"
            rows={weeks}
            rowKey={({ week }) => week}
            columns={[
              { key: 'week', title: 'Неделя с', cell: ({ week }) => week },
              { key: 'trained', title: 'Учились', numeric: true, cell: ({ trained }) => trained },
              { key: 'untrained', title: 'Ещё нет', numeric: true, cell: ({ untrained }) => untrained },
              { key: 'mark', title: 'Начало обучения', cell: ({ mark }) => mark },
            ]}
          />
        }
      />
    </div>
  )
}
