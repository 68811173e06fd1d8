// Who may get the letters of a saved view: people with a role of oversight. Each reads only what that role shows.
import type { Grant, Role, ScopeKind, Viewer } from '#app/features/identity/viewer.ts'
import { hasRole, roleTitles } from '#app/features/identity/viewer.ts'
import { fullName } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { overseers, oversightScope } from './oversight-scope.ts'

export interface RecipientChoice {
  userId: string
  name: string
  /** «куратор муниципалитета, Городецкий муниципальный округ» */
  role: string
}

interface Row {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  role: Role
  place: string | null
}

/**
 * The viewer, and who oversees the same regions or municipalities in them; administrators are offered to administrators.
 * `whole`: of pages that coordinators do not have.
 */
export async function listRecipientChoices(
  viewer: Viewer,
  { whole = false }: { whole?: boolean } = {},
): Promise<RecipientChoice[]> {
  const roles = whole ? overseers.filter((role) => role !== 'coordinator') : overseers
  const { all, regionIds, municipalityIds } = oversightScope(viewer)
  const regions = JSON.stringify(regionIds)
  const towns = JSON.stringify(municipalityIds)
  const mine = all
    ? Prisma.sql`1 = 1`
    : Prisma.sql`(u."id" = ${viewer.userId}
        OR o."regionId" IN (SELECT value FROM json_each(${regions}))
        OR o."municipalityId" IN (SELECT value FROM json_each(${towns}))
        OR (a."role" = 'ministry' AND o."id" IN (
             SELECT t."regionId" FROM "Organisation" t WHERE t."id" IN (SELECT value FROM json_each(${towns})))))`
  const rows = await database().$queryRaw<Row[]>`
    SELECT u."id" AS "userId", u."surname", u."givenName", u."patronymic", a."role", o."name" AS "place"
      FROM "RoleAssignment" a JOIN "User" u ON u."id" = a."userId"
      LEFT JOIN "Organisation" o ON o."id" = a."scopeId"
     WHERE a."role" IN (SELECT value FROM json_each(${JSON.stringify(roles)}))
       AND u."deactivatedAt" IS NULL AND ${mine}
     ORDER BY u."sortName", u."id", a."role"`
  const choices = new Map<string, RecipientChoice>()
  for (const { userId, role, place, ...name } of rows) {
    const words = [roleTitles[role], place].filter(Boolean).join(', ')
    const known = choices.get(userId)
    if (known) known.role = `${known.role}; ${words}`
    else choices.set(userId, { userId, name: fullName(name), role: words })
  }
  return [...choices.values()]
}

export interface Recipient {
  viewer: Viewer
  /** Of the region or municipality that the role is for. */
  timeZone: string
}

/** As the person would be seen on signing in now; null when no role of oversight is left, or the account is closed. */
export async function findRecipient(userId: string): Promise<Recipient | null> {
  const user = await database().user.findFirst({
    where: { id: userId, deactivatedAt: null },
    select: {
      ...{ email: true, surname: true, givenName: true, patronymic: true, timeZone: true, display: true },
      roles: { select: { role: true, scopeKind: true, scopeId: true } },
    },
  })
  if (!user) return null
  const { roles, ...person } = user
  const grants = roles.map(({ role, scopeKind, scopeId }): Grant => {
    return { role: role as Role, scope: { kind: scopeKind as ScopeKind, id: scopeId } }
  })
  const viewer: Viewer = { ...person, userId, grants, authSessionId: '', consents: [] }
  if (!hasRole(viewer, ...overseers)) return null
  return { viewer, timeZone: await zoneOf(viewer) }
}

async function zoneOf(viewer: Viewer): Promise<string> {
  const { regionIds, municipalityIds } = oversightScope(viewer)
  const place = await database().organisation.findFirst({
    where: {
      OR: [
        { id: { in: regionIds } },
        { kind: 'region', children: { some: { id: { in: municipalityIds } } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { timeZone: true },
  })
  return place?.timeZone ?? capitalTimeZone
}
