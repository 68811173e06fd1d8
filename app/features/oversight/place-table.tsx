// Organisations, cohorts or municipalities line by line: the same counts as in the region's table.
import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/ui/table.tsx'
import { closedColumns, CoverageCell, countColumns } from './count-columns.tsx'
import type { PlaceLine } from './place-line.ts'

export function PlaceTable({
  caption,
  title,
  lines,
  address,
  sort,
  coverage = false,
  closed = false,
}: {
  caption: string
  /** Of the first column. */
  title: string
  lines: PlaceLine[]
  address: (line: PlaceLine) => string
  /** Where the table is sorted by the address; otherwise its order stands. */
  sort?: string
  coverage?: boolean
  /** Lines are fixed cells, and nothing is filtered. */
  closed?: boolean
}) {
  const columns: Column<PlaceLine>[] = [
    {
      ...{ key: 'name', title, sortable: true },
      cell: (line) => (line.linked ? <Link to={address(line)}>{line.name}</Link> : line.name),
    },
    ...(coverage
      ? [
          {
            ...{ key: 'coverage', title: 'Охват', sortable: true, numeric: true },
            cell: (line: PlaceLine) => (line.coverage ? <CoverageCell coverage={line.coverage} /> : '—'),
          },
        ]
      : []),
    ...countColumns<PlaceLine>(({ facts }) => facts),
    ...(closed ? closedColumns<PlaceLine>((line) => line.closed ?? null) : []),
  ]
  return (
    <DataTable
      dense
      caption={caption}
      columns={columns.map((column) => ({ ...column, sortable: Boolean(sort) && column.sortable }))}
      rows={lines}
      rowKey={({ id }) => id || 'bodies'}
      sort={sort}
    />
  )
}
