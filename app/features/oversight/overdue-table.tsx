// The table of late people. How late a person is stands in words and colour; the reminder of today is said, not offered.
import { Link } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Badge } from '#app/ui/page.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'

export interface OverdueLine {
  enrolmentId: string
  name: string
  post: string | null
  organisation: string | null
  municipality: string | null
  cohortName: string
  title: string
  dueOn: string
  days: number
  lastSeen: string
  reminded: string | null
  remindedToday: boolean
}

const columns: Column<OverdueLine>[] = [
  {
    key: 'name',
    title: 'Слушатель',
    sortable: true,
    cell: ({ name, post }) => (
      <span className="block min-w-44">
        <span className="font-semibold">{name}</span>
        {post ? <span className="mt-0.5 block font-normal text-ink-2">{post}</span> : null}
      </span>
    ),
  },
  {
    key: 'days',
    title: 'Опоздание',
    sortable: true,
    cell: ({ days }) => (
      <span className="block min-w-20">
        <Badge tone={days > 14 ? 'wax' : 'amber'}>{counted(days, 'день', 'дня', 'дней')}</Badge>
      </span>
    ),
  },
  {
    key: 'cohort',
    title: 'Что просрочено',
    sortable: true,
    cell: ({ cohortName, title, dueOn }) => (
      <span className="block min-w-40">
        {title}
        <span className="mt-0.5 block text-ink-2">
          {cohortName}, срок {dueOn}
        </span>
      </span>
    ),
  },
  {
    key: 'municipality',
    title: 'Муниципалитет',
    sortable: true,
    cell: ({ municipality, organisation }) => (
      <span className="block min-w-48">
        {municipality ?? organisation ?? 'не указан'}
        {municipality && organisation && !organisation.includes(municipality) ? (
          <span className="mt-0.5 block text-ink-2">{organisation}</span>
        ) : null}
      </span>
    ),
  },
  {
    key: 'seen',
    title: 'Последний вход',
    cell: ({ lastSeen }) => <span className="block min-w-28">{lastSeen}</span>,
  },
  {
    key: 'reminded',
    title: 'Напоминание',
    sortable: true,
    cell: ({ enrolmentId, name, reminded, remindedToday }) => (
      <span className="block min-w-32">
        {remindedToday ? (
          <Badge tone="pine">сегодня</Badge>
        ) : (
          <Link
            to={`/oversight/overdue/reminder?enrolment=${enrolmentId}`}
            aria-label={`Напомнить: ${name}`}
            className="inline-flex min-h-11 items-center"
          >
            Напомнить
          </Link>
        )}
        {reminded && !remindedToday ? <span className="block text-ink-2">было {reminded}</span> : null}
      </span>
    ),
  },
]

export function OverdueTable({ rows, sort }: { rows: OverdueLine[]; sort: string }) {
  return (
    <DataTable
      caption="Просроченное обучение"
      columns={columns}
      rows={rows}
      rowKey={({ enrolmentId }) => enrolmentId}
      sort={sort}
    />
  )
}
