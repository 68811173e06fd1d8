// Cases and catalogues as values: both are immutable once stored, so each is parsed once.
import { LRUCache } from 'lru-cache'
import { database, type Reader } from '#app/platform/database.server.ts'
import { type CaseSource, caseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'

const cases = new LRUCache<string, CaseSource>({ max: 200 })
const catalogues = new LRUCache<string, Catalogue>({ max: 5 })

export async function getCase(versionId: string, reader: Reader = database()): Promise<CaseSource> {
  const kept = cases.get(versionId)
  if (kept) return kept
  const row = await reader.caseVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { body: true },
  })
  const source = caseSource.parse(JSON.parse(row.body))
  cases.set(versionId, source)
  return source
}

export async function getCatalogue(id: string, reader: Reader = database()): Promise<Catalogue> {
  const kept = catalogues.get(id)
  if (kept) return kept
  const row = await reader.practiceCatalogue.findUniqueOrThrow({ where: { id }, select: { body: true } })
  const catalogue = JSON.parse(row.body) as Catalogue
  catalogues.set(id, catalogue)
  return catalogue
}

/** The state in force; null before content/practice was ever loaded. */
export async function findCatalogue(
  reader: Reader = database(),
): Promise<{ id: string; catalogue: Catalogue } | null> {
  const row = await reader.practiceCatalogue.findUnique({
    where: { currentKey: 'current' },
    select: { id: true },
  })
  return row && { id: row.id, catalogue: await getCatalogue(row.id, reader) }
}
