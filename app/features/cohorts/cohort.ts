// What a cohort is in time and who may see or run it. Knows no rows: scopes are plain data that reads put into `where`.
import { hasPlatformRole, type Role, scopeIds, type Viewer } from '#app/features/identity/viewer.ts'

/** The cohorts in which a viewer has a role: all of them, or those named and those of the programmes named. */
export type CohortScope = { all: true } | { all: false; cohortIds: string[]; programmeIds: string[] }

export function cohortScope(viewer: Viewer, ...wanted: Role[]): CohortScope {
  if (hasPlatformRole(viewer, ...wanted)) return { all: true }
  return {
    all: false,
    cohortIds: scopeIds(viewer, 'cohort', ...wanted),
    programmeIds: scopeIds(viewer, 'programme', ...wanted),
  }
}

export function inScope(scope: CohortScope, cohort: { id: string; programmeId: string }): boolean {
  return scope.all || scope.cohortIds.includes(cohort.id) || scope.programmeIds.includes(cohort.programmeId)
}

/** Roles that run cohorts; certificates stay the registrar's. */
export const cohortReaders = ['registrar', 'organiser'] as const satisfies Role[]

/** On any programme, or, with a programme named, on that one. */
export function canOpenCohort(viewer: Viewer, programmeId?: string): boolean {
  if (hasPlatformRole(viewer, ...cohortReaders)) return true
  const programmes = scopeIds(viewer, 'programme', ...cohortReaders)
  return programmeId === undefined ? programmes.length > 0 : programmes.includes(programmeId)
}

export function canManageCohort(viewer: Viewer, cohort: { id: string; programmeId: string }): boolean {
  return inScope(cohortScope(viewer, ...cohortReaders), cohort)
}

/** Issues and reads documents of the cohort. */
export function isRegistrarOf(viewer: Viewer, cohort: { id: string; programmeId: string }): boolean {
  return inScope(cohortScope(viewer, 'registrar'), cohort)
}
