// The first numbers of a coordinator's page; each leads to where something can be done.
import { Link } from '@remix-run/react'
import { counted, plural } from '#app/lib/russian.ts'

export interface SummaryShown {
  staff: number
  learning: number
  waiting: number
  unconfirmed: number
  overdue: number
  sessions: number
  /** «7 декабря 2026 г., Городец» */
  nextSession: string | null
}

export function CoordinatorSummary({ summary }: { summary: SummaryShown }) {
  const { staff, learning, waiting, unconfirmed, overdue, sessions, nextSession } = summary
  const lines = [
    {
      to: '/coordinator/staff',
      value: staff,
      title: plural(staff, 'сотрудник', 'сотрудника', 'сотрудников'),
      note: learning ? `сейчас ${learning} учатся` : 'сейчас никто не учится',
      alarming: false,
    },
    {
      to: '/coordinator/applications',
      value: waiting,
      title: plural(waiting, 'заявка ждёт', 'заявки ждут', 'заявок ждут'),
      note: unconfirmed ? `Ваше слово — по ${unconfirmed}` : 'решает организатор',
      alarming: false,
    },
    {
      to: '/oversight/overdue',
      value: overdue,
      title: plural(overdue, 'человек опаздывает', 'человека опаздывают', 'человек опаздывают'),
      note: overdue ? 'посмотреть, кто и на сколько' : 'все идут в срок',
      alarming: overdue > 0,
    },
    {
      to: '/coordinator/sessions',
      value: sessions,
      title: plural(sessions, 'сессия впереди', 'сессии впереди', 'сессий впереди'),
      note: nextSession ?? 'пока не назначены',
      alarming: false,
    },
  ]
  return (
    <ul
      aria-label={`Коротко: ${counted(staff, 'сотрудник', 'сотрудника', 'сотрудников')}`}
      className="mb-10 grid overflow-hidden rounded-surface border border-line bg-line gap-px sm:grid-cols-2 lg:grid-cols-4"
    >
      {lines.map(({ to, value, title, note, alarming }) => (
        <li key={to} className="bg-card p-5">
          <p className={`text-[2rem] leading-tight font-semibold tabular-nums ${alarming ? 'text-wax' : ''}`}>
            {value}
          </p>
          <p>
            <Link to={to} className="inline-flex min-h-11 items-center">
              {title}
            </Link>
          </p>
          <p className="text-[0.9rem] text-ink-2">{note}</p>
        </li>
      ))}
    </ul>
  )
}
