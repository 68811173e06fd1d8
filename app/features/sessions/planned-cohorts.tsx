// The organiser's home: cohorts with the next session and what waits for a decision.
import { Link } from '@remix-run/react'
import { Badge, Card, Notice } from '#app/ui/page.tsx'
import type { SessionCard } from './session-card.ts'

export interface PlannedCohortRow {
  id: string
  name: string
  code: string
  programme: string
  dates: string
  people: string
  /** It has sessions to plan. */
  meets: boolean
  /** How many sessions there are, in words. */
  sessions: string
  next: SessionCard | null
  attention: { sessionId: string; title: string; key: string; text: string; urgent: boolean }[]
}

export function PlannedCohorts({ rows }: { rows: PlannedCohortRow[] }) {
  return (
    <ul className="space-y-4">
      {rows.map((row) => (
        <Card as="li" key={row.id}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="break-words text-[1.2rem]">
              <Link to={`/organise/cohorts/${row.id}/sessions`} className="text-ink">
                {row.name}
              </Link>
            </h2>
            <p className="text-[0.9rem] text-ink-2">
              {row.code} · {row.dates}
            </p>
          </div>
          <p className="text-[0.9rem] text-ink-2">
            {row.programme} · {row.people} · {row.sessions}
          </p>
          {row.next ? (
            <p className="mt-4">
              <span className="text-ink-2">Следующая: </span>
              <Link to={`/organise/sessions/${row.next.id}`}>{row.next.title}</Link>, {row.next.days[0]}
              <span className="text-ink-2"> · {row.next.facts.join(' · ')}</span>
            </p>
          ) : null}
          {row.next || row.attention.length || !row.meets ? null : (
            <p className="mt-3">
              <Link
                to={`/organise/cohorts/${row.id}/sessions/new`}
                className="inline-flex min-h-11 items-center"
              >
                Запланировать сессию
              </Link>
            </p>
          )}
          {row.attention.length ? (
            <ul aria-label="Ждёт Вашего решения" className="mt-4 space-y-2">
              {row.attention.map(({ sessionId, title, key, text, urgent }) => (
                <li key={sessionId + key}>
                  <Notice tone={urgent ? 'amber' : 'sky'}>
                    <Link to={`/organise/sessions/${sessionId}`}>{title}</Link>. {text}
                  </Notice>
                </li>
              ))}
            </ul>
          ) : row.next ? (
            <p className="mt-3">
              <Badge tone="pine">всё идёт по плану</Badge>
            </p>
          ) : null}
        </Card>
      ))}
    </ul>
  )
}
