// The state of a session as a badge.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { type SessionState, stateTitles } from './session-state.ts'

const tones: Record<SessionState, Tone> = {
  cancelled: 'wax',
  held: 'plain',
  running: 'sky',
  draft: 'plain',
  below: 'amber',
  full: 'pine',
  open: 'pine',
}

export function SessionStateBadge({ state }: { state: SessionState }) {
  return <Badge tone={tones[state]}>{stateTitles[state]}</Badge>
}
