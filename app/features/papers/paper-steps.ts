// One step of a cohort's chain of papers, as the page shows it.
import type { PaperKind } from './paper-kinds.ts'

export interface PaperStep {
  kind: PaperKind
  title: string
  purpose: string
  /** People whom it may name now. */
  people: number
  /** Moves people: the next thing to do. */
  next: boolean
  registered: number
  /** Papers of this cohort are kept elsewhere, and this one moves people. */
  closed: boolean
}
