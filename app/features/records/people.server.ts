// Learners in the registrar's hands: who may be seen, the list with readiness, one person. Opens no sealed value.
import { nameForms as spellingsOf } from '#app/features/identity/people-search.ts'
import { hasPlatformRole, scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { readinessOfRow, type PersonReadiness } from './record.server.ts'
import type { Readiness } from './record.ts'

export const recordSorts = ['name', 'readiness'] as const
export type RecordSort = (typeof recordSorts)[number]

export interface RecordPerson {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  /** Codes of the cohorts the person is in. */
  cohorts: string[]
  readiness: PersonReadiness
}

interface Row {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  cohorts: string | null
  missing: string | null
  citizenship: string | null
  hasNumber: number | bigint
  total: number | bigint
}

export interface PeopleWanted {
  query: string
  state: Readiness | null
  /** People of one cohort only. */
  cohortId: string | null
}

/** One statement: the page, and how many there are in all. */
export async function listRecordPeople(
  viewer: Viewer,
  { query, state, cohortId }: PeopleWanted,
  { key, direction, page }: Listing<RecordSort>,
): Promise<{ people: RecordPerson[]; total: number }> {
  const way = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const order =
    key === 'readiness' ? Prisma.sql`${stateRank} ${way}, u."sortName"` : Prisma.sql`u."sortName" ${way}`
  const rows = await database().$queryRaw<Row[]>`
    SELECT u."id" AS "userId", u."surname", u."givenName", u."patronymic", u."email",
           (SELECT group_concat(c."code", ' ') FROM "Enrolment" e JOIN "Cohort" c ON c."id" = e."cohortId"
             WHERE e."userId" = u."id" AND e."withdrawnAt" IS NULL) AS "cohorts",
           r."missing", r."citizenship", n."userId" IS NOT NULL AS "hasNumber", COUNT(*) OVER () AS "total"
      FROM "User" u
      LEFT JOIN "LearnerRecord" r ON r."userId" = u."id"
      LEFT JOIN "PersonalNumber" n ON n."userId" = u."id"
     WHERE ${visibleTo(viewer, cohortId)} AND ${matching(query)} AND ${inState(state)}
     ORDER BY ${order}, u."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return { people: rows.map(personOf), total: Number(rows[0]?.total ?? 0) }
}

/** Null for a person unknown, erased or outside the registrar's cohorts. */
export async function findRecordPerson(viewer: Viewer, userId: string): Promise<RecordPerson | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT u."id" AS "userId", u."surname", u."givenName", u."patronymic", u."email",
           (SELECT group_concat(c."code", ' ') FROM "Enrolment" e JOIN "Cohort" c ON c."id" = e."cohortId"
             WHERE e."userId" = u."id" AND e."withdrawnAt" IS NULL) AS "cohorts",
           r."missing", r."citizenship", n."userId" IS NOT NULL AS "hasNumber", 1 AS "total"
      FROM "User" u
      LEFT JOIN "LearnerRecord" r ON r."userId" = u."id"
      LEFT JOIN "PersonalNumber" n ON n."userId" = u."id"
     WHERE u."id" = ${userId} AND ${visibleTo(viewer, null)}`
  return row ? personOf(row) : null
}

function personOf({ missing, citizenship, hasNumber, cohorts, total: _total, ...person }: Row): RecordPerson {
  const row = missing === null ? null : { missing, citizenship }
  return {
    ...person,
    cohorts: cohorts?.split(' ') ?? [],
    readiness: readinessOfRow(row, Number(hasNumber) === 1),
  }
}

/** Those of the registrar's cohorts; who left is shown only if something is written. Erased people are not. */
function visibleTo(viewer: Viewer, cohortId: string | null): Prisma.Sql {
  const list = (ids: string[]) => JSON.stringify(ids)
  const scope = hasPlatformRole(viewer, 'registrar')
    ? Prisma.sql`TRUE`
    : Prisma.sql`(c."id" IN (SELECT value FROM json_each(${list(scopeIds(viewer, 'cohort', 'registrar'))}))
        OR v."programmeId" IN (SELECT value FROM json_each(${list(scopeIds(viewer, 'programme', 'registrar'))})))`
  const one = cohortId === null ? Prisma.empty : Prisma.sql`AND c."id" = ${cohortId}`
  return Prisma.sql`EXISTS (
      SELECT 1 FROM "Enrolment" e JOIN "Cohort" c ON c."id" = e."cohortId"
        JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
       WHERE e."userId" = u."id" AND (e."withdrawnAt" IS NULL OR r."userId" IS NOT NULL) AND ${scope} ${one})
    AND NOT EXISTS (SELECT 1 FROM "Erasure" x WHERE x."userId" = u."id" AND x."doneAt" IS NOT NULL)`
}

function matching(query: string): Prisma.Sql {
  const words = spellingsOf(query).map(
    (forms) =>
      Prisma.sql`(${Prisma.join(
        forms.map(
          (form) =>
            Prisma.sql`instr(u."surname" || ' ' || u."givenName" || ' ' || COALESCE(u."patronymic", '') || ' ' || u."email", ${form}) > 0`,
        ),
        ' OR ',
      )})`,
  )
  return words.length ? Prisma.join(words, ' AND ') : Prisma.sql`TRUE`
}

/** 0: nothing is known, 1: something is missing, 2: filled. The same as `readinessOfRow` says. */
const stateRank = Prisma.sql`CASE
  WHEN r."missing" = '[]' AND (n."userId" IS NOT NULL OR COALESCE(r."citizenship", '643') <> '643') THEN 2
  WHEN n."userId" IS NULL AND (r."userId" IS NULL OR json_array_length(r."missing") >= 7) THEN 0
  ELSE 1 END`

function inState(state: Readiness | null): Prisma.Sql {
  if (!state) return Prisma.sql`TRUE`
  return Prisma.sql`${stateRank} = ${{ none: 0, partial: 1, filled: 2 }[state]}`
}
