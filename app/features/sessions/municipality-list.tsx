// Sessions with people of the coordinator's municipality: how many have a place, and what waits for the coordinator.
import { Badge } from '#app/ui/page.tsx'
import { type SessionLine, SessionLines } from './session-lines.tsx'

export interface MunicipalityLine extends SessionLine {
  /** «3 из 5 записаны» */
  booked: string
  /** What is to be done, most urgent first. */
  duties: string[]
}

export function MunicipalityList({ lines }: { lines: MunicipalityLine[] }) {
  return (
    <SessionLines
      lines={lines}
      base="/coordinator/sessions"
      numbers={({ booked }) => booked}
      more={({ duties }) =>
        duties.map((duty) => (
          <p key={duty}>
            <Badge tone="amber">{duty}</Badge>
          </p>
        ))
      }
    />
  )
}
