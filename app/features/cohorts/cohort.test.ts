import { describe, expect, it } from 'vitest'
import type { Grant, Viewer } from '#app/features/identity/viewer.ts'
import { canManageCohort, canOpenCohort, cohortScope, inScope, isRegistrarOf } from './cohort.ts'

function viewerWith(...grants: Grant[]): Viewer {
  return {
    userId: 'u',
    authSessionId: 's',
    email: 'u@reshayu.example',
    surname: 'Зимина',
    givenName: 'Ольга',
    patronymic: null,
    timeZone: null,
    display: '{}',
    grants,
    consents: [],
  }
}

const cohort = { id: 'c1', programmeId: 'p1' }

describe('cohortScope', () => {
  it('is everything for a role on the platform', () => {
    const viewer = viewerWith({ role: 'registrar', scope: { kind: 'platform', id: '' } })
    expect(cohortScope(viewer, 'registrar')).toEqual({ all: true })
    expect(canOpenCohort(viewer)).toBe(true)
    expect(canManageCohort(viewer, cohort)).toBe(true)
  })

  it('names cohorts and programmes of narrower roles, and only of the roles wanted', () => {
    const viewer = viewerWith(
      { role: 'instructor', scope: { kind: 'cohort', id: 'c1' } },
      { role: 'instructor', scope: { kind: 'programme', id: 'p9' } },
      { role: 'organiser', scope: { kind: 'cohort', id: 'c2' } },
    )
    expect(cohortScope(viewer, 'instructor')).toEqual({
      all: false,
      cohortIds: ['c1'],
      programmeIds: ['p9'],
    })
    expect(inScope(cohortScope(viewer, 'instructor'), cohort)).toBe(true)
    expect(inScope(cohortScope(viewer, 'instructor'), { id: 'c7', programmeId: 'p9' })).toBe(true)
    expect(inScope(cohortScope(viewer, 'organiser'), cohort)).toBe(false)
    expect(canOpenCohort(viewer)).toBe(false)
    expect(canManageCohort(viewer, cohort)).toBe(false)
    expect(canManageCohort(viewer, { id: 'c2', programmeId: 'p1' })).toBe(true)
    expect(isRegistrarOf(viewer, { id: 'c2', programmeId: 'p1' })).toBe(false)
  })

  it('lets who runs a programme open cohorts of that programme only', () => {
    const viewer = viewerWith({ role: 'organiser', scope: { kind: 'programme', id: 'p1' } })
    expect(canOpenCohort(viewer)).toBe(true)
    expect(canOpenCohort(viewer, 'p1')).toBe(true)
    expect(canOpenCohort(viewer, 'p2')).toBe(false)
  })

  it('is empty for a learner', () => {
    const viewer = viewerWith({ role: 'learner', scope: { kind: 'platform', id: '' } })
    expect(cohortScope(viewer, 'registrar', 'organiser')).toEqual({
      all: false,
      cohortIds: [],
      programmeIds: [],
    })
  })
})
