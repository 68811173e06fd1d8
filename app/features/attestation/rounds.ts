// Rounds of an attestation: the first, one resit, and what an upheld appeal opens again. Source: 03 §6.3 (one resit).
import type { Outcome } from './final-mark.ts'

export interface RoundResult {
  round: number
  outcome: Outcome
  decidedAt: Date
  appealDecision: string | null
  appealDecidedAt: Date | null
}

/** A stored row: its outcome is text. */
export function readRound<Row extends Omit<RoundResult, 'outcome'> & { outcome: string }>(
  row: Row,
): Row & { outcome: Outcome } {
  return { ...row, outcome: row.outcome as Outcome }
}

/** A recorded result stands, unless an appeal against it was upheld and nothing was recorded since. */
export function stands(
  result: Pick<RoundResult, 'decidedAt' | 'appealDecision' | 'appealDecidedAt'>,
): boolean {
  const { appealDecision, appealDecidedAt, decidedAt } = result
  return appealDecision !== 'upheld' || appealDecidedAt === null || appealDecidedAt < decidedAt
}

/** The round that is open for a person; null: nothing is left to record. */
export function openRound(results: readonly RoundResult[]): 1 | 2 | null {
  const of = (round: number) => results.find((result) => result.round === round)
  const [first, resit] = [of(1), of(2)]
  if (!first || !stands(first)) return 1
  if (first.outcome === 'attested') return null
  return !resit || !stands(resit) ? 2 : null
}

/** The result in force: of the resit where there is one. */
export function currentResult<Result extends RoundResult>(results: readonly Result[]): Result | null {
  return results.filter(stands).sort((a, b) => b.round - a.round)[0] ?? null
}
