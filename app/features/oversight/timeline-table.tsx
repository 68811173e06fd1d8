// The table twin of the timeline.
import { DataTable } from '#app/ui/table.tsx'
import { monthTitle } from './month.ts'
import type { TimelineMonth } from './rollout-line.ts'
import { stages, stageTitles } from './stage.ts'

export function TimelineTable({ months }: { months: TimelineMonth[] }) {
  return (
    <details className="mt-8">
      <summary className="inline-flex min-h-11 items-center font-medium text-sky">
        Те же данные таблицей
      </summary>
      <div className="mt-2">
        <DataTable
          caption="Муниципалитеты по стадиям, по месяцам"
          dense
          whole
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', title: 'Месяц', cell: ({ month }) => monthTitle(month) },
            ...stages.map((stage) => ({
              ...{ key: stage, title: stageTitles[stage], numeric: true },
              cell: ({ stages: counts }: TimelineMonth) => counts[stage],
            })),
            { key: 'enrolled', title: 'Зачислены всего', numeric: true, cell: ({ enrolled }) => enrolled },
            {
              key: 'certified',
              title: 'С удостоверением всего',
              numeric: true,
              cell: ({ certified }) => certified,
            },
          ]}
        />
      </div>
    </details>
  )
}
