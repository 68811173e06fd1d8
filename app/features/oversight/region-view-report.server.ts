// The roll-out of a region as a report for a letter: whole for its ministry, own municipalities for a coordinator.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { counted } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { type Coverage, whyNoCoverage } from './coverage.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'
import { pageOfRollout, regionReport } from './region-page.server.ts'
import { readRegionRollout } from './region-rollout.server.ts'
import { readFilter } from './rollout-filter.ts'
import { summaryOf } from './rollout-line.ts'
import { stages, stageTitles } from './stage.ts'

/** So many late places are named; the file has them all. */
const mostLate = 5

/** Null: unknown, or nothing of it is the viewer's. */
export async function regionViewReport(viewer: Viewer, regionId: string, params: URLSearchParams, now: Date) {
  const scope = oversightScope(viewer)
  const region = await database().organisation.findFirst({
    where: { id: regionId, kind: 'region' },
    select: { id: true, name: true, timeZone: true },
  })
  if (!region) return null
  const zone = { ...region, timeZone: region.timeZone ?? fallbackTimeZone }
  const whole = await readRegionRollout(zone, readFilter(params), now)
  const lines = seesRegion(scope, regionId)
    ? whole.lines
    : whole.lines.filter(({ id }) => scope.municipalityIds.includes(id))
  if (!lines.length) return null
  const rollout = { ...whole, lines }
  const { counts, stages: byStage, coverage, late } = summaryOf(rollout)
  const named = stages.flatMap((stage) =>
    byStage[stage] ? `${stageTitles[stage].toLocaleLowerCase('ru-RU')} — ${byStage[stage]}` : [],
  )
  return {
    title: `Охват обучением: ${region.name}`,
    summary: [
      `Стадии муниципалитетов: ${named.join(', ')}.`,
      `Охват: ${coverageWords(coverage.coverage)}.`,
      `Зачислены ${people(counts.enrolled)}, с удостоверением — ${counts.certified}, просрочили — ${counts.overdue}.`,
      ...(late.length ? ['Больше всего опаздывающих:'] : []),
      ...late.slice(0, mostLate).map(({ name, facts }) => `— ${name}: ${people(facts.overdue)}`),
    ],
    report: regionReport(await pageOfRollout(rollout, params)),
  }
}

function coverageWords(coverage: Coverage): string {
  if (coverage.state !== 'known') return whyNoCoverage(coverage) ?? 'нет данных'
  return `${coverage.percent}\u00a0% (${coverage.certified} из ${people(coverage.headcount)})`
}

function people(count: number): string {
  return counted(count, 'человек', 'человека', 'человек')
}
