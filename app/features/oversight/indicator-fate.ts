// What becomes of a row of a table beside what is stored for the same organisation, channel and week.
import { measures, type MeasureValues } from './indicator.ts'

export type RowFate = 'new' | 'replaced' | 'same'

export function fateOf(
  row: MeasureValues & { volume: number },
  stored: (MeasureValues & { volume: number }) | undefined,
): RowFate {
  if (!stored) return 'new'
  const same = row.volume === stored.volume && measures.every((measure) => row[measure] === stored[measure])
  return same ? 'same' : 'replaced'
}

export function countFates(fates: readonly RowFate[]): Record<RowFate, number> {
  const counts = { new: 0, replaced: 0, same: 0 }
  for (const fate of fates) counts[fate] += 1
  return counts
}
