// The read behind a learner's home: all own enrolments with progress, place and remarks in one statement.
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import type { StudyDays, WaveKey } from '#app/features/curriculum/wave.ts'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { orderEnrolments } from './home.ts'
import { nextDate } from './home-dates.ts'
import type { HomeFacts, Remark } from './home-view.ts'
import {
  type EnrolmentColumns,
  enrolmentColumns,
  enrolmentFacts,
  enrolmentTables,
  lessonColumn,
  ownEnrolments,
} from './progress-rows.server.ts'
import { withProgress } from './progress.server.ts'

export interface Home {
  /** The enrolment shown; null when there is none. */
  chosen: (HomeFacts & { days: StudyDays; today: Date }) | null
  /** Zone of the person's place of work. */
  timeZone: string
  /** The person's other enrolments, in the order they matter. */
  others: {
    enrolmentId: string
    programmeTitle: string
    cohortName: string
    endsOn: Date
    complete: boolean
    /** The next day together, or what else comes first there. */
    next: { title: string; when: string } | null
  }[]
}

interface Columns extends EnrolmentColumns {
  programmeTitle: string
  programmeHours: number | bigint
  remarks: string
  /** JSON: waves handed in, with their percents. */
  measures: string
  /** JSON: municipality and zone of the post held today, if any. */
  place: string | null
}

/** `wanted` names the enrolment to show; unknown or foreign ids fall back to the first. */
export async function findHome(
  viewer: Pick<Viewer, 'userId'>,
  wanted: string | null,
  now = new Date(),
): Promise<Home> {
  const today = dayOf(now, fallbackTimeZone)
  const rows = await readHome(viewer.userId, today)
  const enrolments = rows.map((row) => {
    const { startsOn, endsOn } = enrolmentFacts(row).cohort
    return { row, startsOn, endsOn, completedAt: row.completedAt === null ? null : new Date(row.completedAt) }
  })
  const ordered = orderEnrolments(enrolments, today)
  const first = ordered.find(({ row }) => row.enrolmentId === wanted) ?? ordered[0]
  if (!first) return { chosen: null, timeZone: fallbackTimeZone, others: [] }
  const facts = enrolmentFacts(first.row)
  const { enrolmentId, cohort, progress } = await withProgress(facts, now)
  const dayIn = (moment: Date) => dayOf(moment, cohort.timeZone)
  const [municipality = null, timeZone = fallbackTimeZone] = JSON.parse(first.row.place ?? '[]') as [
    string?,
    string?,
  ]
  return {
    chosen: {
      enrolmentId,
      cohort,
      municipality,
      programmeTitle: first.row.programmeTitle,
      progress,
      remarks: remarksOf(first.row.remarks),
      measures: measuresOf(first.row.measures),
      days: {
        startsOn: cohort.startsOn,
        endsOn: cohort.endsOn,
        enrolledOn: dayIn(facts.enrolledAt),
        completedOn: facts.completedAt && dayIn(facts.completedAt),
      },
      today: dayIn(now),
    },
    timeZone,
    others: await Promise.all(
      ordered
        .filter((one) => one !== first)
        .map(async ({ row, endsOn, completedAt }) => ({
          enrolmentId: row.enrolmentId,
          programmeTitle: programmeName({ title: row.programmeTitle, hours: Number(row.programmeHours) }),
          cohortName: row.cohortName,
          endsOn,
          complete: completedAt !== null,
          next: completedAt || endsOn < today ? null : await nextIn(row, now),
        })),
    ),
  }
}

async function nextIn(row: Columns, now: Date): Promise<{ title: string; when: string } | null> {
  const { progress } = await withProgress(enrolmentFacts(row), now)
  return nextDate(progress, now)
}

function readHome(userId: string, today: Date): Promise<Columns[]> {
  return database().$queryRaw<Columns[]>`
    SELECT ${enrolmentColumns}, ${lessonColumn}, v."title" AS "programmeTitle", v."hours" AS "programmeHours",
           (SELECT json_group_array(json_array(s."taskKey", s."remark", s."decidedAt", s."returnedUntil")) FROM (
              SELECT w."taskKey", w."remark", w."decidedAt", NULL AS "returnedUntil"
                FROM "TaskSubmission" w
               WHERE w."enrolmentId" = e."id" AND w."decision" = 'returned'
                 AND w."number" = (SELECT MAX(x."number") FROM "TaskSubmission" x
                                    WHERE x."enrolmentId" = e."id" AND x."taskKey" = w."taskKey")
               UNION ALL
              SELECT g."stageKey", g."remark", g."decidedAt", g."returnedUntil"
                FROM "StageSubmission" g
               WHERE g."decision" = 'returned'
                 AND g."ownerKey" = COALESCE((SELECT 'team:' || m."teamId" FROM "TeamMember" m
                                               WHERE m."enrolmentId" = e."id"), 'enrolment:' || e."id")
                 AND g."number" = (SELECT MAX(y."number") FROM "StageSubmission" y
                                    WHERE y."ownerKey" = g."ownerKey" AND y."stageKey" = g."stageKey")) s) AS "remarks",
           (SELECT json_group_array(json_array(d."wave", d."percent")) FROM "DiagnosticWave" d
             WHERE d."enrolmentId" = e."id" AND d."submittedAt" IS NOT NULL) AS "measures",
           (SELECT json_array(COALESCE(m."name", r."name"), COALESCE(o."timeZone", m."timeZone", r."timeZone"))
              FROM "Post" p
              JOIN "Organisation" o ON o."id" = p."organisationId"
              JOIN "Organisation" r ON r."id" = o."regionId"
              LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
             WHERE p."userId" = e."userId" AND p."startsOn" <= ${today}
               AND (p."endsOn" IS NULL OR p."endsOn" > ${today})
             ORDER BY p."startsOn", p."id" LIMIT 1) AS "place"
      FROM ${enrolmentTables} JOIN "ProgrammeVersion" v ON v."id" = e."versionId"
     WHERE ${ownEnrolments(userId)}`
}

function measuresOf(json: string): HomeFacts['measures'] {
  const rows = JSON.parse(json) as [WaveKey, number][]
  return rows.map(([wave, percent]) => ({ wave, percent }))
}

function remarksOf(json: string): Remark[] {
  const rows = JSON.parse(json) as [string, string | null, string, string | null][]
  return rows.map(([key, remark, decidedAt, until]) => ({
    key,
    remark: remark ?? '',
    decidedAt: new Date(decidedAt),
    until: until === null ? null : new Date(until),
  }))
}
