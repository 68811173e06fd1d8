// Regions agree once, withdraw, and see the others only while they take part; what is compared are sums and closed figures.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role, Scope } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { insertPost, insertTerritory } from '#app/testing/measured-pairs.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { compareRegions, comparisonReport } from './comparison.server.ts'
import { coverageSentence, shiftSentence } from './comparison.ts'
import { agreeToShare, listOwnSharing, withdrawSharing } from './sharing.server.ts'
import { reportOfView } from './view-report.server.ts'

const now = new Date('2026-10-20T09:00:00Z')
const as = (role: Role, scope: Scope) => viewerWith([{ role, scope }], role)
const own = as('ministry', { kind: 'region', id: 'r' })
const other = as('ministry', { kind: 'region', id: 'q' })
const coordinator = as('coordinator', { kind: 'municipality', id: 'a' })
const admin = as('admin', { kind: 'platform', id: '' })
const names = async (viewer: typeof own) => (await compareRegions(viewer, now)).regions.map(({ id }) => id)

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('c', ['anna', 'boris', 'vera'])
  await insertTerritory('r', 'a', 'a-office')
  await insertTerritory('r', 'b', 'b-office')
  await insertTerritory('q', 'z', 'z-office')
  for (const login of ['anna', 'boris']) await insertPost(login, 'a-office', { from: '2026-01-01' })
  await insertPost('vera', 'z-office', { from: '2026-01-01' })
  const figure = { quarter: '2026-2', measure: 'after', cellKind: 'region', closedAt: now }
  await database().closedFigure.createMany({
    data: [
      { ...figure, cellId: 'r', status: 'shown', n: 20, mean: 14.26, low: 9, high: 19.5 },
      { ...figure, cellId: 'q', status: 'few' },
    ],
  })
})

beforeEach(async () => {
  await database().regionSharing.deleteMany({})
})

describe('sharing', () => {
  it('is agreed once, however many press at once, and withdrawn', async () => {
    const pressed = await Promise.all(Array.from({ length: 4 }, () => agreeToShare(own, 'r', now)))
    expect(pressed.filter(Boolean)).toHaveLength(1)
    await expect(
      database().regionSharing.create({ data: { regionId: 'r', agreedById: 'x', agreedAt: now } }),
    ).rejects.toThrow()
    expect(await listOwnSharing(own)).toEqual([
      { regionId: 'r', name: 'r', since: '20 октября 2026\u00a0г.' },
    ])
    expect(await withdrawSharing(own, 'r', now)).toBe(true)
    expect(await withdrawSharing(own, 'r', now)).toBe(false)
    expect(await agreeToShare(own, 'r', now)).toBe(true)
    const actions = await database().auditEntry.findMany({ where: { objectId: 'r', objectType: 'region' } })
    expect(actions.map(({ action }) => action)).toEqual([
      'sharing.agreed',
      'sharing.withdrawn',
      'sharing.agreed',
    ])
  })

  it('is nobody else’s to decide', async () => {
    expect(await agreeToShare(own, 'q', now)).toBeNull()
    expect(await withdrawSharing(coordinator, 'r', now)).toBeNull()
    expect(await agreeToShare(admin, 'q', now)).toBe(true)
  })
})

describe('the comparison', () => {
  it('shows others to who takes part, and the own region to who does not', async () => {
    await agreeToShare(own, 'r', now)
    expect(await names(own)).toEqual(['r'])
    expect(await names(other)).toEqual(['q'])
    await agreeToShare(other, 'q', now)
    expect(await names(own)).toEqual(['q', 'r'])
    expect(await names(other)).toEqual(['q', 'r'])
    await withdrawSharing(own, 'r', now)
    expect(await names(own)).toEqual(['r'])
    expect(await names(admin)).toEqual(['q'])
  })

  it('brings sums and closed figures, with a reason where there is none', async () => {
    await agreeToShare(own, 'r', now)
    await agreeToShare(other, 'q', now)
    const { regions } = await compareRegions(own, now)
    expect(regions[1]).toMatchObject({ id: 'r', municipalities: 2, enrolled: 2, certified: 0 })
    expect(regions[1]?.stages).toMatchObject({ none: 1, pilot: 1 })
    expect(shiftSentence(regions)).toContain('r — +14,3.')
    expect(coverageSentence(regions)).toContain('не хватает плана или численности')
    const rows = [...(comparisonReport(regions, now).rows as unknown[][])]
    expect(rows[0]?.slice(-3)).toEqual(['меньше 7 человек', null, 'II\u00a0квартал 2026'])
    expect(rows[1]?.slice(-3)).toEqual([14.3, 'от +9,0 до +19,5, n = 20', 'II\u00a0квартал 2026'])
  })
})

describe('the letter of a region’s roll-out', () => {
  const address = '/oversight/regions/r?view=table'
  const names = async (viewer: typeof own) => {
    const found = await reportOfView(viewer, address, now)
    const rows = []
    for await (const row of found?.report.rows ?? []) rows.push(row[0])
    return rows
  }

  it('is whole for its ministry, own municipalities for a coordinator, nothing for a stranger', async () => {
    expect(await names(own)).toEqual(['a', 'b'])
    expect(await names(coordinator)).toEqual(['a'])
    expect(await reportOfView(other, address, now)).toBeNull()
    expect(await reportOfView(own, '/oversight/regions/nothing', now)).toBeNull()
    expect(await reportOfView(coordinator, '/oversight/comparison', now)).toBeNull()
    expect((await reportOfView(own, '/oversight/comparison', now))?.summary).toHaveLength(2)
    const letter = await reportOfView(coordinator, address, now)
    expect(letter?.summary[0]).toBe('Обучение начато в 1 из 1\u00a0муниципалитета, охвачено 0.')
  })
})
