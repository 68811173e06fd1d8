// The queue of replies: at which stage one stands, who may take it next, which get a blind second mark. Pure.
import type { StopKey } from './criteria.ts'
import type { MarkLevels } from './marking-score.ts'

export type QueueKind = 'first' | 'second'

export interface DoneMark {
  kind: QueueKind
  markerId: string
  total: number
  stops: StopKey[]
  levels: MarkLevels
}

export interface QueuedReply {
  attemptId: string
  authorId: string
  /** exercise | exam */
  mode: string
  handedInAt: Date
  /** The seed of the sample: the cohort. */
  cohortId: string
  /** Taken and not finished. */
  held: { kind: QueueKind; markerId: string; dueAt: Date }[]
  done: DoneMark[]
  posted: boolean
}

export type Stage =
  'waits-first' | 'first-held' | 'waits-second' | 'second-held' | 'differs' | 'ready' | 'posted'

/** One reply in five is marked twice. */
export const secondShare = 0.2
/** Two totals further apart than this are talked over before anything is posted. */
export const allowedDistance = 10
/** Somebody who took a reply and went away holds it no longer than this. */
export const holdHours = 24

/** The same reply is always in the sample or always out of it: nobody can choose. */
export function isSampled(attemptId: string, seed: string, share = secondShare): boolean {
  return fraction(`${seed}:${attemptId}`) < share
}

export function stageOf(reply: QueuedReply, now: Date): Stage {
  if (reply.posted) return 'posted'
  const held = (kind: QueueKind) => reply.held.some((one) => one.kind === kind && one.dueAt > now)
  const first = reply.done.find(({ kind }) => kind === 'first')
  if (!first) return held('first') ? 'first-held' : 'waits-first'
  const second = reply.done.find(({ kind }) => kind === 'second')
  if (second) return marksDiffer(first, second) ? 'differs' : 'ready'
  if (held('second')) return 'second-held'
  return isSampled(reply.attemptId, reply.cohortId) ? 'waits-second' : 'ready'
}

export function marksDiffer(
  first: Pick<DoneMark, 'total' | 'stops'>,
  second: Pick<DoneMark, 'total' | 'stops'>,
): boolean {
  return (
    Math.abs(first.total - second.total) > allowedDistance ||
    first.stops.length > 0 !== second.stops.length > 0
  )
}

/** What this person may take of the reply now. Nobody marks an own reply or gives both marks. */
export function mayTake(reply: QueuedReply, viewerId: string, now: Date): QueueKind | null {
  if (reply.authorId === viewerId) return null
  const stage = stageOf(reply, now)
  if (stage === 'waits-first') return 'first'
  if (stage === 'waits-second' && reply.done.every(({ markerId }) => markerId !== viewerId)) return 'second'
  return null
}

/** Own unfinished work first, then exams, then whatever has waited longest. */
export function nextInQueue(
  replies: readonly QueuedReply[],
  viewerId: string,
  now: Date,
): { attemptId: string; kind: QueueKind; own: boolean } | null {
  const inOrder = examsFirst(replies)
  for (const reply of inOrder) {
    // After its time it stays one's own until somebody else takes it.
    const own = reply.held.find(({ markerId }) => markerId === viewerId)
    if (own && !reply.posted) return { attemptId: reply.attemptId, kind: own.kind, own: true }
  }
  for (const reply of inOrder) {
    const kind = mayTake(reply, viewerId, now)
    if (kind) return { attemptId: reply.attemptId, kind, own: false }
  }
  return null
}

/** A certificate waits for an exam, so exams go before exercises; among equals the oldest comes first. */
export function examsFirst<T extends Pick<QueuedReply, 'mode' | 'handedInAt' | 'attemptId'>>(
  replies: readonly T[],
): T[] {
  const rank = ({ mode }: T) => (mode === 'exam' ? 0 : 1)
  return [...replies].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.handedInAt.getTime() - b.handedInAt.getTime() ||
      (a.attemptId < b.attemptId ? -1 : 1),
  )
}

/** What a marker sees in place of a name: «Ответ 4К7». */
export function replyCode(attemptId: string): string {
  const letters = 'АВЕКМНРСТХ'
  const number = hash(attemptId)
  return `${number % 10}${letters[Math.floor(number / 10) % 10]}${Math.floor(number / 100) % 100}`
}

export const stageWords: Record<Stage, string> = {
  'waits-first': 'ждёт проверки',
  'first-held': 'проверяют',
  'waits-second': 'ждёт второй проверки',
  'second-held': 'проверяют второй раз',
  differs: 'оценки разошлись',
  ready: 'можно выпустить',
  posted: 'выпущена',
}

/** FNV-1a, mixed once more: names that differ by one letter must not fall into one sample. */
function hash(text: string): number {
  let value = 2_166_136_261
  for (const letter of text) {
    value ^= letter.codePointAt(0) ?? 0
    value = Math.imul(value, 16_777_619)
  }
  value = Math.imul(value ^ (value >>> 15), 2_246_822_519)
  value = Math.imul(value ^ (value >>> 13), 3_266_489_917)
  return (value ^ (value >>> 16)) >>> 0
}

/** 0 ≤ x < 1, the same for the same text. */
export function fraction(text: string): number {
  return hash(text) / 2 ** 32
}
