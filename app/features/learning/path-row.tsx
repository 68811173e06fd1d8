// One line of a module: a mark, what it is, and a short fact at the right.
import type { ReactNode } from 'react'
import { LightLink } from '#app/ui/light-link.tsx'

export type RowState = 'done' | 'begun' | 'new' | 'locked'

const words: Record<RowState, string> = {
  done: 'Пройдено',
  begun: 'Начато',
  new: 'Впереди',
  locked: 'Закрыто',
}

export function PathRow({
  state,
  title,
  to,
  fact,
  note,
  tone = 'text-ink-2',
}: {
  state: RowState
  title: string
  /** Null for what cannot be opened now. */
  to: string | null
  fact: ReactNode
  note?: string | null
  tone?: string
}) {
  return (
    <li className="flex items-start gap-3 border-b border-line py-2.5 last:border-0">
      <RowMark state={state} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <p className="min-w-0">
            <span className="sr-only">{words[state]}: </span>
            {to ? (
              <LightLink to={to} className="text-ink underline decoration-line hover:decoration-current">
                {title}
              </LightLink>
            ) : (
              <span className={state === 'locked' ? 'text-ink-2' : undefined}>{title}</span>
            )}
          </p>
          <p className={`text-[0.9rem] ${tone}`}>{fact}</p>
        </div>
        {note ? <p className="text-[0.9rem] text-ink-2">{note}</p> : null}
      </div>
    </li>
  )
}

/** Ring, half, disc: still ahead, begun, done. A closed one has a dashed edge. */
function RowMark({ state }: { state: RowState }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      className={`mt-[0.3em] shrink-0 ${state === 'locked' ? 'text-(--field-line)' : 'text-pine'}`}
    >
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill={state === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={state === 'locked' ? '2.4 2.4' : undefined}
      />
      {state === 'begun' ? <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" /> : null}
      {state === 'done' ? (
        <path d="m5.2 8.2 2 1.9 3.6-4" fill="none" className="stroke-on-pine" strokeWidth="1.6" />
      ) : null}
    </svg>
  )
}
