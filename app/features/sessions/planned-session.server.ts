// A session as its planner changes it: read with the gate of its cohort, inside the transaction that changes it.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { PlanRefusal } from './plan.ts'
import { canRunSession } from './session.ts'
import type { Told } from './session-mail.server.ts'

const planned = {
  days: { orderBy: { startsAt: 'asc' }, include: { agenda: true } },
  cohort: { select: { id: true, name: true, versionId: true, version: { select: { programmeId: true } } } },
} satisfies Prisma.StrategySessionInclude

export type PlannedRow = Prisma.StrategySessionGetPayload<{ include: typeof planned }>

export type Planned = { outcome: 'done'; told: Told[] }
export type Refused = { outcome: 'refused'; reason: PlanRefusal }
export type Unknown = { outcome: 'unknown' }
/** Fields of the form that cannot stand, with what to say beside each. */
export type Invalid = { outcome: 'invalid'; errors: Record<string, string[]> }

/** Null where the session is not there or the viewer does not run it. */
export async function readPlanned(
  tx: Transaction,
  viewer: Viewer,
  sessionId: string,
): Promise<PlannedRow | null> {
  const session = await tx.strategySession.findUnique({ where: { id: sessionId }, include: planned })
  if (!session) return null
  const { id, version } = session.cohort
  return canRunSession(viewer, { id, programmeId: version.programmeId }) ? session : null
}

export async function auditSession(
  tx: Transaction,
  viewer: Viewer,
  { action, sessionId, detail = {} }: { action: string; sessionId: string; detail?: AuditDetail },
  now: Date,
): Promise<void> {
  const fact = { actorId: viewer.userId, action: `session.${action}`, objectType: 'session' }
  await recordAudit(tx, { ...fact, objectId: sessionId, detail }, now)
}

type AuditDetail = Record<string, string | number | boolean | null | string[]>
