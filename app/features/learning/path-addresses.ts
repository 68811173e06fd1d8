// Addresses of the steps of a programme, so that every link to a step is written in one place.
import type { Step } from './progress-facts.ts'

export const programmeAddress = (enrolmentId: string) => `/learn/${enrolmentId}`

export const lessonAddress = (enrolmentId: string, lessonKey: string) =>
  `/learn/${enrolmentId}/lessons/${lessonKey}`

export const testAddress = (enrolmentId: string, quizKey: string) => `/learn/${enrolmentId}/tests/${quizKey}`

export const taskAddress = (enrolmentId: string, taskKey: string) => `/learn/${enrolmentId}/tasks/${taskKey}`

export const stageAddress = (enrolmentId: string, stageKey: string) =>
  `/learn/${enrolmentId}/stages/${stageKey}`

export const diagnosticsAddress = (enrolmentId: string) => `/diagnostics/${enrolmentId}`

export const waveAddress = (enrolmentId: string, wave: string) => `/diagnostics/${enrolmentId}/${wave}`

export const examAddress = (enrolmentId: string) => `/practice/exams/${enrolmentId}`

export const sessionAddress = (sessionId: string) => `/sessions/${sessionId}`

export const materialsAddress = (enrolmentId: string) => `/learn/${enrolmentId}/materials`

export const materialAddress = (enrolmentId: string, key: string) => `/learn/${enrolmentId}/materials/${key}`

/** Goes before the `files/…` of a version. */
export const fileAddress = (versionId: string) => `/programme-files/${versionId}/`

/** A lesson opens where the reader left. */
export function stepAddress(enrolmentId: string, { kind, key, position }: Step): string {
  if (kind === 'stage') return stageAddress(enrolmentId, key)
  if (kind === 'session') return sessionAddress(key)
  if (kind === 'diagnostic') return waveAddress(enrolmentId, key)
  if (kind === 'exam') return examAddress(enrolmentId)
  if (kind === 'task') return taskAddress(enrolmentId, key)
  if (kind !== 'lesson') return testAddress(enrolmentId, key)
  const place = position?.place ? `#${position.place}` : ''
  return lessonAddress(enrolmentId, key) + place
}
