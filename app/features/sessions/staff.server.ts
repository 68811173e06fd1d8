// Who runs a session and who coordinates a municipality: to tell them, and to say whom to call.
import { fullName } from '#app/lib/russian.ts'
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database, type Reader as DatabaseReader, type Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Words } from './session-mail.ts'
import { tell, type Told } from './session-mail.server.ts'
import { personColumns, type PersonColumns, type SessionFacts } from './session-rows.server.ts'

/** The organisers nearest to the cohort: named for it, else for its programme, else for the platform. */
export async function listOrganisers(
  reader: DatabaseReader,
  cohort: { id: string; programmeId: string },
  now: Date,
): Promise<PersonColumns[]> {
  const rows = await reader.$queryRaw<(PersonColumns & { scopeKind: string })[]>`
    SELECT DISTINCT ra."scopeKind", ${personColumns(dayOf(now, capitalTimeZone))}
      FROM "RoleAssignment" ra JOIN "User" u ON u."id" = ra."userId" AND u."deactivatedAt" IS NULL
     WHERE ra."role" = 'organiser'
       AND ((ra."scopeKind" = 'cohort' AND ra."scopeId" = ${cohort.id})
         OR (ra."scopeKind" = 'programme' AND ra."scopeId" = ${cohort.programmeId})
         OR ra."scopeKind" = 'platform')
     ORDER BY u."sortName", u."id"`
  const nearest = ['cohort', 'programme', 'platform'].find((kind) =>
    rows.some(({ scopeKind }) => scopeKind === kind),
  )
  return rows.filter(({ scopeKind }) => scopeKind === nearest)
}

export async function listCoordinators(
  reader: DatabaseReader,
  municipalityId: string,
  now: Date,
): Promise<PersonColumns[]> {
  return reader.$queryRaw<PersonColumns[]>`
    SELECT ${personColumns(dayOf(now, capitalTimeZone))}
      FROM "RoleAssignment" ra JOIN "User" u ON u."id" = ra."userId" AND u."deactivatedAt" IS NULL
     WHERE ra."role" = 'coordinator' AND ra."scopeKind" = 'municipality' AND ra."scopeId" = ${municipalityId}
     ORDER BY u."sortName", u."id"`
}

/** Tells each of them once per `key`. */
export async function tellStaff(
  tx: Transaction,
  session: SessionFacts,
  people: PersonColumns[],
  words: Words,
  { key, path, now }: { key: string; path: string; now: Date },
): Promise<Told[]> {
  const told: Told[] = []
  for (const person of people) {
    const reader = { ...person, bookingId: '' }
    told.push(
      await tell(tx, { session, reader, now }, words, { key: `${words.kind}:${key}:${person.userId}`, path }),
    )
  }
  return told
}

/** Where letters lead who runs a session, and who coordinates. */
export const organiserPath = (sessionId: string) => `/organise/sessions/${sessionId}`
export const coordinatorPath = (sessionId: string) => `/coordinator/sessions/${sessionId}`

/** Whom to call when the cut-off has passed; for people enrolled in the session's cohort. */
export async function whomToCall(
  sessionId: string,
  now = new Date(),
): Promise<{ name: string; email: string }[]> {
  const [row] = await database().$queryRaw<{ id: string; programmeId: string }[]>(Prisma.sql`
    SELECT c."id", v."programmeId" FROM "StrategySession" s
      JOIN "Cohort" c ON c."id" = s."cohortId" JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
     WHERE s."id" = ${sessionId}`)
  if (!row) return []
  const people = await listOrganisers(database(), row, now)
  return people.map((person) => ({ name: fullName(person), email: person.email }))
}
