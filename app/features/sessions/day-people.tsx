// The list at the door: counts that live, a search that answers at once, filters as links, a row for each person.
import { Form, Link, useSearchParams } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { TextField } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { EmptyState } from '#app/ui/page.tsx'
import type { DayCounts } from './day-attendance.ts'
import { DayPerson, type MarkReply } from './day-person.tsx'
import { dayFilters, dayFilterTitles, type DayRow, isShown, readDayFilter } from './day-view.ts'

export function DayPeople({ rows, reply }: { rows: DayRow[]; reply: MarkReply | null }) {
  const [params] = useSearchParams()
  const filter = readDayFilter(params.get('show'))
  const asked = params.get('query') ?? ''
  const [query, setQuery] = useState(asked)
  const alive = useHydrated()
  const shown = rows.filter((row) => isShown(row, filter, alive ? query : asked))
  return (
    <>
      <Form method="get" role="search" className="mb-4 flex flex-wrap items-end gap-3">
        {filter === 'all' ? null : <input type="hidden" name="show" value={filter} />}
        <div className="min-w-0 grow basis-60 sm:max-w-sm">
          <TextField
            id="day-query"
            name="query"
            type="search"
            label="Фамилия или муниципалитет"
            autoComplete="off"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </div>
        {alive ? null : <Button tone="secondary">Найти</Button>}
      </Form>
      <nav aria-label="Кого показать" className="mb-4 flex flex-wrap gap-2">
        {dayFilters.map((key) => (
          <Link
            key={key}
            to={key === 'all' ? '?' : `?show=${key}`}
            preventScrollReset
            aria-current={key === filter ? 'page' : undefined}
            className={classes(
              'inline-flex min-h-11 items-center rounded-control border px-4 no-underline',
              key === filter
                ? 'border-pine bg-pine-wash font-semibold text-pine'
                : 'border-line bg-card text-ink',
            )}
          >
            {dayFilterTitles[key]}
          </Link>
        ))}
      </nav>
      {shown.length ? (
        <ul className="space-y-3">
          {shown.map((row) => (
            <DayPerson key={row.enrolmentId} row={row} reply={reply} />
          ))}
        </ul>
      ) : (
        <EmptyState title={query ? 'Никого не нашлось' : 'Здесь пока никого'}>
          {query && filter !== 'unbooked' ? (
            <Link to="?show=unbooked">Поискать среди тех, кто без записи</Link>
          ) : null}
        </EmptyState>
      )}
    </>
  )
}

export function DayNumbers({ counts, day }: { counts: DayCounts; day: string }) {
  const numbers = [
    { title: 'Записаны', value: counts.booked },
    { title: 'Пришли', value: counts.seen },
    { title: 'Ждём', value: counts.waited },
    { title: 'Не будет', value: counts.absent },
  ]
  return (
    <dl className="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-4" aria-label={`Отметка, ${day}`}>
      {numbers.map(({ title, value }) => (
        <div key={title} className="rounded-surface border border-line bg-card px-4 py-3">
          <dt className="text-[0.9rem] text-ink-2">{title}</dt>
          <dd className="text-[1.6rem] leading-tight font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
