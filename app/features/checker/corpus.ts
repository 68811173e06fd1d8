// The labelled replies and what is measured on them: precision, recall and F1 by verdict and by label.
import type { Check } from './check-reply.ts'
import type { Verdict } from './score.ts'

export const virtues = ['action', 'actor', 'date', 'contact', 'result', 'check', 'name', 'answer'] as const
export const faults = [
  'mush', 'ctrl', 'vague', 'off', 'law', 'cites', 'fwd', 'shift', 'ours', 'door', 'deny', 'blame', 'generic',
  'pd', 'sf2', 'sf3', 'sf4', 'sf5', 'sf6', 'sf7',
] as const // prettier-ignore

export interface Labelled {
  id: string
  /** Replies to one message share a case, and a case lies in one part. */
  case: string
  channel: string
  message: string
  reply: string
  verdict: Verdict
  has: (typeof virtues)[number][]
  flags: (typeof faults)[number][]
}

export type Part = 'development' | 'test'

/** Stated before any rule was tuned; cases after 81 came later and may only serve development. */
export function partOf(key: string): Part {
  const number = Number(key.slice(1))
  return number <= 81 && (number % 5 === 0 || number % 5 === 4) ? 'test' : 'development'
}

export interface Measure {
  name: string
  /** How many replies carry it by the labels. */
  count: number
  precision: number
  recall: number
  f1: number
}

export interface Judged {
  given: Labelled
  check: Check
}

export function measure(
  name: string,
  judged: readonly Judged[],
  expected: (given: Labelled) => boolean,
  found: (check: Check) => boolean,
): Measure {
  let hits = 0
  let wrong = 0
  let missed = 0
  for (const { given, check } of judged) {
    const should = expected(given)
    const does = found(check)
    if (should && does) hits++
    else if (does) wrong++
    else if (should) missed++
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    name,
    count: hits + missed,
    precision: share(hits, hits + wrong),
    recall: share(hits, hits + missed),
    f1: share(2 * hits, 2 * hits + wrong + missed),
  }
}

/** Labels found by computed rules about what is missing. */
const gapOf: Partial<Record<(typeof virtues)[number], string>> = {
  action: 'NO-ACTION',
  actor: 'NO-ACTOR',
  date: 'NO-DATE',
  contact: 'NO-CONTACT',
  check: 'NO-CHECK',
  name: 'NO-NAME',
}

export function measureAll(
  judged: readonly Judged[],
  labelOf: (rule: string) => string | undefined,
): Measure[] {
  const verdicts = (['отписка', 'частично', 'решает'] as const).map((verdict) =>
    measure(
      `вердикт «${verdict}»`,
      judged,
      (given) => given.verdict === verdict,
      (check) => check.verdict === verdict,
    ),
  )
  const gaps = virtues.flatMap((virtue) => {
    const rule = gapOf[virtue]
    if (!rule) return []
    return measure(
      rule,
      judged,
      ({ has }) => !has.includes(virtue),
      ({ findings }) => findings.some((finding) => finding.rule === rule),
    )
  })
  const flags = faults
    .filter((fault) => fault !== 'cites' && judged.some(({ given }) => given.flags.includes(fault)))
    .map((fault) => {
      const rules = new Set(
        judged
          .flatMap(({ check }) => check.findings.map(({ rule }) => rule))
          .filter((rule) => labelOf(rule) === fault),
      )
      return measure(
        `${fault} (${[...rules].sort().join(' ') || '—'})`,
        judged,
        (given) => given.flags.includes(fault),
        ({ findings }) => findings.some(({ rule }) => rules.has(rule)),
      )
    })
  return [...verdicts, ...gaps, ...flags]
}
