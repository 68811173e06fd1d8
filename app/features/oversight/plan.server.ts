// The coverage plan of a region with its history. Rows are only added; the last one is in force.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { readPositionGroup } from '#app/features/organisations/position.ts'
import { dayOf } from '#app/lib/dates.ts'
import { pageSize } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { Plan } from './plan.ts'

export interface PlanRecord extends Plan {
  id: number
  by: string | null
  recordedAt: Date
}

/** The newest first: the first of the first page is in force. */
export async function listPlans(
  regionId: string,
  page: number,
): Promise<{ plans: PlanRecord[]; total: number }> {
  const where = { regionId }
  const [rows, total] = await Promise.all([
    database().coveragePlan.findMany({
      where,
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().coveragePlan.count({ where }),
  ])
  const people = await database().user.findMany({
    where: { id: { in: [...new Set(rows.map(({ recordedById }) => recordedById))] } },
    select: { id: true, surname: true, givenName: true, patronymic: true },
  })
  const names = new Map(people.map(({ id, ...name }) => [id, fullName(name)]))
  const plans = rows.map(({ id, groups, targetPercent, dueOn, recordedById, recordedAt }) => ({
    ...{ id, targetPercent, dueOn, recordedAt },
    groups: (JSON.parse(groups) as string[]).map(readPositionGroup).filter((group) => group !== null),
    by: names.get(recordedById) ?? null,
  }))
  return { plans, total }
}

/** The caller has found the region in the actor's scope. The same plan again changes nothing. */
export async function setPlan(
  actorId: string,
  { regionId, timeZone, plan }: { regionId: string; timeZone: string; plan: Plan },
  now = new Date(),
): Promise<{ outcome: 'set' | 'same' } | { outcome: 'refused'; message: string }> {
  if (plan.dueOn <= dayOf(now, timeZone))
    return { outcome: 'refused', message: 'Срок должен быть впереди: выберите будущую дату.' }
  return inTransaction(async (tx) => {
    const groups = JSON.stringify(plan.groups)
    const last = await tx.coveragePlan.findFirst({
      where: { regionId },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    })
    const { targetPercent, dueOn } = plan
    if (
      last?.groups === groups &&
      last.targetPercent === targetPercent &&
      last.dueOn.getTime() === dueOn.getTime()
    )
      return { outcome: 'same' }
    await tx.coveragePlan.create({
      data: { regionId, groups, targetPercent, dueOn, recordedById: actorId, recordedAt: now },
    })
    const fact = { actorId, action: 'coverage-plan.set', objectType: 'region', objectId: regionId }
    const detail = { groups: plan.groups, targetPercent, dueOn: dueOn.toISOString().slice(0, 10) }
    await recordAudit(tx, { ...fact, detail }, now)
    return { outcome: 'set' }
  })
}
