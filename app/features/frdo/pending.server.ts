// Documents that ФИС ФРДО has not been told of: no row of theirs is on its way or accepted. Oldest first.
import { fullName } from '#app/lib/russian.ts'
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { readSnapshot } from '#app/features/certification/snapshot.ts'
import { listReadiness, type PersonReadiness } from '#app/features/records/record.server.ts'
import { readDemoMark } from '#app/features/operations/demo-mark.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Samples go nowhere, except in a demo, where everything is one. Revoked papers are not told of. */
export async function pendingWhere(reader: Reader, cohortId?: string): Promise<Prisma.CertificateWhereInput> {
  const demo = await readDemoMark(reader)
  return {
    revokedAt: null,
    frdoRows: { none: { openKey: { not: null } } },
    ...(demo ? {} : { sample: false }),
    ...(cohortId ? { enrolment: { cohortId } } : {}),
  }
}

export const pendingOrder = [
  { issuedOn: 'asc' },
  { number: 'asc' },
] satisfies Prisma.CertificateOrderByWithRelationInput[]

export interface PendingDocument {
  id: string
  number: string
  userId: string
  name: string
  issuedOn: Date
  /** How whole the person's record is, read without opening it. */
  readiness: PersonReadiness['state']
  cohort: { id: string; code: string }
  /** What was said of it when it came back: the last time. */
  cameBack: { batchId: string; batchNumber: number; text: string | null } | null
  /** It was accepted once: now the accepted data are being changed. */
  correction: boolean
}

/** One page of the list; null for who is not the registrar of the whole platform. */
export async function listPending(
  viewer: Viewer,
  { page, cohortId }: { page: number; cohortId?: string },
): Promise<{ documents: PendingDocument[]; total: number } | null> {
  if (!hasPlatformRole(viewer, 'registrar')) return null
  const where = await pendingWhere(database(), cohortId)
  const [rows, total] = await Promise.all([
    database().certificate.findMany({
      where,
      select: pending,
      orderBy: pendingOrder,
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().certificate.count({ where }),
  ])
  const readiness = await listReadiness(
    database(),
    rows.map(({ userId }) => userId),
  )
  const documents = rows.map(({ snapshot, enrolment, frdoRows, ...row }) => {
    const [last] = frdoRows
    const back = last?.state === 'error' ? last : null
    return {
      ...row,
      name: fullName(readSnapshot(snapshot)),
      readiness: readiness.get(row.userId)?.state ?? 'none',
      cohort: enrolment.cohort,
      cameBack: back && { batchId: back.batch.id, batchNumber: back.batch.number, text: back.errorText },
      correction: frdoRows.some(({ state }) => state === 'accepted'),
    }
  })
  return { documents, total }
}

const pending = {
  id: true,
  number: true,
  userId: true,
  issuedOn: true,
  snapshot: true,
  enrolment: { select: { cohort: { select: { id: true, code: true } } } },
  frdoRows: {
    select: { state: true, errorText: true, batch: { select: { id: true, number: true } } },
    orderBy: { batch: { number: 'desc' } },
  },
} satisfies Prisma.CertificateSelect

/** How many have passed their day. */
export async function countOverdue(days: number, today: Date): Promise<number> {
  const where = await pendingWhere(database())
  return database().certificate.count({ where: { ...where, issuedOn: { lt: addDays(today, -days) } } })
}

/** Cohorts that have such documents. */
export async function listPendingCohorts() {
  const where = await pendingWhere(database())
  return database().cohort.findMany({
    where: { enrolments: { some: { papers: { some: where } } } },
    select: { id: true, name: true, code: true },
    orderBy: { startsOn: 'desc' },
  })
}
