// Sessions as who teaches them meets them: when, where, how many come.
import { Badge } from '#app/ui/page.tsx'
import { type SessionLine, SessionLines } from './session-lines.tsx'

export interface TaughtLine extends SessionLine {
  leads: boolean
  /** «44 участника» */
  people: string
}

export function TaughtList({ lines }: { lines: TaughtLine[] }) {
  return (
    <SessionLines
      lines={lines}
      base="/teach/sessions"
      numbers={({ people }) => people}
      more={({ leads }) =>
        leads ? (
          <p>
            <Badge tone="sky">Вы ведёте</Badge>
          </p>
        ) : null
      }
    />
  )
}
