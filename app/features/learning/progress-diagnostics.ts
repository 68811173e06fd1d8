// Measuring moments within one enrolment's progress: done, open, ahead or missed. Knows no clock and no database.
import type { DiagnosticOutline } from '#app/features/curriculum/blended-outline.ts'
import { waveWindow, windowState } from '#app/features/curriculum/wave.ts'
import type { DiagnosticProgress } from './blended-facts.ts'

/** What the windows are counted from; who is measured without a day of enrolment joined on the first day. */
export interface EnrolmentDays {
  startsOn: Date
  endsOn: Date
  enrolledOn?: Date
  completedOn?: Date | null
}

interface Known {
  component: (componentId: string) => { completedAt: Date | null } | undefined
  today: Date
}

export function diagnosticProgress(
  { componentId, key, wave, title, minutes, note }: DiagnosticOutline,
  { startsOn, endsOn, enrolledOn = startsOn, completedOn = null }: EnrolmentDays,
  { component, today }: Known,
): DiagnosticProgress {
  const window = waveWindow(wave, { startsOn, endsOn, enrolledOn, completedOn })
  const done = Boolean(component(componentId)?.completedAt)
  return { key, wave, title, minutes, note, done, state: windowState(window, today), ...window }
}
