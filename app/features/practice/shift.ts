// The rules of a shift: which messages, how long, in what order they had to be taken, what it is worth.
import { type Random, shuffled } from '#app/features/assessment/random.ts'
import type { Urgency } from './case-source.ts'
import type { ChainScope } from './chain-state.ts'

export const shiftSize = 8
export const shiftMinutes = 40
export const fullReplies = 2
/** With fewer cases a shift would be the same few letters again and again. */
export const fewestForShift = 3

export interface ShiftCandidate {
  versionId: string
  caseKey: string
  urgency: string
  channel: string
  /** How often the person has met it. */
  met: number
}

export interface ShiftMessage extends ShiftCandidate {
  scope: ChainScope
}

/** What was met least comes first; urgent ones are always among them, and two of those get a full reply. */
export function drawShift(candidates: ShiftCandidate[], random: Random): ShiftMessage[] {
  const mixed = shuffled(candidates, random).sort((a, b) => a.met - b.met)
  const urgent = mixed.filter(({ urgency }) => urgency !== 'ordinary').slice(0, 3)
  const rest = mixed.filter((one) => !urgent.includes(one))
  const chosen = [...urgent, ...rest].slice(0, shiftSize)
  const full = new Set(chosen.slice(0, fullReplies))
  return shuffled(chosen, random).map((one) => ({ ...one, scope: full.has(one) ? 'reply' : 'short' }))
}

/** Real minutes within which a message must have gone to somebody. */
export const patience: Record<Urgency, number> = { critical: 10, high: 20, ordinary: shiftMinutes }

export interface ShiftWork {
  urgency: Urgency
  scope: ChainScope
  /** Real minutes after the start; null: never sent on. */
  routedAfter: number | null
  urgencyRight: boolean
  executorRight: boolean
  /** In time, or rightly left out. */
  interimRight: boolean
  /** Of a full reply: claim, person, date. */
  reply: { claim: boolean; who: boolean; when: boolean } | null
}

export interface ShiftPoints {
  points: number
  possible: number
}

/** Five points a message, three more where a full reply was asked for. Time is worth as much as two of them. */
export function pointsOf(work: ShiftWork): ShiftPoints {
  const inTime = work.routedAfter !== null && work.routedAfter <= patience[work.urgency]
  const held = [work.urgencyRight, work.executorRight, work.interimRight]
  const replied = work.reply ? [work.reply.claim, work.reply.who, work.reply.when] : []
  const count = (list: boolean[]) => list.filter(Boolean).length
  return {
    points: count(held) + count(replied) + (inTime ? 2 : 0),
    possible: held.length + 2 + (work.scope === 'reply' ? 3 : 0),
  }
}

export function shiftScore(works: ShiftWork[]): number {
  const all = works.map(pointsOf)
  const possible = all.reduce((sum, one) => sum + one.possible, 0)
  const points = all.reduce((sum, one) => sum + one.points, 0)
  return possible ? Math.round((100 * points) / possible) : 0
}

/** The person writes again: an urgent message lies too long. */
export function writesAgain(urgency: Urgency, minutes: number, routed: boolean): boolean {
  return !routed && urgency !== 'ordinary' && minutes > patience[urgency]
}
