// The series of a cohort: each session with its dates, seats, state and what it asks for.
import { Link } from '@remix-run/react'
import { PathMark, type PathState } from '#app/ui/path.tsx'
import type { SessionCard } from './session-card.ts'
import { SessionAlerts, SessionSeats, SessionWhen } from './session-facts.tsx'
import { SessionStateBadge } from './session-state-badge.tsx'

export function SeriesList({ cards }: { cards: SessionCard[] }) {
  return (
    <ol aria-label="Сессии по порядку" className="space-y-4">
      {cards.map((card) => (
        <li key={card.id} className="rounded-surface border border-line bg-card p-5 sm:p-6">
          <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
            <PathMark shape="square" state={markOf(card)} className="mt-0.5 hidden sm:block" />
            <div className="min-w-0 grow basis-60">
              <p className="text-[0.9rem] text-ink-2">{card.place}</p>
              <h2 className="break-words text-[1.2rem]">
                <Link to={`/organise/sessions/${card.id}`} className="text-ink">
                  {card.title}
                </Link>
              </h2>
            </div>
            <SessionStateBadge state={card.state} />
          </div>
          <div className="mt-4 grid gap-5 sm:ml-11 md:grid-cols-[3fr_2fr]">
            <SessionWhen card={card} />
            {card.state === 'cancelled' ? <Ended card={card} /> : <SessionSeats card={card} />}
          </div>
          {card.attention.length ? (
            <div className="mt-4 sm:ml-11">
              <SessionAlerts card={card} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Ended({ card }: { card: SessionCard }) {
  return (
    <p className="text-ink-2">
      {card.mergedInto ? (
        <>
          Объединена с сессией{' '}
          <Link to={`/organise/sessions/${card.mergedInto.id}`}>«{card.mergedInto.title}»</Link>.{' '}
        </>
      ) : null}
      Причина: {card.cancelReason}
    </p>
  )
}

function markOf({ state }: SessionCard): PathState {
  if (state === 'held') return 'done'
  if (state === 'running') return 'current'
  return state === 'cancelled' || state === 'draft' ? 'locked' : 'open'
}
