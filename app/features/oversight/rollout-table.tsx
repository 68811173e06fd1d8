// The table twin of the map: every fact of every municipality.
import { Link } from '@remix-run/react'
import { DataTable, type Column } from '#app/ui/table.tsx'
import { closedColumns, CoverageCell, countColumns, type ShownFigures } from './count-columns.tsx'
import type { Coverage } from './coverage.ts'
import type { Counts } from './rollout-line.ts'
import type { Stage } from './stage.ts'
import { StageName } from './stage-mark.tsx'

export interface RolloutRow {
  id: string
  name: string
  to: string
  stage: Stage | null
  coverage: Coverage
  headcount: { whole: number | null; known: number; expected: number }
  counts: Counts
  closed: ShownFigures | null
}

export function RolloutTable({
  rows,
  sort,
  filtered,
}: {
  rows: RolloutRow[]
  sort: string
  filtered: boolean
}) {
  const columns: Column<RolloutRow>[] = [
    {
      ...{ key: 'name', title: 'Муниципалитет', sortable: true },
      cell: ({ name, to }) => <Link to={to}>{name}</Link>,
    },
    {
      ...{ key: 'stage', title: 'Стадия', sortable: true },
      cell: ({ stage }) => (stage ? <StageName stage={stage} /> : '—'),
    },
    ...(filtered
      ? []
      : [
          {
            ...{ key: 'coverage', title: 'Охват', sortable: true, numeric: true },
            cell: ({ coverage }: RolloutRow) => <CoverageCell coverage={coverage} />,
          },
        ]),
    ...countColumns<RolloutRow>(({ counts }) => counts),
    ...(filtered ? [] : closedColumns<RolloutRow>(({ closed }) => closed)),
  ]
  return (
    <DataTable
      caption="Охват по муниципалитетам"
      dense
      whole
      {...{ columns, rows, sort }}
      rowKey={({ id }) => id || 'bodies'}
    />
  )
}
