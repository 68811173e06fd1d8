// Where a list would bring more people than a municipality has places: said, not forbidden.
import { listQuotas } from './quota.server.ts'
import type { CheckedRow } from './row-check.server.ts'

export async function overQuota(cohortId: string, rows: readonly CheckedRow[]): Promise<string[]> {
  const coming = new Map<string, number>()
  for (const { decision, municipalityId } of rows)
    if (municipalityId && ['create', 'enrol', 'restore'].includes(decision.kind))
      coming.set(municipalityId, (coming.get(municipalityId) ?? 0) + 1)
  const quotas = await listQuotas(cohortId)
  return quotas.flatMap(({ municipalityId, name, places, enrolled }) => {
    const after = enrolled + (coming.get(municipalityId) ?? 0)
    return after > places && coming.has(municipalityId)
      ? [`${name}: станет ${after}, а в квоте ${places}. Взять список можно, квоту стоит увеличить.`]
      : []
  })
}
