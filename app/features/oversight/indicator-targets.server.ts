// Targets of a region: read with their history, set and taken out of force. Rows are only added.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { Channel, Measure } from './indicator.ts'
import { type Target, type TargetChange, targetsInForce } from './indicator-target.ts'

export interface TargetHistory extends TargetChange {
  id: number
  recordedAt: Date
  /** Null: by whom is no longer known. */
  by: string | null
}

/** In the order in which they were said. The caller has checked that the viewer may look at the region. */
export async function listTargetHistory(regionId: string): Promise<TargetHistory[]> {
  const rows = await database().$queryRaw<
    (Omit<TargetHistory, 'removed' | 'recordedAt' | 'id'> & {
      id: number | bigint
      removed: number | boolean
      recordedAt: Date | string
    })[]
  >`
    SELECT t."id", t."measure", t."channel", t."value", t."source", t."removed", t."recordedAt",
           u."surname" || ' ' || u."givenName" AS "by"
      FROM "IndicatorTarget" t LEFT JOIN "User" u ON u."id" = t."recordedById"
     WHERE t."regionId" = ${regionId} ORDER BY t."id"`
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    removed: Boolean(row.removed),
    recordedAt: new Date(row.recordedAt),
  }))
}

export async function listTargets(regionId: string): Promise<Target[]> {
  return targetsInForce(await listTargetHistory(regionId))
}

export type SetTarget = { outcome: 'set' | 'same' }

/** `value: null` takes the target out of force. The caller has checked that the region is the viewer's as a whole. */
export async function setTarget(
  viewer: Viewer,
  regionId: string,
  target: { measure: Measure; channel: Channel | null; value: number | null; source: string },
  now = new Date(),
): Promise<SetTarget> {
  return inTransaction(async (tx) => {
    const { measure, channel, value, source } = target
    const changes = (await tx.indicatorTarget.findMany({
      where: { regionId },
      orderBy: { id: 'asc' },
    })) as unknown as TargetChange[]
    const before = targetsInForce(changes).find((one) => one.measure === measure && one.channel === channel)
    if (value === null ? !before : before?.value === value && before.source === source)
      return { outcome: 'same' }
    const removed = value === null
    const row = await tx.indicatorTarget.create({
      data: {
        ...{ regionId, measure, channel, removed, value: value ?? before?.value ?? 0 },
        ...{
          source: removed ? (before?.source ?? '') : source,
          recordedById: viewer.userId,
          recordedAt: now,
        },
      },
    })
    const action = removed ? 'indicator-target.removed' : 'indicator-target.set'
    const fact = { actorId: viewer.userId, action, objectType: 'indicator-target', objectId: String(row.id) }
    await recordAudit(tx, { ...fact, detail: { regionId, measure, channel, value } }, now)
    return { outcome: 'set' }
  })
}
