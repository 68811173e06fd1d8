// A table of papers: of one cohort with its drafts, or the register of all.
import { Link } from '@remix-run/react'
import { DataTable } from '#app/ui/table.tsx'
import { Badge } from '#app/ui/page.tsx'

export interface PaperRow {
  id: string
  title: string
  number: string | null
  signedOn: string | null
  people: number
  corrected: boolean
  cohort: { id: string; name: string } | null
}

export function PaperTable({ caption, rows }: { caption: string; rows: PaperRow[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: 'Документ',
          cell: (row) => <Link to={`/registry/papers/${row.id}`}>{row.title}</Link>,
        },
        {
          key: 'number',
          title: 'Номер и дата',
          cell: (row) =>
            row.number ? (
              <span className="tabular-nums">
                № {row.number} от {row.signedOn}
              </span>
            ) : (
              <Badge tone="amber">черновик</Badge>
            ),
        },
        { key: 'people', title: 'Людей', numeric: true, cell: (row) => row.people },
        ...(rows.some(({ cohort }) => cohort)
          ? [
              {
                key: 'cohort',
                title: 'Поток',
                cell: ({ cohort }: PaperRow) =>
                  cohort ? <Link to={`/registry/cohorts/${cohort.id}/papers`}>{cohort.name}</Link> : null,
              },
            ]
          : []),
        {
          key: 'state',
          title: 'Состояние',
          cell: (row) =>
            row.number ? (row.corrected ? 'исправлен другим' : 'действует') : 'не зарегистрирован',
        },
      ]}
    />
  )
}
