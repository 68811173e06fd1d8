// The fixed cells of a quarter: regions, municipalities and organisations, one inside another, and cohorts across them.
import { smallestGroup } from '#app/features/diagnostics/suppression.ts'

export interface ClosingPerson {
  cohortId: string
  /** The coordinator's part of the cohort in which diagnostics counts the person; null: of nobody. */
  partId: string | null
  /** Where the person worked on the day; null: no post was known. */
  regionId: string | null
  municipalityId: string | null
  organisationId: string | null
  value: number
}

/** What other pages say of the same values: `cohorts` are published there whole from seven people on, and in parts. */
export type KnownElsewhere = 'cohorts' | 'nothing'

export const cellKinds = ['region', 'municipality', 'organisation', 'cohort'] as const
export type CellKind = (typeof cellKinds)[number]

export type CellStatus = 'shown' | 'few' | 'complement'

export interface ClosingCell {
  kind: CellKind
  id: string
  status: CellStatus
  values: number[]
  /** The cell around it; cohorts and regions have none. */
  parent: ClosingCell | null
  /** Siblings have the same one. */
  family: string
}

/** All cells that have people, the outer ones first; the small ones are withheld. */
export function cellsOf(people: readonly ClosingPerson[]): ClosingCell[] {
  const cells = new Map<string, ClosingCell>()
  const into = (kind: CellKind, id: string | null, parent: ClosingCell | null, family: string) => {
    if (id === null) return parent
    const key = keyOf(kind, id)
    const cell = cells.get(key) ?? { kind, id, parent, family, status: 'few', values: [] }
    cells.set(key, cell)
    return cell
  }
  const regions = regionsOfCohorts(people)
  for (const { cohortId, regionId, municipalityId, organisationId, value } of people) {
    // No sum of regions is published anywhere: a region has no siblings.
    const region = into('region', regionId, null, `region:${regionId}`)
    const town = into('municipality', municipalityId, region, `in:${regionId}`)
    const office = into('organisation', organisationId, town, `in:${municipalityId ?? regionId}`)
    const cohort = into('cohort', cohortId, null, `cohorts:${regions.get(cohortId) ?? ''}`)
    for (const cell of new Set([region, town, office, cohort])) cell?.values.push(value)
  }
  for (const cell of cells.values()) if (cell.values.length >= smallestGroup) cell.status = 'shown'
  return [...cells.values()]
}

export function keyOf(kind: CellKind, id: string): string {
  return `${kind}:${id}`
}

/** Cohorts are siblings within the region from which all their people come. */
function regionsOfCohorts(people: readonly ClosingPerson[]): Map<string, string> {
  const regions = new Map<string, string>()
  for (const { cohortId, regionId } of people) {
    const known = regions.get(cohortId)
    regions.set(cohortId, known === undefined || known === regionId ? (regionId ?? '') : '')
  }
  return regions
}
