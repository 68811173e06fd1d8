// Sessions one under another: when and where on the left, what the reader needs to know of each on the right.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Badge } from '#app/ui/page.tsx'
import { SessionClock } from './session-timeline.tsx'
import type { SessionTimes } from './session-times.ts'

export interface SessionLine {
  id: string
  title: string
  cohort: string
  times: SessionTimes
  place: string
  cancelled: boolean
}

export function SessionLines<Line extends SessionLine>({
  lines,
  base,
  numbers,
  more,
}: {
  lines: Line[]
  /** Where the page of a session stands: «/teach/sessions». */
  base: string
  /** «44 участника»; a cancelled session has none. */
  numbers: (line: Line) => string
  more: (line: Line) => ReactNode
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap gap-x-10 gap-y-3 py-6">
          <div className="min-w-56 flex-[2]">
            <h2 className="text-[1.15rem] break-words">
              <Link to={`${base}/${line.id}`} className="text-ink decoration-line hover:decoration-current">
                {line.title}
              </Link>
            </h2>
            <p className="text-[0.95rem] text-ink-2">Поток «{line.cohort}»</p>
            <SessionClock times={line.times} />
            <p className="break-words text-ink-2">{line.place}</p>
          </div>
          <div className="min-w-48 flex-1 space-y-2">
            {line.cancelled ? (
              <Badge tone="wax">Отменена</Badge>
            ) : (
              <p className="font-medium">{numbers(line)}</p>
            )}
            {more(line)}
          </div>
        </li>
      ))}
    </ul>
  )
}
