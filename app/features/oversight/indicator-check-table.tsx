// A checked table of indicators, row by row: what it says, what stands there now, and what will be.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { RowFate } from './indicator-fate.ts'

export const fateWords: Record<RowFate, string> = {
  new: 'новая',
  replaced: 'заменит прежнюю',
  same: 'без изменений',
}
const tones: Record<RowFate, Tone> = { new: 'pine', replaced: 'amber', same: 'plain' }

export interface CheckedIndicator {
  line: number
  place: string
  channel: string
  week: string
  fate: RowFate
  /** «до исполнителя 18,5 ч»; `before` where it changes. */
  values: { title: string; value: string; before: string | null }[]
}

export function CheckedIndicators({ rows }: { rows: CheckedIndicator[] }) {
  return (
    <DataTable
      caption="Что будет с каждой строкой"
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', title: 'Строка', named: true, cell: ({ line }) => line },
        {
          key: 'what',
          title: 'Где и когда',
          cell: ({ place, channel, week }) => (
            <div className="min-w-44">
              <p className="font-semibold">{place}</p>
              <p className="text-ink-2">
                {channel}, неделя с {week}
              </p>
            </div>
          ),
        },
        {
          key: 'values',
          title: 'Показатели',
          cell: ({ values }) => (
            <ul className="min-w-52 tabular-nums">
              {values.map(({ title, value, before }) => (
                <li key={title}>
                  {title}: {value}
                  {before === null ? null : <span className="text-ink-2"> (было {before})</span>}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'fate',
          title: 'Что будет',
          cell: ({ fate }) => <Badge tone={tones[fate]}>{fateWords[fate]}</Badge>,
        },
      ]}
    />
  )
}
