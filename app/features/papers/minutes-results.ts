// Which recorded result a paper repeats, and in which round a decision chosen in its form is written. Pure.
import { currentResult, openRound, type RoundResult, stands } from '#app/features/attestation/rounds.ts'
import type { PaperKind } from './paper-kinds.ts'

export interface KeptResult extends RoundResult {
  /** The minutes that hold it. */
  paperId: string | null
  /** The minutes themselves are its source: no marks were recorded before them. */
  byMinutes: boolean
}

export interface PaperPlace {
  kind: PaperKind
  correctsId: string | null
}

/** Null: the form asks what the commission has decided. */
export function resultForPaper<Result extends KeptResult>(
  results: readonly Result[],
  { kind, correctsId }: PaperPlace,
): Result | null {
  const current = currentResult(results)
  if (!current || kind !== 'minutes') return current
  if (correctsId) {
    const held = heldBy(results, correctsId) ?? current
    return held.byMinutes ? null : held
  }
  // Minutes hold it already: the next ones are about the round that is open.
  return current.paperId && openRound(results) ? null : current
}

/** Null: no round is open, nothing more may be decided. */
export function roundForDecision(
  results: readonly KeptResult[],
  { correctsId }: Pick<PaperPlace, 'correctsId'>,
): number | null {
  const held = correctsId ? heldBy(results, correctsId) : null
  return held?.byMinutes ? held.round : openRound(results)
}

function heldBy<Result extends KeptResult>(results: readonly Result[], paperId: string): Result | null {
  return results.find((result) => result.paperId === paperId && stands(result)) ?? null
}
