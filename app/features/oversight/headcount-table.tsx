// The headcount of places or bodies, group by group. What nobody has stated is a dash, never a zero.
import { Link } from '@remix-run/react'
import { positionGroups, type PositionGroup } from '#app/features/organisations/position.ts'
import { DataTable } from '#app/ui/table.tsx'
import { countWords, type GroupCounts, totalOf } from './headcount.ts'

/** Heads of narrow columns; the whole words stand in the forms and files. */
const heads: Record<PositionGroup, string> = {
  highest: 'Высшие',
  chief: 'Главные',
  leading: 'Ведущие',
  senior: 'Старшие',
  junior: 'Младшие',
  other: 'Не служба',
}

export interface HeadcountRowShown {
  id: string
  name: string
  /** Under the name: «3 организации, численность указали 2». */
  note: string | null
  to: string
  counts: GroupCounts
  statedOn: string | null
}

export function HeadcountTable({
  caption,
  first,
  rows,
}: {
  caption: string
  first: string
  rows: HeadcountRowShown[]
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: first,
          cell: ({ name, note, to }) => (
            <div className="min-w-52">
              <Link to={to}>{name}</Link>
              {note ? <p className="text-[0.9rem] font-normal text-ink-2">{note}</p> : null}
            </div>
          ),
        },
        {
          key: 'total',
          title: 'Всего',
          numeric: true,
          cell: ({ counts, statedOn }) =>
            totalOf(counts) === null ? (
              <span className="block min-w-28 text-ink-2">численность не указана</span>
            ) : (
              <span className="block min-w-24">
                <span className="font-semibold">{totalOf(counts)}</span>
                <span className="block text-[0.85rem] text-ink-2">на {statedOn}</span>
              </span>
            ),
        },
        ...positionGroups.map((group) => ({
          key: group,
          title: heads[group],
          numeric: true,
          cell: ({ counts }: HeadcountRowShown) => countWords(counts[group]),
        })),
      ]}
    />
  )
}
