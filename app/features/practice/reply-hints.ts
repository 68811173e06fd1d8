// What the checker says about a text, as the screens of practice show it. Advice: it never decides anything here.

export interface HintFinding {
  rule: string
  /** Offsets in the text as it was sent; equal where something is missing from the whole. */
  from: number
  to: number
  severity: string
  why: string
  better: string | null
}

export interface ReplyHints {
  findings: HintFinding[]
  /** Short facts about reading: «Читается легко», «54 слова». */
  reading: string[]
}

export interface MarkedPiece {
  text: string
  /** The finding this piece is marked for; null: plain text. */
  finding: HintFinding | null
}

/** Cuts a text at its findings; where two overlap the first keeps the words. */
export function markPieces(text: string, findings: HintFinding[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const finding of findings.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(finding.from, at)
    const to = Math.min(finding.to, text.length)
    if (to <= from) continue
    if (from > at) pieces.push({ text: text.slice(at, from), finding: null })
    pieces.push({ text: text.slice(from, to), finding })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null })
  return pieces
}
