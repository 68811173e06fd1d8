// Programmes that can be run and not yet certified: which of their parts are not on the platform, and who waits for them.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'

export interface UncertifiedCohort {
  id: string
  name: string
  code: string
  programmeTitle: string
  hours: number
  /** Titles of the parts that are not there yet. */
  parts: string[]
}

/** Cohorts of the registrar's scope whose programme has such parts. One statement, and the outlines kept in memory. */
export async function listUncertified(
  viewer: Viewer,
  { cohortId }: { cohortId?: string } = {},
): Promise<UncertifiedCohort[]> {
  const cohorts = await database().cohort.findMany({
    where: { AND: [cohortWhere(cohortScope(viewer, 'registrar')), cohortId ? { id: cohortId } : {}] },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, code: true, versionId: true },
  })
  const outlines = new Map<string, Awaited<ReturnType<typeof getOutline>>>()
  for (const { versionId } of cohorts)
    if (!outlines.has(versionId)) outlines.set(versionId, await getOutline(versionId))
  return cohorts.flatMap(({ versionId, ...cohort }) => {
    const outline = outlines.get(versionId)
    if (!outline?.pending.length) return []
    const parts = outline.pending.map(({ title }) => title)
    return [{ ...cohort, programmeTitle: outline.title, hours: outline.hours, parts }]
  })
}
