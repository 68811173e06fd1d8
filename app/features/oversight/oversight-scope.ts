// Whose roll-out a viewer may see: whole regions for a ministry, own municipalities for a coordinator. Knows no rows.
import { hasPlatformRole, type Role, scopeIds, type Viewer } from '#app/features/identity/viewer.ts'

export const overseers = ['ministry', 'coordinator', 'admin'] as const satisfies Role[]

export interface OversightScope {
  /** Every region of the platform. */
  all: boolean
  regionIds: string[]
  municipalityIds: string[]
}

export function oversightScope(viewer: Viewer): OversightScope {
  return {
    all: hasPlatformRole(viewer, 'admin'),
    regionIds: scopeIds(viewer, 'region', 'ministry'),
    municipalityIds: scopeIds(viewer, 'municipality', 'coordinator'),
  }
}

/** A region, a municipality or a body of the tree, by the columns that name its branch. */
export interface Branch {
  regionId: string
  municipalityId: string | null
}

export function seesBranch(scope: OversightScope, { regionId, municipalityId }: Branch): boolean {
  return scope.all || scope.regionIds.includes(regionId) || seesOwn(scope, municipalityId)
}

/** The whole region, not own municipalities of it alone: plans, rules and targets are the ministry's. */
export function seesRegion(scope: OversightScope, regionId: string): boolean {
  return scope.all || scope.regionIds.includes(regionId)
}

function seesOwn(scope: OversightScope, municipalityId: string | null): boolean {
  return municipalityId !== null && scope.municipalityIds.includes(municipalityId)
}
