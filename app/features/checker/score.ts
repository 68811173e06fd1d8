// The estimate by the rubric of 02-citizen-contact §5: levels 0–3 for K1–K8 from evidence, their weighted sum, the verdict.
import type { Action } from './actions.ts'
import type { Reading } from './clauses.ts'
import type { Facts } from './facts.ts'
import type { PhraseHit } from './phrases.ts'
import type { Answered } from './questions.ts'
import type { Readability } from './readability.ts'

export type Criterion = 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'K8'
export type Verdict = 'отписка' | 'частично' | 'решает'

export interface Evidence {
  reading: Reading
  actions: readonly Action[]
  facts: Facts
  answered: Answered
  phrases: readonly PhraseHit[]
  readability: Readability
  stopFactors: readonly string[]
  /** Spoken, not written: the name is said in the conversation. */
  oral: boolean
  /** An emergency call where help is on its way and the caller is not left alone. */
  rescue: boolean
}

const weights: Record<Criterion, number> = { K1: 15, K2: 25, K3: 15, K4: 10, K5: 10, K6: 10, K7: 5, K8: 10 }

export interface Score {
  levels: Record<Criterion, number>
  total: number
  verdict: Verdict
}

export function scoreReply(evidence: Evidence): Score {
  const substance = substanceOf(evidence)
  const levels: Record<Criterion, number> = {
    K1: understanding(evidence, substance),
    K2: solution(substance),
    K3: responsible(evidence),
    K4: term(evidence),
    K5: clearness(evidence),
    K6: respect(evidence),
    K7: evidence.stopFactors.length ? 0 : substance >= 1 ? 3 : 2,
    K8: closing(evidence),
  }
  const sum = (Object.keys(weights) as Criterion[]).reduce(
    (total, criterion) => total + (weights[criterion] * levels[criterion]) / 3,
    0,
  )
  const total = Math.round(cap(sum - emptiness(evidence, substance), levels, evidence))
  return { levels, total, verdict: verdictOf(total, evidence.stopFactors.length > 0) }
}

export function verdictOf(total: number, stopped: boolean): Verdict {
  if (stopped || total < 40) return 'отписка'
  return total < 85 ? 'частично' : 'решает'
}

/** How much really happens for the citizen: actions and, for a question, usable facts. */
export function substanceOf({
  actions,
  facts,
  phrases,
  answered,
}: Pick<Evidence, 'actions' | 'facts' | 'phrases' | 'answered'>): number {
  const denies = has(phrases, 'RF18')
  const done = actions
    .filter(({ fallback }) => !fallback)
    .reduce((sum, { kind, weight, dated }) => sum + (denies && !dated && kind !== 'plan' ? 0 : weight), 0)
  const sentAway = ['RF06', 'RF07', 'RF08', 'RF14', 'RF18', 'RF20', 'RF13'].filter((id) =>
    has(phrases, id),
  ).length
  const told = facts.known + Math.min(2, answered.direct)
  return done + Math.max(0, 0.6 * Math.min(4, told) - 0.3 * sentAway)
}

function solution(substance: number): number {
  return between(substance, [
    [0.35, 0],
    [0.65, 0.8],
    [1, 1.5],
    [2, 2.2],
    [3.5, 3],
  ])
}

function understanding({ answered, facts }: Evidence, substance: number): number {
  const topic = Math.min(1, answered.shared / 2)
  const answers = answered.asked === 0 ? Math.min(1, substance / 2) : answered.met / answered.asked
  return Math.min(
    3,
    topic + answers * Math.min(1.2, substance) + (facts.acknowledges ? 0.5 : 0) + (substance >= 3 ? 0.5 : 0),
  )
}

function responsible({ reading, actions, rescue }: Evidence): number {
  if (rescue) return 3
  const is = (kind: string) => reading.actors.some((actor) => actor.kind === kind)
  const reach = reading.contacts.some(({ kind }) => kind !== 'link')
  const acts = actions.some(({ weight, fallback }) => weight >= 0.6 && !fallback)
  const base = is('named') ? 2.3 : is('self') ? 2 : is('role') ? 1.7 : is('body') || acts ? 1 : 0
  return Math.min(3, base + (reach ? 1 : reading.contacts.length ? 0.4 : 0))
}

function term({ reading, actions, rescue }: Evidence): number {
  if (rescue) return 3
  const exact = reading.when.filter(({ kind }) => kind === 'exact').length
  const dated = actions.filter((action) => action.dated).length
  if (dated >= 2 || (dated && exact >= 2)) return 3
  if (exact) return dated ? 2.3 : 1.7
  return reading.when.some(({ kind }) => kind === 'rough') ? 1.3 : reading.when.length ? 0.7 : 0
}

function clearness({ phrases, readability }: Evidence): number {
  const heavy = phrases.filter(({ rule }) => rule.label === 'off').length
  const norms = has(phrases, 'RF08') ? 0.8 : 0
  const long = readability.wordsPerSentence > 25 ? 1 : readability.wordsPerSentence > 18 ? 0.4 : 0
  const nouns = readability.verbalNounsPer100 > 8 ? 0.8 : readability.verbalNounsPer100 > 4 ? 0.3 : 0
  return Math.max(0, 3 - 0.6 * heavy - norms - long - nouns)
}

function respect({ phrases, facts, oral }: Evidence): number {
  if (has(phrases, 'RF13') || has(phrases, 'SF2')) return 0
  const base = has(phrases, 'RF17') ? 0.5 : oral ? 2 : 1
  return Math.min(
    3,
    base + (facts.named ? 0.9 : 0) + (facts.acknowledges ? 0.9 : 0) + (facts.polite ? 0.6 : 0),
  )
}

function closing({ actions, facts, phrases, rescue }: Evidence): number {
  if (rescue) return 3
  const dated = actions.some(({ followUp, dated }) => followUp && dated)
  const promised = actions.some(({ followUp }) => followUp)
  const base = dated ? 2.3 : promised ? 1.5 : has(phrases, 'RF03') ? 0.5 : 0
  return Math.min(3, base + (facts.cause ? 0.5 : 0) + (facts.wayOut ? 0.7 : 0))
}

/** Empty formulas cost most where they stand in for a deed; a plain short answer without any earns a little. */
function emptiness({ phrases }: Evidence, substance: number): number {
  const rules = new Set(phrases.filter(({ rule }) => rule.severity !== 'minor').map(({ rule }) => rule.id))
  if (rules.size === 0) return substance >= 0.5 ? -6 : 0
  return rules.size * (substance < 1.5 ? 4 : substance < 3 ? 2 : 0.5)
}

/** Politeness, a date and a telephone together solve nothing without a deed. */
function cap(total: number, levels: Record<Criterion, number>, { stopFactors }: Evidence): number {
  const bounded = Math.max(0, Math.min(100, total))
  if (stopFactors.length) return Math.min(39, bounded)
  if (levels.K2 < 0.45) return Math.min(35, bounded)
  // Solved means: a real decision, a day, and someone to ask.
  if (levels.K2 < 2 || levels.K3 < 2 || levels.K4 < 1.7) return Math.min(84, bounded)
  return bounded
}

function between(value: number, points: [number, number][]): number {
  const above = points.findIndex(([at]) => value < at)
  if (above === 0) return (points[0] as [number, number])[1]
  if (above < 0) return (points.at(-1) as [number, number])[1]
  const [x0, y0] = points[above - 1] as [number, number]
  const [x1, y1] = points[above] as [number, number]
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0)
}

function has(phrases: readonly PhraseHit[], id: string): boolean {
  return phrases.some(({ rule }) => rule.id === id)
}
