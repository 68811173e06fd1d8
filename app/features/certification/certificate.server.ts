// Reads of issued certificates: the learner's own, the registrar's register. Absent and forbidden are both null.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { beginnings, spellings } from '#app/lib/search.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { readNumber } from './number.ts'
import {
  type CertificateSnapshot,
  type CertificateStatus,
  certificateStatus,
  readSnapshot,
} from './snapshot.ts'

export interface CertificateBrief {
  id: string
  number: string
  issuedOn: Date
  sample: boolean
  status: CertificateStatus
}

/** For a page that has already read the enrolment: whether a paper stands behind it. */
export async function findCertificate(
  enrolmentId: string,
  reader: Reader = database(),
): Promise<CertificateBrief | null> {
  const row = await reader.certificate.findUnique({
    where: { currentOf: enrolmentId },
    select: { id: true, number: true, issuedOn: true, sample: true, revokedAt: true },
  })
  if (!row) return null
  const { revokedAt, ...rest } = row
  return { ...rest, status: certificateStatus({ revokedAt }) }
}

const paper = {
  id: true,
  number: true,
  code: true,
  enrolmentId: true,
  sample: true,
  issuedOn: true,
  createdAt: true,
  revokedAt: true,
  revokeReason: true,
  snapshot: true,
  replaces: { select: { id: true, number: true } },
  replacedBy: { select: { id: true, number: true } },
} satisfies Prisma.CertificateSelect

export type CertificatePaper = Omit<Prisma.CertificateGetPayload<{ select: typeof paper }>, 'snapshot'> & {
  snapshot: CertificateSnapshot
  status: CertificateStatus
}

/** The whole paper, for its owner and for the registrar of the cohort. Of an enrolment it is the latest one. */
export async function findCertificatePaper(
  viewer: Viewer,
  by: { enrolmentId: string } | { id: string },
): Promise<CertificatePaper | null> {
  const row = await database().certificate.findFirst({
    where: {
      ...('enrolmentId' in by ? { currentOf: by.enrolmentId } : by),
      OR: [
        { userId: viewer.userId },
        { enrolment: { cohort: cohortWhere(cohortScope(viewer, 'registrar')) } },
      ],
    },
    select: paper,
  })
  return row && { ...row, snapshot: readSnapshot(row.snapshot), status: certificateStatus(row) }
}

export const certificateSorts = ['number', 'surname', 'issuedOn'] as const
export type CertificateSort = (typeof certificateSorts)[number]

export interface CertificateRow extends CertificateBrief {
  enrolmentId: string
  name: { surname: string; givenName: string; patronymic: string | null }
  cohort: { id: string; code: string }
}

/** Which certificates of the register, in which order. */
export interface RegisterFilter {
  listing: Listing<CertificateSort>
  query: string
}

/** The register of issued certificates, by number or surname. Names are those of the paper. */
export async function listCertificates(
  viewer: Viewer,
  filter: RegisterFilter,
): Promise<{ rows: CertificateRow[]; total: number }> {
  const skip = (filter.listing.page - 1) * pageSize
  const [papers, total] = await Promise.all([
    listPapers(viewer, { ...filter, skip, take: pageSize }),
    database().certificate.count({ where: registerWhere(viewer, filter.query) }),
  ])
  const rows = papers.map(({ id, number, issuedOn, sample, enrolmentId, status, snapshot, enrolment }) => {
    const { surname, givenName, patronymic } = snapshot
    const name = { surname, givenName, patronymic }
    return { id, number, issuedOn, sample, enrolmentId, status, name, cohort: enrolment.cohort }
  })
  return { total, rows }
}

/** Whole papers of the register, in its order. */
export async function listPapers(
  viewer: Viewer,
  { listing: { key, direction }, query, ...page }: RegisterFilter & { skip: number; take: number },
) {
  const rows = await database().certificate.findMany({
    where: registerWhere(viewer, query),
    select: { ...paper, enrolment: { select: { cohort: { select: { id: true, code: true } } } } },
    orderBy: [key === 'surname' ? { user: { sortName: direction } } : { [key]: direction }, { id: 'asc' }],
    ...page,
  })
  return rows.map((row) => ({
    ...row,
    snapshot: readSnapshot(row.snapshot),
    status: certificateStatus(row),
  }))
}

function registerWhere(viewer: Viewer, query: string): Prisma.CertificateWhereInput {
  return { enrolment: { cohort: cohortWhere(cohortScope(viewer, 'registrar')) }, ...matching(query) }
}

/** A surname has no digit, and a number is not looked for without one: either search has an index of its own. */
function matching(query: string): Prisma.CertificateWhereInput {
  const number = readNumber(query)
  if (number) return { number }
  if (!query.trim()) return {}
  if (/\d/.test(query)) return { OR: spellings(query).map((word) => ({ number: { contains: word } })) }
  return { user: { OR: beginnings(query).map((surname) => ({ surname })) } }
}
