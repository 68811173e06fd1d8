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
  late = false,
}: {
  state: RowState
  title: string
  /** Null for what cannot be opened now. */
  to: string | null
  fact: ReactNode
  note?: string | null
  /** Overdue or sent back. */
  late?: boolean
}) {
  return (
    <li className="row" data-state={state}>
      <svg className="row-mark" aria-hidden="true">
        <use href={`#row-${state}`} />
      </svg>
      <div>
        <div className="row-line">
          <p>
            <span className="sr-only">{words[state]}: </span>
            {to ? <LightLink to={to}>{title}</LightLink> : title}
          </p>
          <p className={late ? 'row-late' : undefined}>{fact}</p>
        </div>
        {note ? <p>{note}</p> : null}
      </div>
    </li>
  )
}

/** The drawings that the rows use, once on a page. Ring, half, disc: still ahead, begun, done; dashed: closed. */
export function RowMarks() {
  const ring = { cx: 8, cy: 8, r: 6.2, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <symbol id="row-new" viewBox="0 0 16 16">
        <circle {...ring} />
      </symbol>
      <symbol id="row-locked" viewBox="0 0 16 16">
        <circle {...ring} strokeDasharray="2.4 2.4" />
      </symbol>
      <symbol id="row-begun" viewBox="0 0 16 16">
        <circle {...ring} />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
      </symbol>
      <symbol id="row-done" viewBox="0 0 16 16">
        <circle {...ring} fill="currentColor" />
        <path d="m5.2 8.2 2 1.9 3.6-4" fill="none" className="stroke-on-pine" strokeWidth="1.6" />
      </symbol>
    </svg>
  )
}
