// The thresholds of stages and the coverage plan of a region that are in force: one statement for both.
import { type PositionGroup, readPositionGroup } from '#app/features/organisations/position.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { defaultThresholds, type StageThresholds } from './stage.ts'

export interface PlanInForce {
  groups: PositionGroup[]
  targetPercent: number
  dueOn: Date
}

export interface RulesInForce {
  thresholds: StageThresholds
  /** Null: nobody has said yet who must be trained. */
  plan: PlanInForce | null
}

export async function findRulesInForce(regionId: string, reader: Reader = database()): Promise<RulesInForce> {
  const [row] = await reader.$queryRaw<{ rule: string | null; plan: string | null }[]>`
    SELECT (SELECT json_object('runningPercent', "runningPercent", 'runningPeople', "runningPeople",
                               'coveredPercent', "coveredPercent", 'sustainedMonths', "sustainedMonths")
              FROM "StageRule" WHERE "regionId" = ${regionId} ORDER BY "recordedAt" DESC, "id" DESC LIMIT 1) AS "rule",
           (SELECT json_object('groups', json("groups"), 'targetPercent', "targetPercent", 'dueOn', "dueOn")
              FROM "CoveragePlan" WHERE "regionId" = ${regionId} ORDER BY "recordedAt" DESC, "id" DESC LIMIT 1) AS "plan"`
  const plan = row?.plan
    ? (JSON.parse(row.plan) as { groups: string[]; targetPercent: number; dueOn: string })
    : null
  return {
    thresholds: row?.rule ? (JSON.parse(row.rule) as StageThresholds) : defaultThresholds,
    plan: plan && {
      groups: plan.groups.map(readPositionGroup).filter((group) => group !== null),
      targetPercent: plan.targetPercent,
      dueOn: new Date(plan.dueOn),
    },
  }
}
