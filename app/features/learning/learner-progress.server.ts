// What an instructor reads about cohorts and learners. Every read is scoped by the role; statements never grow with people.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { dayOf } from '#app/lib/dates.ts'
import { type Listing, pageSize, pagesOf } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { cohortPath, type CohortStep } from './cohort-path.ts'
import { type MemberRow, memberRow } from './learner-progress.ts'
import type { Progress } from './progress-facts.ts'
import {
  type EnrolmentColumns,
  enrolmentColumns,
  enrolmentFacts,
  enrolmentTables,
  noLessonColumn,
  readEnrolments,
} from './progress-rows.server.ts'
import { type LearnerProgress, withProgress } from './progress.server.ts'
import { taughtBy } from './task-review.server.ts'

export const taughtCohortSorts = ['name', 'code', 'startsOn', 'endsOn'] as const
export type TaughtCohortSort = (typeof taughtCohortSorts)[number]

const brief = { id: true, name: true, code: true, startsOn: true, endsOn: true, timeZone: true } as const

export interface TaughtCohort {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  timeZone: string
}

/** One page of the cohorts the viewer teaches, with people and work that waits. */
export async function listTaughtCohorts(viewer: Viewer, listing: Listing<TaughtCohortSort>) {
  const where = cohortWhere(cohortScope(viewer, 'instructor'))
  const total = await database().cohort.count({ where })
  const page = Math.min(listing.page, pagesOf(total))
  const cohorts = await database().cohort.findMany({
    where,
    select: {
      ...brief,
      version: { select: { title: true, hours: true } },
      _count: { select: { enrolments: { where: { withdrawnAt: null } } } },
    },
    orderBy: [{ [listing.key]: listing.direction }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
  const waiting = await countWaiting(cohorts.map(({ id }) => id))
  const rows = cohorts.map(({ _count, version, ...cohort }) => ({
    ...cohort,
    programme: programmeName(version),
    people: _count.enrolments,
    waiting: waiting.get(cohort.id) ?? 0,
  }))
  return { rows, total, page }
}

async function countWaiting(cohortIds: string[]): Promise<Map<string, number>> {
  if (!cohortIds.length) return new Map()
  const rows = await database().$queryRaw<{ cohortId: string; waiting: number | bigint }[]>`
    SELECT e."cohortId", COUNT(*) AS "waiting"
      FROM "TaskSubmission" s JOIN "Enrolment" e ON e."id" = s."enrolmentId"
     WHERE s."decidedAt" IS NULL AND e."withdrawnAt" IS NULL AND e."cohortId" IN (${Prisma.join(cohortIds)})
     GROUP BY e."cohortId"`
  return new Map(rows.map(({ cohortId, waiting }) => [cohortId, Number(waiting)]))
}

/** All cohorts the viewer teaches, for a choice. */
export async function listTaughtChoices(
  viewer: Viewer,
): Promise<{ id: string; name: string; code: string }[]> {
  return database().cohort.findMany({
    where: cohortWhere(cohortScope(viewer, 'instructor')),
    select: { id: true, name: true, code: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  })
}

interface MemberColumns extends EnrolmentColumns {
  surname: string
  givenName: string
  patronymic: string | null
  place: string | null
  lastAt: string | null
}

/** A cohort with a row per person: two statements for any number of people. Null outside the viewer's scope. */
export interface CohortProgress {
  cohort: TaughtCohort
  members: MemberRow[]
  path: CohortStep[]
  /** The programme has project stages; it has measuring moments; an exam on citizen messages. */
  stages: boolean
  measured: boolean
  examined: boolean
}

export async function findCohortProgress(
  viewer: Viewer,
  cohortId: string,
  now = new Date(),
): Promise<CohortProgress | null> {
  const scope = cohortWhere(cohortScope(viewer, 'instructor'))
  const cohort = await database().cohort.findFirst({
    where: { AND: [{ id: cohortId }, scope] },
    select: brief,
  })
  if (!cohort) return null
  const rows = await readMembers(cohortId, dayOf(now, fallbackTimeZone))
  const members: MemberRow[] = []
  const all: Progress[] = []
  for (const row of rows) {
    const { enrolmentId, place } = row
    const lastAt = row.lastAt === null ? null : new Date(row.lastAt)
    const { progress } = await withProgress(enrolmentFacts(row), now)
    members.push(memberRow({ enrolmentId, name: fullName(row), place, lastAt }, progress))
    all.push(progress)
  }
  return {
    cohort,
    members,
    path: cohortPath(all, now),
    stages: all.some(({ stages }) => stages.length > 0),
    measured: all.some(({ diagnostics }) => diagnostics.length > 0),
    examined: all.some(({ exam }) => exam !== null),
  }
}

function readMembers(cohortId: string, today: Date): Promise<MemberColumns[]> {
  return database().$queryRaw<MemberColumns[]>`
    SELECT ${enrolmentColumns}, ${noLessonColumn}, u."surname", u."givenName", u."patronymic",
           (SELECT COALESCE(m."name", o."name")
              FROM "Post" p
              JOIN "Organisation" o ON o."id" = p."organisationId"
              LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
             WHERE p."userId" = e."userId" AND p."startsOn" <= ${today}
               AND (p."endsOn" IS NULL OR p."endsOn" > ${today})
             ORDER BY p."startsOn", p."id" LIMIT 1) AS "place",
           (SELECT MAX(t."at") FROM (
              SELECT MAX(v."at") AS "at" FROM "LearningEvent" v WHERE v."enrolmentId" = e."id"
              UNION ALL
              SELECT MAX(l."lastViewAt") FROM "LessonProgress" l WHERE l."enrolmentId" = e."id") t) AS "lastAt"
      FROM ${enrolmentTables} JOIN "User" u ON u."id" = e."userId"
     WHERE e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL`
}

export interface LearnerDetails {
  name: string
  email: string
  learning: LearnerProgress
  attempts: { quizKey: string; percent: number; passed: boolean; at: Date }[]
  submissions: { id: string; taskKey: string; number: number; submittedAt: Date; decision: string | null }[]
}

/** One learner in full; null outside the viewer's scope or when the enrolment belongs to another cohort. */
export async function findLearnerDetails(
  viewer: Viewer,
  { cohortId, enrolmentId }: { cohortId: string; enrolmentId: string },
  now = new Date(),
): Promise<LearnerDetails | null> {
  const enrolment = await database().enrolment.findFirst({
    where: { ...taughtBy(viewer), id: enrolmentId, cohortId },
    select: { user: { select: { surname: true, givenName: true, patronymic: true, email: true } } },
  })
  const [facts] = enrolment
    ? await readEnrolments(database(), Prisma.sql`e."id" = ${enrolmentId}`, { lessons: true })
    : []
  if (!enrolment || !facts) return null
  const learning = await withProgress(facts, now)
  const submissions = await database().taskSubmission.findMany({
    where: { enrolmentId },
    orderBy: [{ submittedAt: 'asc' }],
    select: { id: true, taskKey: true, number: true, submittedAt: true, decision: true },
  })
  const events = await database().learningEvent.findMany({
    where: { enrolmentId, kind: 'test-submitted' },
    orderBy: { id: 'asc' },
    select: { subject: true, detail: true, at: true },
  })
  const attempts = events.map(({ subject, detail, at }) => {
    const { percent, passed } = JSON.parse(detail) as { percent: number; passed: boolean }
    return { quizKey: subject, percent, passed, at }
  })
  const { user } = enrolment
  return { name: fullName(user), email: user.email, learning, attempts, submissions }
}
