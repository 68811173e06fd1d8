import { describe, expect, it } from 'vitest'
import type { Grant, Viewer } from '#app/features/identity/viewer.ts'
import { oversightScope, seesBranch, seesRegion } from './oversight-scope.ts'

const viewerWith = (...grants: Grant[]): Viewer => ({
  ...{ userId: 'u', authSessionId: 's', email: 'a@b', surname: 'А', givenName: 'Б', patronymic: null },
  ...{ timeZone: null, display: '{}', grants, consents: [] },
})
const ministry = oversightScope(viewerWith({ role: 'ministry', scope: { kind: 'region', id: 'r52' } }))
const coordinator = oversightScope(
  viewerWith({ role: 'coordinator', scope: { kind: 'municipality', id: 'm1' } }),
)
const admin = oversightScope(viewerWith({ role: 'admin', scope: { kind: 'platform', id: '' } }))
const learner = oversightScope(viewerWith({ role: 'learner', scope: { kind: 'platform', id: '' } }))

describe('scope of oversight', () => {
  const own = { regionId: 'r52', municipalityId: 'm1' }
  const neighbour = { regionId: 'r52', municipalityId: 'm2' }
  const regional = { regionId: 'r52', municipalityId: null }
  const foreign = { regionId: 'r13', municipalityId: 'm9' }

  it.each([
    ['a ministry', ministry, [true, true, true, false]],
    ['a coordinator', coordinator, [true, false, false, false]],
    ['an administrator', admin, [true, true, true, true]],
    ['a learner', learner, [false, false, false, false]],
  ])('%s sees its branches', (_name, scope, expected) => {
    expect([own, neighbour, regional, foreign].map((branch) => seesBranch(scope, branch))).toEqual(expected)
  })

  it('gives a region whole to its ministry and to administrators', () => {
    expect([ministry, coordinator, admin].map((scope) => seesRegion(scope, 'r52'))).toEqual([
      true,
      false,
      true,
    ])
    expect(seesRegion(ministry, 'r13')).toBe(false)
  })
})
