// The people of a session in one of its lists, with what may be done about each.
import { Form, Link, useLocation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import { type BookingLine, type BookingView, viewTitles } from './booking-view.ts'

interface Props {
  view: BookingView
  rows: BookingLine[]
  sort: string
  /** Decisions are offered while the session lies ahead. */
  open: boolean
  busy: boolean
}

export function BookingTable(props: Props) {
  const table = (
    <DataTable
      caption={viewTitles[props.view]}
      columns={columnsOf(props)}
      rows={props.rows}
      rowKey={({ bookingId }) => bookingId}
      sort={props.view === 'waiting' ? undefined : props.sort}
    />
  )
  if (props.view !== 'pending' || !props.open) return table
  return (
    <Form method="post" className="space-y-4">
      {table}
      <div className="flex flex-wrap items-end gap-3">
        <Button name="intent" value="approve" busy={props.busy}>
          Подтвердить отмеченные
        </Button>
        <div className="min-w-0 grow basis-60 sm:max-w-sm">
          <TextField id="decline-reason" name="reason" label="Причина отказа" />
        </div>
        <Button tone="danger" name="intent" value="decline" busy={props.busy}>
          Отклонить отмеченные
        </Button>
      </div>
    </Form>
  )
}

function columnsOf({ view, open }: Props): Column<BookingLine>[] {
  const person: Column<BookingLine> = {
    key: 'surname',
    title: 'Участник',
    sortable: view !== 'waiting',
    cell: (row) => (
      <>
        <span>{row.name}</span>
        <span className="hidden break-all text-[0.85rem] font-normal text-ink-2 sm:block">{row.email}</span>
      </>
    ),
  }
  const rest: Column<BookingLine>[] = [
    {
      key: 'municipality',
      title: 'Муниципалитет',
      sortable: view !== 'waiting',
      cell: (row) => row.municipality,
    },
    {
      key: 'bookedAt',
      title: 'Записан',
      sortable: view !== 'waiting',
      cell: (row) => (
        <>
          {row.bookedAt}
          {row.notes.map((note) => (
            <span key={note} className="block text-[0.85rem] text-ink-2">
              {note}
            </span>
          ))}
        </>
      ),
    },
  ]
  const seat: Column<BookingLine> = {
    key: 'seat',
    title: 'Место',
    sortable: true,
    numeric: true,
    cell: (row) => row.seat ?? '—',
  }
  const place: Column<BookingLine> = {
    key: 'place',
    title: 'В очереди',
    numeric: true,
    cell: (row) => `${row.place}-й`,
  }
  const chosen: Column<BookingLine> = {
    key: 'chosen',
    title: 'Отметить',
    cell: (row) => (
      <input
        type="checkbox"
        name="bookingId"
        value={row.bookingId}
        aria-label={`Отметить: ${row.name}`}
        className="size-6"
      />
    ),
  }
  const actions: Column<BookingLine> = {
    key: 'actions',
    title: 'Решить',
    cell: (row) => <RowActions row={row} />,
  }
  if (view === 'cancelled') return [person, ...rest]
  if (view === 'pending') return [person, ...rest, ...(open ? [chosen] : [])]
  // Decisions come early: on a phone the rest of the row is scrolled to.
  return [person, view === 'waiting' ? place : seat, ...(open ? [actions] : []), ...rest]
}

function RowActions({ row }: { row: BookingLine }) {
  const { search } = useLocation()
  const to = (key: string) => {
    const params = new URLSearchParams(search)
    params.delete('cancel')
    params.delete('give')
    params.set(key, row.bookingId)
    return `?${params}`
  }
  return (
    <span className="flex flex-wrap gap-x-4">
      {row.mayGive ? (
        <Link
          to={to('give')}
          className="inline-flex min-h-11 items-center"
          aria-label={`Отдать место: ${row.name}`}
        >
          Отдать место
        </Link>
      ) : null}
      <Link
        to={to('cancel')}
        className="inline-flex min-h-11 items-center"
        aria-label={`Отменить запись: ${row.name}`}
      >
        Отменить
      </Link>
    </span>
  )
}
