// Reads of papers, scoped by the registrar's cohorts. Absent and forbidden are both null.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { pageSize } from '#app/lib/listing.ts'
import { spellings } from '#app/lib/search.ts'
import { database, type Reader, type Transaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { paperDocx, paperPdf } from './paper-files.server.ts'
import { type PaperKind, readPaperKind } from './paper-kinds.ts'
import { readPaperSnapshot } from './paper-snapshot.ts'
import { findTemplateBytes } from './template-reads.server.ts'

const stored = {
  ...{ id: true, kind: true, cohortId: true, number: true, signedOn: true, snapshot: true },
  ...{ createdAt: true, registeredAt: true, discardedAt: true, templateId: true },
  cohort: { select: { id: true, name: true, code: true, timeZone: true, state: true } },
  corrects: {
    select: {
      ...{ id: true, number: true, signedOn: true },
      correctedBy: { select: { id: true } },
      people: { select: { enrolmentId: true } },
    },
  },
  correctedBy: { select: { id: true, number: true, registeredAt: true } },
} satisfies Prisma.PaperSelect

export type StoredPaper = Prisma.PaperGetPayload<{ select: typeof stored }>

function ownPapers(viewer: Viewer): Prisma.PaperWhereInput {
  return { cohort: cohortWhere(cohortScope(viewer, 'registrar')) }
}

/** Any paper of the registrar's, as its commands see it. */
export function findDraft(tx: Transaction, viewer: Viewer, id: string): Promise<StoredPaper | null> {
  return tx.paper.findFirst({ where: { id, ...ownPapers(viewer) }, select: stored })
}

export async function findPaper(viewer: Viewer, id: string) {
  const row = await database().paper.findFirst({
    where: { id, ...ownPapers(viewer) },
    select: { ...stored, files: { select: { format: true, digest: true } } },
  })
  return row && { ...row, kind: readPaperKind(row.kind), snapshot: readPaperSnapshot(row.snapshot) }
}

/** The bytes that were registered, or a draft drawn anew; null where there is none. */
export async function findPaperFile(
  viewer: Viewer,
  { paperId, format }: { paperId: string; format: 'docx' | 'pdf' },
  now = new Date(),
): Promise<{ bytes: Uint8Array; title: string; plainName: string } | null> {
  const paper = await findPaper(viewer, paperId)
  if (!paper || paper.discardedAt) return null
  const title = paper.number ?? 'проект'
  const plainName = `${paper.kind}.${format}`
  if (paper.registeredAt) {
    const file = await database().paperFile.findUnique({ where: { paperId_format: { paperId, format } } })
    return file && { bytes: file.bytes, title, plainName }
  }
  const template = await findTemplateBytes(database(), paper.kind)
  const order = {
    ...{ snapshot: paper.snapshot, registration: null, createdAt: now },
    template: template?.bytes ?? null,
  }
  return { bytes: format === 'docx' ? await paperDocx(order) : paperPdf(order), title, plainName }
}

export interface PaperLine {
  id: string
  kind: PaperKind
  number: string | null
  signedOn: Date | null
  registered: boolean
  people: number
  corrected: boolean
  createdAt: Date
  cohort: { id: string; name: string; code: string }
}

const line = {
  ...{ id: true, kind: true, number: true, signedOn: true, registeredAt: true, createdAt: true },
  cohort: { select: { id: true, name: true, code: true } },
  correctedBy: { select: { registeredAt: true } },
  _count: { select: { people: true } },
} satisfies Prisma.PaperSelect

function lineOf(row: Prisma.PaperGetPayload<{ select: typeof line }>): PaperLine {
  const { registeredAt, correctedBy, _count, kind, ...rest } = row
  return {
    ...rest,
    kind: readPaperKind(kind),
    registered: registeredAt !== null,
    corrected: correctedBy?.registeredAt != null,
    people: _count.people,
  }
}

/** The papers of a cohort, the newest first. The caller has checked that the viewer may read the cohort. */
export async function listCohortPapers(cohortId: string, reader: Reader = database()): Promise<PaperLine[]> {
  const rows = await reader.paper.findMany({
    where: { cohortId, discardedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 300,
    select: line,
  })
  return rows.map(lineOf)
}

/** The register of papers: by number, or by the surname of who is named. */
export async function listPapers(
  viewer: Viewer,
  { query, kind, page }: { query: string; kind: PaperKind | null; page: number },
): Promise<{ rows: PaperLine[]; total: number }> {
  const words = spellings(query)
  const where: Prisma.PaperWhereInput = {
    ...ownPapers(viewer),
    registeredAt: { not: null },
    ...(kind && { kind }),
    ...(words.length && {
      OR: words.flatMap((word) => [
        { number: { startsWith: word } },
        { people: { some: { enrolment: { user: { surname: { startsWith: word } } } } } },
      ]),
    }),
  }
  const [rows, total] = await Promise.all([
    database().paper.findMany({
      where,
      orderBy: [{ signedOn: 'desc' }, { registeredAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: line,
    }),
    database().paper.count({ where }),
  ])
  return { rows: rows.map(lineOf), total }
}
