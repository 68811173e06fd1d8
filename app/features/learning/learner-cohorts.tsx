// Cohorts of an instructor as a list: dates, people, work that waits.
import { Link } from '@remix-run/react'
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { Badge, EmptyState } from '#app/ui/page.tsx'

export interface CohortLine {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  programme: string
  people: number
  waiting: number
}

export function CohortList({ cohorts }: { cohorts: CohortLine[] }) {
  if (!cohorts.length)
    return (
      <EmptyState title="Потоков пока нет">
        <p>Потоки открывает учебная часть. Когда Вас назначат преподавателем, поток появится здесь.</p>
      </EmptyState>
    )
  return (
    <ul className="divide-y divide-line border-y border-line">
      {cohorts.map((cohort) => (
        <li key={cohort.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
          <div className="min-w-0">
            <p className="font-semibold">
              <Link
                to={`/teach/cohorts/${cohort.id}`}
                className="inline-block py-1 text-ink underline decoration-line"
              >
                {cohort.name}
              </Link>{' '}
              <span className="font-normal text-ink-2">{cohort.code}</span>
            </p>
            <p className="text-[0.9rem] text-ink-2">{cohort.programme}</p>
            <p className="text-[0.9rem] text-ink-2">
              {formatDay(cohort.startsOn)} — {formatDay(cohort.endsOn)},{' '}
              {counted(cohort.people, 'слушатель', 'слушателя', 'слушателей')}
            </p>
          </div>
          {cohort.waiting ? (
            <Link to={`/teach/tasks?cohort=${cohort.id}`} className="inline-flex min-h-11 items-center">
              <Badge tone="sky">{counted(cohort.waiting, 'работа ждёт', 'работы ждут', 'работ ждут')}</Badge>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
