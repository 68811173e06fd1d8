// Saved views of a person: each opens by its name, and says when it goes out by letter.
import { Link } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { weekdayTitles, type Weekday } from './saved-view.ts'

export interface ViewLine {
  id: string
  name: string
  address: string
  weekday: Weekday | null
  recipients: number
  /** A page that can be sent by letter. */
  sendable: boolean
  savedOn: string
}

export function ViewList({ views }: { views: ViewLine[] }) {
  return (
    <ul className="divide-y divide-line rounded-surface border border-line bg-card">
      {views.map((view) => (
        <li key={view.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-4">
          <div className="min-w-0">
            <h2 className="text-[1.05rem] break-words">
              <Link to={view.address}>{view.name}</Link>
            </h2>
            <p className="text-[0.95rem] text-ink-2">
              {lettersOf(view)} Сохранён {view.savedOn}.
            </p>
          </div>
          <Link
            to={`/oversight/views/${view.id}`}
            aria-label={`Настроить: ${view.name}`}
            className="flex min-h-11 items-center"
          >
            Настроить
          </Link>
        </li>
      ))}
    </ul>
  )
}

function lettersOf({ weekday, recipients, sendable }: ViewLine): string {
  if (weekday !== null)
    return `Уходит ${weekdayTitles[weekday]}, ${counted(recipients, 'получатель', 'получателя', 'получателей')}.`
  return sendable ? 'По почте не отправляется.' : 'Открывается на платформе.'
}
