// One step of the path on a learner's home, put into words.
import type { TaskProgress } from './progress-facts.ts'

export type PathState = 'done' | 'current' | 'open' | 'locked'

export interface PathTask {
  title: string
  to: string | null
  state: TaskProgress['state']
  /** «принято», «ждёт проверки» … */
  words: string
}

export interface PathEntry {
  key: string
  title: string
  state: PathState
  /** Read out instead of the usual words for the state. */
  stateText?: string | null
  /** A day together is square. */
  shape?: 'square'
  to: string | null
  meta: string | null
  note: string | null
  progress: { value: number; total: number; label: string } | null
  task: PathTask | null
}
