// Reads of programmes, versions and compiled lessons. What is immutable is parsed once and kept in memory.
import { LRUCache } from 'lru-cache'
import { alphabeticalSql } from '#app/lib/russian.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type ProgrammeOutline, programmeOutline } from './outline.ts'
import { type Segment, segments } from './segment.ts'

/** Parsed outlines by version id: a version's outline never changes, and neither do the segments of a hash. */
const outlines = new LRUCache<string, ProgrammeOutline>({ max: 50 })
const lessons = new LRUCache<string, Segment[]>({ max: 300 })

/** The structure of a version (published or preview). A command passes its transaction: the connection is one. */
export async function getOutline(
  versionId: string,
  reader: Reader = database(),
): Promise<ProgrammeOutline | null> {
  const known = outlines.get(versionId)
  if (known) return known
  const row = await reader.programmeVersion.findUnique({
    where: { id: versionId },
    select: { outline: true },
  })
  if (!row) return null
  const outline = programmeOutline.parse(JSON.parse(row.outline))
  outlines.set(versionId, outline)
  return outline
}

/** A compiled lesson by its content hash. */
export async function getLessonSegments(contentHash: string): Promise<Segment[] | null> {
  const known = lessons.get(contentHash)
  if (known) return known
  const row = await database().lessonContent.findUnique({
    where: { hash: contentHash },
    select: { segments: true },
  })
  if (!row) return null
  const parsed = segments.parse(JSON.parse(row.segments))
  lessons.set(contentHash, parsed)
  return parsed
}

export interface VersionSummary {
  id: string
  programmeId: string
  slug: string
  title: string
  /** Null: a preview. */
  number: number | null
  hours: number
  createdAt: Date
  publishedAt: Date | null
}

/** The newest published version of a programme. */
export async function findLatestVersion(slug: string): Promise<VersionSummary | null> {
  const version = await database().programmeVersion.findFirst({
    where: { programme: { slug }, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      programmeId: true,
      title: true,
      number: true,
      hours: true,
      createdAt: true,
      publishedAt: true,
    },
  })
  return version && { ...version, slug }
}

/** Every programme with its newest published version, by title: what a cohort can be made for. */
export async function listProgrammes(): Promise<VersionSummary[]> {
  const rows = await database().$queryRaw<
    (Omit<VersionSummary, 'createdAt' | 'publishedAt'> & { createdAt: string; publishedAt: string })[]
  >`
    SELECT v."id", v."programmeId", p."slug", v."title", v."number", v."hours", v."createdAt", v."publishedAt"
      FROM "Programme" p
      JOIN "ProgrammeVersion" v ON v."programmeId" = p."id"
     WHERE v."number" = (SELECT MAX(o."number") FROM "ProgrammeVersion" o WHERE o."programmeId" = p."id")
     ORDER BY ${Prisma.raw(alphabeticalSql('v."title"'))}`
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    hours: Number(row.hours),
    createdAt: new Date(row.createdAt),
    publishedAt: new Date(row.publishedAt),
  }))
}

export interface StoredFile {
  mimeType: string
  bytes: Uint8Array
}

/** A figure, captions or a download of a version. */
export async function findFile(versionId: string, path: string): Promise<StoredFile | null> {
  return database().programmeFile.findUnique({
    where: { versionId_path: { versionId, path } },
    select: { mimeType: true, bytes: true },
  })
}
