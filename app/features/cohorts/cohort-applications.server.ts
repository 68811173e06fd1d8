// Applications of one cohort, a page at a time, with the quota of each in the same statement. The caller has checked that
// the viewer may read the cohort.
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ApplicationTimes } from './application.ts'

export const applicationSorts = ['submittedAt', 'municipality'] as const
export type ApplicationSort = (typeof applicationSorts)[number]

export interface CohortApplication extends ApplicationTimes {
  id: string
  source: string
  email: string
  surname: string | null
  givenName: string | null
  patronymic: string | null
  municipality: string | null
  municipalityId: string | null
  post: string | null
  note: string | null
  submittedAt: Date
  declineReason: string | null
}

type Moments = 'submittedAt' | keyof ApplicationTimes

/** Open ones, or those decided. Names of people who have not agreed yet stay out. */
export async function listCohortApplications(
  cohortId: string,
  { listing, open }: { listing: Listing<ApplicationSort>; open: boolean },
): Promise<{ rows: CohortApplication[]; total: number }> {
  const order = listing.key === 'municipality' ? Prisma.sql`m."sortName"` : Prisma.sql`a."submittedAt"`
  const direction = listing.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const rows = await database().$queryRaw<
    (Omit<CohortApplication, Moments> & Record<Moments, string | null> & { total: number | bigint })[]
  >`
    SELECT a."id", a."source", a."municipalityId", a."post", a."note", a."declineReason",
           a."submittedAt", a."agreedAt", a."confirmedAt", a."acceptedAt", a."declinedAt", a."withdrawnAt",
           a."email", m."name" AS "municipality",
           CASE WHEN a."agreedAt" IS NULL THEN NULL ELSE COALESCE(u."surname", a."surname") END AS "surname",
           CASE WHEN a."agreedAt" IS NULL THEN NULL ELSE COALESCE(u."givenName", a."givenName") END AS "givenName",
           CASE WHEN a."agreedAt" IS NULL THEN NULL WHEN u."id" IS NULL THEN a."patronymic" ELSE u."patronymic" END
             AS "patronymic",
           COUNT(*) OVER () AS "total"
      FROM "Application" a
      LEFT JOIN "User" u ON u."id" = a."userId"
      LEFT JOIN "Organisation" m ON m."id" = a."municipalityId"
     WHERE a."cohortId" = ${cohortId} AND a."openKey" ${open ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`}
     ORDER BY ${order} ${direction} NULLS LAST, a."submittedAt", a."id"
     LIMIT ${pageSize} OFFSET ${(listing.page - 1) * pageSize}`
  return {
    rows: rows.map(({ total: _total, ...row }) => ({
      ...row,
      submittedAt: new Date(row.submittedAt ?? 0),
      agreedAt: moment(row.agreedAt),
      confirmedAt: moment(row.confirmedAt),
      acceptedAt: moment(row.acceptedAt),
      declinedAt: moment(row.declinedAt),
      withdrawnAt: moment(row.withdrawnAt),
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
