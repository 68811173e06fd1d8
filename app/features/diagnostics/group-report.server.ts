// The rows of a group's report: every person of the cohort in one statement, the managers' grades in another. Scoped by
// the caller's cohort; the coordinator's part is marked in the rows, so that the whole decides what may be subtracted.
import {
  type WaveKey,
  waveKeys,
  waveWindow,
  type WaveState,
  windowState,
} from '#app/features/curriculum/wave.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { type GroupPerson, groupReport, type GroupReport } from './group-report.ts'
import { instrument } from './instrument.server.ts'
import { findReached, ownPeople, type ReachedCohort } from './reach.server.ts'
import type { WaveResult } from './scoring.ts'

export interface FoundReport {
  cohort: ReachedCohort
  report: GroupReport
}

/** Null outside the viewer's reach. */
export async function findGroupReport(
  viewer: Viewer,
  cohortId: string,
  now = new Date(),
): Promise<FoundReport | null> {
  const cohort = await findReached(viewer, cohortId, now)
  if (!cohort) return null
  const people = await readPeople(viewer, cohort, now)
  return { cohort, report: groupReport(instrument(), people, statesOf(cohort, now)) }
}

/** Of the cohort: a wave closes for everybody on one day, except «до» of those who came later. */
export function statesOf(
  { startsOn, endsOn, timeZone }: Pick<ReachedCohort, 'startsOn' | 'endsOn' | 'timeZone'>,
  now: Date,
): Record<WaveKey, WaveState> {
  const days = { startsOn, endsOn, enrolledOn: startsOn, completedOn: null }
  const today = dayOf(now, timeZone)
  const states = waveKeys.map((wave) => [wave, windowState(waveWindow(wave, days), today)])
  return Object.fromEntries(states) as Record<WaveKey, WaveState>
}

async function readPeople(viewer: Viewer, cohort: ReachedCohort, now: Date): Promise<GroupPerson[]> {
  const rows = await database().$queryRaw<
    { id: string; withdrawn: number | bigint; inPart: number | bigint; waves: string; grades: string }[]
  >`
    SELECT e."id", e."withdrawnAt" IS NOT NULL AS "withdrawn",
           ${cohort.reach === 'whole' ? 1 : ownPeople(viewer, now)} AS "inPart",
           (SELECT json_group_array(json_array(w."wave", w."percent", json(w."result"))) FROM "DiagnosticWave" w
             WHERE w."enrolmentId" = e."id" AND w."submittedAt" IS NOT NULL) AS "waves",
           (SELECT json_group_array(json_array(g."itemKey", g."value"))
              FROM "DiagnosticObserver" o JOIN "DiagnosticGrade" g ON g."observerId" = o."id"
             WHERE o."enrolmentId" = e."id" AND o."submittedAt" IS NOT NULL) AS "grades"
      FROM "Enrolment" e WHERE e."cohortId" = ${cohort.id}`
  return rows.map(({ id, withdrawn, inPart, waves, grades }) => ({
    id,
    withdrawn: Boolean(withdrawn),
    inPart: Boolean(inPart),
    waves: wavesOf(waves),
    observer: gradesOf(grades),
  }))
}

function wavesOf(json: string): GroupPerson['waves'] {
  const rows = JSON.parse(json) as [WaveKey, number, WaveResult][]
  return Object.fromEntries(rows.map(([wave, percent, result]) => [wave, { percent, result }]))
}

function gradesOf(json: string): Record<string, number> | null {
  const rows = JSON.parse(json) as [string, number][]
  return rows.length ? Object.fromEntries(rows) : null
}

/** What the page of a group shows; null where it is not there or not the viewer's to read. */
export async function findGroupPage(viewer: Viewer, cohortId: string) {
  const found = await findGroupReport(viewer, cohortId)
  if (!found) return null
  const { id, name, reach, manages } = found.cohort
  const levels = instrument().sjt.levels.map(({ from, title }) => ({ from, title }))
  return { cohort: { id, name, reach, manages }, report: found.report, levels }
}
