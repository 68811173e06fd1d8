// Peer review of exercises: training on samples, and what the author may see of the peers' marks. Pure.
import type { MarkLevels } from './marking-score.ts'

/** A trained eye is within so many points of the model mark, on so many samples. */
export const trainingDistance = 10
export const trainingPasses = 3
/** Days a peer has for a reply before it is given to somebody else. */
export const peerDays = 3
export const mostPeers = 5

export interface TrainingResult {
  sampleKey: string
  distance: number
}

export interface Training {
  passed: number
  trained: boolean
  /** The sample to mark next; null when trained. */
  next: string | null
}

/** Samples go in order; when all were tried in vain, those that missed are offered again. */
export function trainingOf(sampleKeys: readonly string[], results: readonly TrainingResult[]): Training {
  const near = results.filter(
    ({ sampleKey, distance }) => sampleKeys.includes(sampleKey) && distance <= trainingDistance,
  )
  const needed = Math.min(trainingPasses, sampleKeys.length)
  const trained = needed > 0 && near.length >= needed
  const untried = sampleKeys.find((key) => results.every(({ sampleKey }) => sampleKey !== key))
  const missed = sampleKeys.find((key) => near.every(({ sampleKey }) => sampleKey !== key))
  return { passed: near.length, trained, next: trained ? null : (untried ?? missed ?? null) }
}

export interface PeerMark {
  total: number
  levels: MarkLevels
}

/** One peer's opinion alone would point at that peer: the author sees two or more, or all once the review is closed. */
export const fewestPeerMarks = 2

export function peerPicture(
  marks: readonly PeerMark[],
  closed: boolean,
): { count: number; total: number } | null {
  if (marks.length === 0 || (marks.length < fewestPeerMarks && !closed)) return null
  const total = marks.reduce((sum, mark) => sum + mark.total, 0) / marks.length
  return { count: marks.length, total: Math.round(total) }
}
