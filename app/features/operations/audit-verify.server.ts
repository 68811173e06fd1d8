// Goes over the whole audit log and says whether the chain holds: every entry where it was, as it was.
import { database, type Reader } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/sealing.server.ts'
import { type ChainBreak, followChain, startOfChain, type StoredEntry } from './audit-chain.ts'

const page = 2_000

export interface ChainReport {
  /** Entries in the chain, and those from before it began (the first hash stands for all of them). */
  chained: number
  older: number
  /** Id and hash of the last entry: kept elsewhere, they prove later that nothing before was rewritten. */
  head: { id: number; hash: string } | null
  /** The first entry that does not fit. */
  broken: ChainBreak | null
}

/** Reads page by page: a log of millions of entries is checked in constant memory. */
export async function verifyAudit(reader: Reader = database()): Promise<ChainReport> {
  let state = startOfChain(sha256)
  for (;;) {
    const entries = await readEntries(reader, state.lastId)
    if (!entries.length) break
    const next = followChain(sha256, state, entries)
    state = next.state
    if (next.broken) return { ...report(state), broken: next.broken }
  }
  const [counter] = await reader.$queryRaw<{ seq: bigint | number }[]>`
    SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEntry'`
  const given = Number(counter?.seq ?? 0)
  const cutOff = given > state.lastId
  return { ...report(state), broken: cutOff ? { entryId: state.lastId + 1, reason: 'cut-off' } : null }
}

function report({ chained, older, lastId, previous }: ReturnType<typeof startOfChain>) {
  return { chained, older, head: chained ? { id: lastId, hash: previous } : null }
}

async function readEntries(reader: Reader, after: number): Promise<StoredEntry[]> {
  const rows = await reader.auditEntry.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: page,
    include: { values: { select: { digest: true, sealed: true } } },
  })
  return rows.map(({ values, ...entry }) => ({
    ...entry,
    digest: values?.digest ?? null,
    sealed: values?.sealed ?? null,
  }))
}
