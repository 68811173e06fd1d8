// Keys of the scorecard: which level a key sets, and where an arrow leads. Pure.
import { criteriaKeys, type CriterionKey } from './criteria.ts'

/** 0..3, null for «не применимо», undefined for any other key. */
export function levelOfKey(key: string): number | null | undefined {
  if (/^[0-3]$/.test(key)) return Number(key)
  return key === '-' || key === '–' ? null : undefined
}

export function moveOf(key: string): 1 | -1 | 0 {
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : 0
}

/** The criterion before or after; the ends stay where they are. */
export function neighbour(key: CriterionKey, step: 1 | -1): CriterionKey {
  return criteriaKeys[criteriaKeys.indexOf(key) + step] ?? key
}
