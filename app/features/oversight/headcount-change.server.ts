// States a headcount for a day. Rows are only added: a correction of the same day is one more row, and the last one counts.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type PositionGroup, positionGroups } from '#app/features/organisations/position.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { dayOf } from '#app/lib/dates.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { wrongDay } from './headcount.ts'

export interface HeadcountStatement {
  organisationId: string
  onDate: Date
  people: Partial<Record<PositionGroup, number>>
}

export type StatementOutcome =
  { outcome: 'recorded'; groups: number } | { outcome: 'refused'; reason: 'day'; message: string }

/** The caller has found the organisation in the actor's scope. What the same day already says is not said twice. */
export async function recordHeadcount(
  actorId: string,
  { organisationId, onDate, people }: HeadcountStatement,
  now = new Date(),
): Promise<StatementOutcome> {
  const wrong = wrongDay(onDate, dayOf(now, fallbackTimeZone))
  if (wrong) return { outcome: 'refused', reason: 'day', message: wrong }
  return inTransaction(async (tx) => {
    const stated = await tx.headcount.findMany({
      where: { organisationId, onDate, undoneAt: null },
      orderBy: { id: 'asc' },
      select: { positionGroup: true, people: true },
    })
    const before = new Map(stated.map((row) => [row.positionGroup, row.people]))
    const rows = positionGroups.flatMap((positionGroup) => {
      const number = people[positionGroup]
      if (number === undefined || before.get(positionGroup) === number) return []
      return [
        { organisationId, positionGroup, onDate, people: number, recordedById: actorId, recordedAt: now },
      ]
    })
    if (!rows.length) return { outcome: 'recorded', groups: 0 }
    await tx.headcount.createMany({ data: rows })
    const fact = { actorId, action: 'headcount.stated', objectType: 'organisation', objectId: organisationId }
    const detail = {
      day: onDate.toISOString().slice(0, 10),
      groups: rows.map(({ positionGroup, people }) => `${positionGroup}: ${people}`),
    }
    await recordAudit(tx, { ...fact, detail }, now)
    return { outcome: 'recorded', groups: rows.length }
  })
}
