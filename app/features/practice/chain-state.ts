// Where one person stands in one case. Stored as JSON and validated on every read.
import { z } from 'zod'
import { messageKinds } from './case-chain-source.ts'
import { urgencies } from './case-source.ts'
import type { CaseSource } from './case-source.ts'
import { conditionValues } from './conditions.ts'

export const steps = ['need', 'triage', 'route', 'interim', 'reply', 'closing', 'cause', 'done'] as const
export type Step = (typeof steps)[number]

/** «full»: the whole chain; in a shift «reply» ends with the reply and «short» with the interim one. */
export const scopes = ['full', 'reply', 'short'] as const
export type ChainScope = (typeof scopes)[number]

const stamp = z.string().datetime()

export const chainMessage = z.object({
  at: stamp,
  kind: z.enum([...messageKinds, 'executor', 'own']),
  from: z.string(),
  text: z.string(),
})
export type ChainMessage = z.infer<typeof chainMessage>

const picks = z.array(z.object({ executor: z.string(), task: z.string() }))
export type RoutePick = z.infer<typeof picks>[number]

export const chainState = z.object({
  scope: z.enum(scopes),
  step: z.enum(steps),
  /** Simulated wall clock. */
  clock: stamp,
  facts: z.array(z.string()),
  messages: z.array(chainMessage),
  need: z.number().int().nullable(),
  triage: z
    .object({ urgency: z.enum(urgencies), category: z.number().int(), call112: z.boolean() })
    .nullable(),
  routes: z.array(z.object({ picks, at: stamp, outcome: z.enum(conditionValues.executor) })),
  /** When the message reached an executor who can solve it. */
  routedAt: stamp.nullable(),
  interim: z.object({ text: z.string().nullable(), at: stamp }).nullable(),
  asks: z.array(
    z.object({
      executor: z.string(),
      intent: z.string(),
      note: z.string(),
      hollow: z.boolean(),
      at: stamp,
    }),
  ),
  replies: z.array(
    z.object({
      text: z.string(),
      done: z.array(z.string()),
      who: z.string().nullable(),
      when: z.string().nullable(),
      at: stamp,
      claim: z.enum(conditionValues.claim),
      whoOutcome: z.enum(conditionValues.who),
      whenOutcome: z.enum(conditionValues.when),
      mood: z.enum(['solved', 'partly', 'unsolved']),
    }),
  ),
  checks: z.array(z.object({ check: z.string(), solved: z.boolean(), proves: z.boolean(), at: stamp })),
  closing: z
    .object({
      at: stamp,
      mood: z.enum(['solved', 'partly', 'unsolved']),
      mark: z.number().int(),
      acted: z.boolean(),
      checked: z.boolean(),
    })
    .nullable(),
  cause: z.object({ choice: z.number().int(), owner: z.string(), measure: z.string() }).nullable(),
})
export type ChainState = z.infer<typeof chainState>

/** A wall clock as authors write it («2026-03-12T08:40»), as a moment. */
export function momentOf(written: string): Date {
  return new Date(`${written}:00.000Z`)
}

const beginnings: Record<ChainScope, Step> = { full: 'need', reply: 'triage', short: 'triage' }

export function startChain(source: CaseSource, scope: ChainScope = 'full'): ChainState {
  return {
    scope,
    step: beginnings[scope],
    clock: momentOf(source.received).toISOString(),
    facts: source.facts.filter(({ known }) => known).map(({ id }) => id),
    messages: [],
    need: null,
    triage: null,
    routes: [],
    routedAt: null,
    interim: null,
    asks: [],
    replies: [],
    checks: [],
    closing: null,
    cause: null,
  }
}

export function readState(stored: string): ChainState {
  return chainState.parse(JSON.parse(stored))
}

/** A reply ends a message of a shift; the short ones end with the interim reply. */
export function stepAfter(scope: ChainScope, step: 'interim' | 'reply'): Step {
  if (step === 'interim') return scope === 'short' ? 'done' : 'reply'
  return scope === 'reply' ? 'done' : 'closing'
}
