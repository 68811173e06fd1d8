// One thing to put right in one cell: which, what, and where it is done.
import { type ColumnKey, columnOf } from './columns.ts'

/** Where the mistake is put right. */
export type FixPlace = 'record' | 'names' | 'cohort' | 'settings' | 'document'

export interface RowProblem {
  column: ColumnKey
  letter: string
  message: string
  fix: FixPlace
}

export function problem(column: ColumnKey, fix: FixPlace, message: string): RowProblem {
  return { column, letter: columnOf(column).letter, message, fix }
}

/** The code of Russia in ОКСМ. */
export const russia = '643'
