// The state of an application, in a few words.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { type ApplicationState, applicationTitles } from './application.ts'

const tones: Record<ApplicationState, Tone> = {
  asked: 'amber',
  submitted: 'sky',
  confirmed: 'sky',
  accepted: 'pine',
  declined: 'wax',
  withdrawn: 'plain',
}

export function ApplicationBadge({ state }: { state: ApplicationState }) {
  return <Badge tone={tones[state]}>{applicationTitles[state]}</Badge>
}
