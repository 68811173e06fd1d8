// What every page of a cohort shows above its tabs, in one statement: the cohort, its programme, and what waits in it.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { canManageCohort, cohortReaders, cohortScope, isRegistrarOf } from './cohort.ts'
import { cohortCondition } from './cohort.server.ts'
import { type Paperwork, readPaperwork } from './enrolment-state.ts'
import { type CohortState, readCohortState } from './cohort-state.ts'

export interface CohortFrame {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  timeZone: string
  state: CohortState
  requiredSessions: number
  paperwork: Paperwork
  version: { id: string; number: number; title: string; hours: number; programmeId: string }
  /** In the cohort now. */
  people: number
  withdrawn: number
  /** Open applications. */
  waiting: number
  /** The programme has measuring moments. */
  measured: boolean
  /** The programme has an exam on citizen messages. */
  examined: boolean
  /** May run the cohort; may issue its documents. */
  manages: boolean
  registers: boolean
}

/** Null outside the viewer's scope. */
export async function findCohortFrame(viewer: Viewer, id: string): Promise<CohortFrame | null> {
  const [row] = await database().$queryRaw<
    {
      id: string
      name: string
      code: string
      startsOn: string
      endsOn: string
      timeZone: string
      state: string
      requiredSessions: number | bigint
      paperwork: string
      versionId: string
      number: number | bigint
      title: string
      hours: number | bigint
      programmeId: string
      people: number | bigint
      withdrawn: number | bigint
      waiting: number | bigint
      measured: number | bigint | null
      examined: number | bigint | null
    }[]
  >`
    SELECT c."id", c."name", c."code", c."startsOn", c."endsOn", c."timeZone", c."state", c."requiredSessions", c."paperwork",
           v."id" AS "versionId", v."number", v."title", v."hours", v."programmeId",
           (SELECT COUNT(*) FROM "Enrolment" e WHERE e."cohortId" = c."id" AND e."withdrawnAt" IS NULL) AS "people",
           (SELECT COUNT(*) FROM "Enrolment" e WHERE e."cohortId" = c."id" AND e."withdrawnAt" IS NOT NULL)
             AS "withdrawn",
           (SELECT COUNT(*) FROM "Application" a WHERE a."cohortId" = c."id" AND a."openKey" IS NOT NULL) AS "waiting",
           json_array_length(v."outline", '$.diagnostics') > 0 AS "measured",
           json_extract(v."outline", '$.exam.key') IS NOT NULL AS "examined"
      FROM "Cohort" c JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
     WHERE c."id" = ${id} AND ${cohortCondition(cohortScope(viewer, ...cohortReaders))}`
  if (!row) return null
  const { versionId, number, title, hours, programmeId, ...rest } = row
  const own = { id: row.id, programmeId }
  return {
    ...rest,
    startsOn: new Date(row.startsOn),
    endsOn: new Date(row.endsOn),
    state: readCohortState(row.state),
    requiredSessions: Number(row.requiredSessions),
    paperwork: readPaperwork(row.paperwork),
    version: { id: versionId, number: Number(number), title, hours: Number(hours), programmeId },
    people: Number(row.people),
    withdrawn: Number(row.withdrawn),
    waiting: Number(row.waiting),
    measured: Boolean(row.measured),
    examined: Boolean(row.examined),
    manages: canManageCohort(viewer, own),
    registers: isRegistrarOf(viewer, own),
  }
}
