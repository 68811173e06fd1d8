// The rows behind every page of diagnostics: an enrolment with its days, its plan and its waves, in one statement.
import {
  type StudyDays,
  type WaveKey,
  waveKeys,
  waveWindow,
  windowState,
} from '#app/features/curriculum/wave.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import type { Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

export interface WaveRow {
  id: string
  wave: WaveKey
  form: string
  invitedAt: Date | null
  remindedAt: Date | null
  startedAt: Date | null
  submittedAt: Date | null
  percent: number | null
  /** JSON; see scoring.ts. */
  result: string | null
}

export interface Measured {
  enrolmentId: string
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  versionId: string
  cohort: { id: string; name: string; timeZone: string; programme: string }
  days: StudyDays
  /** In the cohort's zone. */
  today: Date
  /** Order of forms; null until it is given. */
  forms: string | null
  /** Agreed to the processing of personal data, and the account is open. */
  reachable: boolean
  withdrawn: boolean
  waves: WaveRow[]
}

interface Columns {
  enrolmentId: string
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  versionId: string
  cohortId: string
  cohortName: string
  cohortZone: string
  programme: string
  startsOn: string
  endsOn: string
  enrolledAt: string
  completedAt: string | null
  withdrawnAt: string | null
  forms: string | null
  reachable: number | bigint
  waves: string
}

/** Enrolments `e` of cohorts `c` that are no drafts, of people `u`. The caller scopes them. */
export async function readMeasured(
  reader: Reader,
  where: Prisma.Sql,
  now: Date,
  order: Prisma.Sql = Prisma.sql`e."enrolledAt", e."id"`,
): Promise<Measured[]> {
  const rows = await reader.$queryRaw<Columns[]>`
    SELECT e."id" AS "enrolmentId", e."userId", e."versionId", e."enrolledAt", e."completedAt", e."withdrawnAt",
           u."email", u."surname", u."givenName", u."patronymic", v."title" AS "programme",
           c."id" AS "cohortId", c."name" AS "cohortName", c."timeZone" AS "cohortZone", c."startsOn", c."endsOn",
           p."forms",
           u."deactivatedAt" IS NULL AND EXISTS (
             SELECT 1 FROM "Consent" a WHERE a."userId" = u."id" AND a."document" = ${consentDocument}
                AND a."version" = ${consentVersion()} AND a."withdrawnAt" IS NULL) AS "reachable",
           (SELECT json_group_array(json_array(w."id", w."wave", w."form", w."invitedAt", w."remindedAt",
                                               w."startedAt", w."submittedAt", w."percent", w."result"))
              FROM "DiagnosticWave" w WHERE w."enrolmentId" = e."id") AS "waves"
      FROM "Enrolment" e
      JOIN "Cohort" c ON c."id" = e."cohortId" AND c."state" <> 'draft'
      JOIN "ProgrammeVersion" v ON v."id" = e."versionId"
      JOIN "User" u ON u."id" = e."userId"
      LEFT JOIN "DiagnosticPlan" p ON p."enrolmentId" = e."id"
     WHERE ${where} ORDER BY ${order}`
  return rows.map((row) => measured(row, now))
}

/** The programme has measuring moments. Outlines are immutable and kept in memory. */
export async function isMeasured(versionId: string, reader?: Reader): Promise<boolean> {
  return Boolean((await getOutline(versionId, reader))?.diagnostics.length)
}

function measured(row: Columns, now: Date): Measured {
  const { enrolmentId, userId, email, surname, givenName, patronymic, versionId, forms } = row
  const day = (text: string | null) => (text === null ? null : dayOf(new Date(text), row.cohortZone))
  return {
    ...{ enrolmentId, userId, email, surname, givenName, patronymic, versionId, forms },
    cohort: { id: row.cohortId, name: row.cohortName, timeZone: row.cohortZone, programme: row.programme },
    days: {
      startsOn: new Date(row.startsOn),
      endsOn: new Date(row.endsOn),
      enrolledOn: day(row.enrolledAt) ?? new Date(row.startsOn),
      completedOn: day(row.completedAt),
    },
    today: dayOf(now, row.cohortZone),
    reachable: Boolean(row.reachable),
    withdrawn: row.withdrawnAt !== null,
    waves: wavesOf(row.waves),
  }
}

type WaveTuple = [
  string,
  WaveKey,
  string,
  string | null,
  string | null,
  string | null,
  string | null,
  number | null,
  string | null,
]

function wavesOf(json: string): WaveRow[] {
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return (JSON.parse(json) as WaveTuple[])
    .map(([id, wave, form, invited, reminded, started, submitted, percent, result]) => ({
      ...{ id, wave, form, percent, result },
      invitedAt: moment(invited),
      remindedAt: moment(reminded),
      startedAt: moment(started),
      submittedAt: moment(submitted),
    }))
    .sort((a, b) => waveKeys.indexOf(a.wave) - waveKeys.indexOf(b.wave))
}

export function waveOf({ waves }: Measured, wave: WaveKey): WaveRow | null {
  return waves.find((row) => row.wave === wave) ?? null
}

export function standingOf({ days, today }: Pick<Measured, 'days' | 'today'>, wave: WaveKey) {
  const window = waveWindow(wave, days)
  return { window, state: windowState(window, today) }
}

/** The wave that is open on that day; no two are at once. */
export function openWave(person: Measured): WaveKey | null {
  return waveKeys.find((wave) => standingOf(person, wave).state === 'open') ?? null
}
