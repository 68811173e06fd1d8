// Finds a region, a municipality or an organisation that the viewer oversees. A foreign one is answered like an unknown
// one; that somebody asked for it stays in the journal.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { fallbackTimeZone, type OrganisationKind } from '#app/features/organisations/organisation.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type OversightScope, oversightScope, seesBranch, seesRegion } from './oversight-scope.ts'

export interface Area {
  id: string
  kind: OrganisationKind
  name: string
  sortName: string
  regionId: string
  municipalityId: string | null
  regionName: string
  municipalityName: string | null
  /** Zone of the place: its own, else Moscow's. */
  timeZone: string
}

const areaSelect = {
  ...{ id: true, kind: true, name: true, sortName: true },
  ...{ regionId: true, municipalityId: true, timeZone: true },
} as const

/** Null: unknown, of another kind, or outside the viewer's scope (then with an audit entry). */
export async function findArea(
  viewer: Viewer,
  kind: OrganisationKind,
  id: string,
  now = new Date(),
): Promise<Area | null> {
  const row = await findOrganisation(id)
  if (row?.kind !== kind) return null
  const scope = oversightScope(viewer)
  const sees = kind === 'region' ? seesRegion(scope, row.id) : seesBranch(scope, row)
  if (!sees) {
    await noteRefusal(viewer, { objectType: kind, objectId: id }, now)
    return null
  }
  return row
}

/** Whether a filter of the address may stand: none, or an own municipality. A foreign one leaves an entry. */
export async function mayAsk(viewer: Viewer, municipalityId: string | null): Promise<boolean> {
  return municipalityId === null || (await findArea(viewer, 'municipality', municipalityId)) !== null
}

/** «oversight.refused»: somebody asked for what is outside their scope. */
export async function noteRefusal(
  viewer: Viewer,
  object: { objectType: string; objectId: string },
  now = new Date(),
): Promise<void> {
  await inTransaction((tx) =>
    recordAudit(tx, { actorId: viewer.userId, action: 'oversight.refused', ...object }, now),
  )
}

/** Regions the viewer oversees whole, or has own municipalities in; by the alphabet. */
export async function listOverseenRegions(viewer: Viewer): Promise<Area[]> {
  const scope = oversightScope(viewer)
  const rows = await database().organisation.findMany({
    where: {
      kind: 'region',
      ...(scope.all
        ? // A region without municipalities has nothing to roll out.
          { children: { some: { kind: 'municipality' } } }
        : {
            OR: [
              { id: { in: scope.regionIds } },
              { children: { some: { id: { in: scope.municipalityIds } } } },
            ],
          }),
    },
    orderBy: { sortName: 'asc' },
    select: areaSelect,
  })
  return rows.map((row) => ({
    ...{ ...row, kind: 'region', regionName: row.name, municipalityName: null },
    timeZone: row.timeZone ?? fallbackTimeZone,
  }))
}

/** Own municipalities of a coordinator; by the alphabet. */
export async function listOverseenMunicipalities(
  viewer: Viewer,
): Promise<{ id: string; name: string; regionId: string }[]> {
  return database().organisation.findMany({
    where: { kind: 'municipality', id: { in: oversightScope(viewer).municipalityIds } },
    orderBy: { sortName: 'asc' },
    select: { id: true, name: true, regionId: true },
  })
}

/** For raw SQL: rows of the organisation `alias` that lie in the scope. */
export function inOversight(scope: OversightScope, alias: string): Prisma.Sql {
  if (scope.all) return Prisma.sql`1 = 1`
  const o = Prisma.raw(`"${alias}"`)
  const regions = JSON.stringify(scope.regionIds)
  const municipalities = JSON.stringify(scope.municipalityIds)
  return Prisma.sql`(${o}."regionId" IN (SELECT value FROM json_each(${regions}))
    OR ${o}."municipalityId" IN (SELECT value FROM json_each(${municipalities})))`
}
