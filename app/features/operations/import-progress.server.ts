// How far a long list has got, told to the person who waits by a key that only their page knows; and its fingerprint.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

export interface ImportProgress {
  step: 'reading' | 'checking' | 'writing' | 'done'
  done: number
  total: number
}

const progress = new LRUCache<string, ImportProgress>({ max: 200, ttl: 10 * 60_000 })

export async function noteProgress(key: string | null, note: ImportProgress): Promise<void> {
  if (key) progress.set(key, note)
  await letOthersIn()
}

/** Lets the server answer others, among them the question how far this is. */
export async function letOthersIn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

export function findProgressNote(key: string): ImportProgress | null {
  return progress.get(key) ?? null
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
