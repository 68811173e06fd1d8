// Where a cohort is in time, in a word.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { type CohortStage, stageTitles } from './cohort.ts'

const tones: Record<CohortStage, Tone> = { ahead: 'sky', running: 'pine', over: 'plain' }

export function StageBadge({ stage }: { stage: CohortStage }) {
  return <Badge tone={tones[stage]}>{stageTitles[stage]}</Badge>
}
