// Stage rules of a region: read with their history, previewed, changed. A change is a new row; nothing is rewritten.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { findArea } from './area.server.ts'
import { findRegionRollout } from './region-rollout.server.ts'
import { isMunicipality } from './rollout-line.ts'
import { defaultThresholds, type StageThresholds } from './stage.ts'
import { changesInWords, movesBetween, type StageMove } from './stage-rules.ts'

export interface RuleChange {
  id: number
  at: Date
  by: string
  changes: string[]
}

export interface StageRules {
  region: { id: string; name: string; timeZone: string }
  thresholds: StageThresholds
  /** The latest first. */
  history: RuleChange[]
}

/** Null: unknown, or outside the viewer's scope. */
export async function findStageRules(
  viewer: Viewer,
  regionId: string,
  now = new Date(),
): Promise<StageRules | null> {
  const region = await findArea(viewer, 'region', regionId, now)
  if (!region) return null
  const rows = await database().stageRule.findMany({
    where: { regionId },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    omit: { regionId: true },
  })
  const people = await database().user.findMany({
    where: { id: { in: rows.flatMap(({ recordedById }) => recordedById ?? []) } },
    select: { id: true, surname: true, givenName: true, patronymic: true },
  })
  const history = rows.map(({ id, recordedAt: at, recordedById, ...after }, index) => {
    const by = people.find((person) => person.id === recordedById)
    const changes = changesInWords(rows[index - 1] ?? defaultThresholds, after)
    return { id, at, by: by ? fullName(by) : 'Платформа', changes }
  })
  const last = rows.at(-1)
  return {
    region: { id: region.id, name: region.name, timeZone: region.timeZone },
    thresholds: last ? pick(last) : defaultThresholds,
    history: history.reverse(),
  }
}

/** Which municipalities would change their stage today. */
export async function previewStageRules(
  viewer: Viewer,
  regionId: string,
  after: StageThresholds,
  now = new Date(),
): Promise<StageMove[] | null> {
  const rollout = await findRegionRollout(viewer, regionId, undefined, now)
  return rollout && movesBetween(rollout.lines.filter(isMunicipality), rollout.thresholds, after)
}

/** Saving what already stands is no change. */
export async function changeStageRules(
  viewer: Viewer,
  regionId: string,
  wanted: StageThresholds,
  now = new Date(),
): Promise<{ outcome: 'changed' | 'same' } | null> {
  const region = await findArea(viewer, 'region', regionId, now)
  if (!region) return null
  const after = pick(wanted)
  return inTransaction(async (tx) => {
    const last = await tx.stageRule.findFirst({
      where: { regionId },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    })
    const before = last ? pick(last) : defaultThresholds
    if (changesInWords(before, after).length === 0) return { outcome: 'same' }
    await tx.stageRule.create({ data: { regionId, ...after, recordedById: viewer.userId, recordedAt: now } })
    const fact = {
      actorId: viewer.userId,
      action: 'oversight.rules-changed',
      objectType: 'region',
      objectId: regionId,
    }
    await recordAudit(tx, { ...fact, detail: { changes: changesInWords(before, after) } }, now)
    return { outcome: 'changed' }
  })
}

function pick({
  runningPercent,
  runningPeople,
  coveredPercent,
  sustainedMonths,
}: StageThresholds): StageThresholds {
  return { runningPercent, runningPeople, coveredPercent, sustainedMonths }
}
