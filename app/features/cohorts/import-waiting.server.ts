// Lists read from a file, kept in memory between the check and the decision, and how far a list has got. The people in
// them are written nowhere until the list is taken; after half an hour or a restart the file is chosen again.
import { createHash, randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { PeopleSheet } from './people-sheet.ts'

export interface WaitingList extends PeopleSheet {
  fileName: string
  fileHash: string
}

interface Kept extends WaitingList {
  userId: string
  cohortId: string
}

export interface ImportProgress {
  step: 'reading' | 'checking' | 'writing' | 'done'
  done: number
  total: number
}

const lists = new LRUCache<string, Kept>({ max: 20, ttl: 30 * 60_000 })
const progress = new LRUCache<string, ImportProgress>({ max: 200, ttl: 10 * 60_000 })

export function keepList(owner: { userId: string; cohortId: string }, list: WaitingList): string {
  const key = randomUUID()
  lists.set(key, { ...list, ...owner })
  return key
}

/** Only for who brought it, and only for the cohort it was brought to. */
export function findList(owner: { userId: string; cohortId: string }, key: string): WaitingList | null {
  const kept = lists.get(key)
  return kept && kept.userId === owner.userId && kept.cohortId === owner.cohortId ? kept : null
}

export function dropList(key: string): void {
  lists.delete(key)
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Told to the person who waits, by a key that only their page knows. */
export async function noteProgress(key: string | null, note: ImportProgress): Promise<void> {
  if (!key) return
  progress.set(key, note)
  // Lets the server answer others, among them the question how far this is.
  await new Promise((resolve) => setImmediate(resolve))
}

export function findProgressNote(key: string): ImportProgress | null {
  return progress.get(key) ?? null
}
