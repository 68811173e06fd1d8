// How entries of the audit log hang together: the text each hash is made over, and what is wrong with a chain. Pure: the
// hash function comes as an argument. Knows no storage.

/** An entry as it is hashed. `digest` is that of the sealed personal values beside it, if there are any. */
export interface ChainedEntry {
  id: number
  at: Date
  actorId: string | null
  action: string
  objectType: string
  objectId: string
  detail: string
  digest: string | null
}

export interface StoredEntry extends ChainedEntry {
  hash: string | null
  /** The sealed values beside the entry: their digest is made again. */
  sealed: string | null
}

export type Hash = (text: string) => string

/** Where the chain begins when nothing stood before it. */
const nothingBefore = 'reshayu audit'

/** A list in JSON: no value can be moved into its neighbour. */
export function entryText(previous: string, entry: ChainedEntry): string {
  const { id, at, actorId, action, objectType, objectId, detail, digest } = entry
  return JSON.stringify([
    ...[previous, id, at.toISOString(), actorId, action, objectType, objectId, detail, digest],
  ])
}

/** The hash over the entries that are older than the chain, one after another. */
export function genesisOf(hash: Hash, older: Iterable<ChainedEntry>): string {
  let before = hash(nothingBefore)
  for (const entry of older) before = hash(entryText(before, entry))
  return before
}

export type BreakReason = 'changed' | 'missing' | 'unchained' | 'values' | 'cut-off'

export interface ChainBreak {
  entryId: number
  reason: BreakReason
}

/** What has been read of the chain so far. */
export interface ChainState {
  previous: string
  /** Id of the last entry read; 0 before the first. */
  lastId: number
  /** Entries that stand in the chain, and older ones. */
  chained: number
  older: number
}

export function startOfChain(hash: Hash): ChainState {
  return { previous: hash(nothingBefore), lastId: 0, chained: 0, older: 0 }
}

/** Goes on over one more page of entries in the order of their ids; stops at the first that does not fit. */
export function followChain(
  hash: Hash,
  state: ChainState,
  entries: Iterable<StoredEntry>,
): { state: ChainState; broken: ChainBreak | null } {
  let { previous, lastId, chained, older } = state
  for (const entry of entries) {
    const broken = (reason: BreakReason, entryId = entry.id) => ({
      state: { previous, lastId, chained, older },
      broken: { entryId, reason },
    })
    if (entry.hash === null && chained) return broken('unchained')
    if (entry.hash !== null && entry.id !== lastId + 1) return broken('missing', lastId + 1)
    if (entry.sealed !== null && hash(entry.sealed) !== entry.digest) return broken('values')
    const expected = hash(entryText(previous, entry))
    if (entry.hash === null) older += 1
    else if (entry.hash !== expected) return broken('changed')
    else chained += 1
    previous = expected
    lastId = entry.id
  }
  return { state: { previous, lastId, chained, older }, broken: null }
}

/** What the reason means, for the person who runs the check. */
export const breakReasons: Record<BreakReason, string> = {
  changed: 'was changed, or something before it was removed or inserted',
  missing: 'is missing',
  unchained: 'stands outside the chain: it was put in by hand',
  values: 'has other personal values beside it than when it was written',
  'cut-off': 'is missing: the end of the journal was cut off',
}
