// Regions that let the others compare themselves with them: agreed and withdrawn by the region's ministry or an administrator.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { findArea, listOverseenRegions } from './area.server.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'

export interface OwnSharing {
  regionId: string
  name: string
  /** Since when; null: it does not share. */
  since: string | null
}

/** Regions of which the viewer decides, by the alphabet. */
export async function listOwnSharing(viewer: Viewer): Promise<OwnSharing[]> {
  const scope = oversightScope(viewer)
  const regions = (await listOverseenRegions(viewer)).filter(({ id }) => seesRegion(scope, id))
  const rows = await database().regionSharing.findMany({
    where: { withdrawnAt: null, regionId: { in: regions.map(({ id }) => id) } },
    select: { regionId: true, agreedAt: true },
  })
  const agreed = new Map(rows.map(({ regionId, agreedAt }) => [regionId, agreedAt]))
  return regions.map(({ id, name, timeZone }) => {
    const at = agreed.get(id)
    return { regionId: id, name, since: at ? formatDate(at, timeZone) : null }
  })
}

/** Null: not the viewer's region. Agreeing twice is agreeing once. */
export async function agreeToShare(
  viewer: Viewer,
  regionId: string,
  now = new Date(),
): Promise<boolean | null> {
  if (!(await findOwn(viewer, regionId, now))) return null
  return inTransaction(async (tx) => {
    if (await tx.regionSharing.findFirst({ where: { regionId, withdrawnAt: null } })) return false
    await tx.regionSharing.create({ data: { regionId, agreedById: viewer.userId, agreedAt: now } })
    const fact = { action: 'sharing.agreed', objectType: 'region', objectId: regionId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact }, now)
    return true
  })
}

export async function withdrawSharing(
  viewer: Viewer,
  regionId: string,
  now = new Date(),
): Promise<boolean | null> {
  if (!(await findOwn(viewer, regionId, now))) return null
  return inTransaction(async (tx) => {
    const { count } = await tx.regionSharing.updateMany({
      where: { regionId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: viewer.userId },
    })
    if (!count) return false
    const fact = { action: 'sharing.withdrawn', objectType: 'region', objectId: regionId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact }, now)
    return true
  })
}

/** The whole region must be the viewer's: `findArea` answers foreign ones, and notes who asked. */
async function findOwn(viewer: Viewer, regionId: string, now: Date) {
  return findArea(viewer, 'region', regionId, now)
}
