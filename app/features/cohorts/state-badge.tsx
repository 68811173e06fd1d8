// The state of a cohort, in a word.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { type CohortState, stateTitles } from './cohort-state.ts'

const tones: Record<CohortState, Tone> = {
  draft: 'plain',
  recruiting: 'sky',
  running: 'pine',
  attestation: 'amber',
  closed: 'plain',
}

export function StateBadge({ state }: { state: CohortState }) {
  return <Badge tone={tones[state]}>{stateTitles[state]}</Badge>
}
