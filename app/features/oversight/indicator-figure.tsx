// One measure by weeks: the chart in its frame, with the same figures as a table.
import { ChartFrame } from '#app/ui/chart-frame.tsx'
import { LineChart } from '#app/ui/chart-line.tsx'
import type { LineDrawing } from '#app/ui/line-drawing.ts'
import { DataTable } from '#app/ui/table.tsx'

export interface FigureShown {
  id: string
  title: string
  sentence: string
  /** Where the line of the target comes from, or why there is none. */
  source: string[]
  wide: LineDrawing
  narrow: LineDrawing
  links: { to: string; title: string }[]
  rows: { week: string; value: string; volume: number; mark: string }[]
}

export function IndicatorFigure({ figure }: { figure: FigureShown }) {
  const { id, title, sentence, source, wide, narrow, links, rows } = figure
  return (
    <ChartFrame
      id={id}
      title={title}
      sentence={sentence}
      wide={<LineChart drawing={wide} label={sentence} />}
      narrow={<LineChart drawing={narrow} label={sentence} />}
      links={links}
      source={source.length ? source.map((line) => <p key={line}>{line}</p>) : null}
      table={
        <DataTable
          caption={`${title} по неделям`}
          rows={rows}
          rowKey={({ week }) => week}
          columns={[
            { key: 'week', title: 'Неделя с', cell: ({ week }) => week },
            { key: 'value', title, numeric: true, cell: ({ value }) => value },
            { key: 'volume', title: 'Сообщений', numeric: true, cell: ({ volume }) => volume },
            { key: 'mark', title: 'Обучение', cell: ({ mark }) => mark },
          ]}
        />
      }
    />
  )
}
