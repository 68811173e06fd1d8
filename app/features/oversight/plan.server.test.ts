import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { actionsOf } from '#app/testing/people.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { recordHeadcount } from './headcount-change.server.ts'
import { readPlanReport } from './plan-report.server.ts'
import { listPlans, setPlan } from './plan.server.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const now = new Date('2026-11-23T09:00:00Z')
const region = { id: 'r', timeZone: 'Europe/Moscow' }
const plan = { groups: ['chief' as const], targetPercent: 50, dueOn: day('2027-12-31') }

let papers = 0
async function certify(userId: string, issuedOn: Date, revokedAt: Date | null = null) {
  papers += 1
  const enrolment = await database().enrolment.findFirstOrThrow({ where: { userId } })
  await database().certificate.create({
    data: {
      ...{ number: `2026-ПК-${papers}`, kind: 'ПК', year: 2026, sequence: papers, code: `code${papers}` },
      ...{ enrolmentId: enrolment.id, userId, snapshot: '{}', sample: true, issuedOn, revokedAt },
      ...{ issuedById: 'x', createdAt: now },
    },
  })
}

beforeAll(async () => {
  await database().organisation.createMany({
    data: [
      { id: 'r', kind: 'region', regionId: 'r', municipalityId: null, name: 'Область', sortName: 'Область' },
      ...['m1', 'm2', 'm3'].map((id) => ({
        ...{
          id,
          kind: 'municipality',
          regionId: 'r',
          parentId: 'r',
          municipalityId: id,
          name: id,
          sortName: id,
        },
      })),
      ...['m1', 'm2'].map((municipalityId) => ({
        ...{ id: `o-${municipalityId}`, kind: 'organisation', regionId: 'r', parentId: municipalityId },
        ...{ municipalityId, name: municipalityId, sortName: municipalityId },
      })),
    ],
  })
  const people = Array.from({ length: 24 }, (_, index) => `p${index}`)
  await insertSmallProgramme()
  await insertSmallCohort('c', [...people, 'far', 'moved', 'plain'])
  const post = (userId: string, organisationId: string, positionGroup: string | null, rest = {}) => ({
    ...{ userId, organisationId, positionGroup, title: 'специалист', startsOn: day('2020-01-01'), ...rest },
  })
  await database().post.createMany({
    data: [
      ...people.map((id) => post(id, 'o-m1', 'chief')),
      post('far', 'm3', 'chief'),
      post('moved', 'o-m1', 'chief', { endsOn: day('2026-10-01') }),
      post('moved', 'm3', 'chief', { startsOn: day('2026-10-01') }),
      post('plain', 'o-m1', null),
    ],
  })
  await recordHeadcount(
    'x',
    { organisationId: 'o-m1', onDate: day('2026-01-01'), people: { chief: 100 } },
    now,
  )
  await recordHeadcount('x', { organisationId: 'm2', onDate: day('2026-01-01'), people: { chief: 20 } }, now)
  // Two a week for twelve weeks up to the last one that is over.
  for (const [index, id] of people.entries())
    await certify(id, addDays(day('2026-09-01'), Math.floor(index / 2) * 7))
  await certify('p0', day('2026-11-01'))
  await certify('far', day('2026-09-10'))
  await certify('moved', day('2026-09-10'))
  await certify('plain', day('2026-09-10'))
})

describe('the plan of a region', () => {
  it('is set, changed and kept with its history', async () => {
    const set = (changes = {}) =>
      setPlan('x', { regionId: 'r', timeZone: 'Europe/Moscow', plan: { ...plan, ...changes } }, now)
    expect(await set()).toEqual({ outcome: 'set' })
    expect(await set()).toEqual({ outcome: 'same' })
    expect(await set({ targetPercent: 60 })).toEqual({ outcome: 'set' })
    expect(await set({ dueOn: day('2026-11-23') })).toMatchObject({ outcome: 'refused' })
    const { plans, total } = await listPlans('r', 1)
    expect([total, plans.map(({ targetPercent }) => targetPercent)]).toEqual([2, [60, 50]])
    expect(await actionsOf('r')).toEqual(['coverage-plan.set', 'coverage-plan.set'])
  })

  it('counts each person once at the employer of that day, over known headcounts, in two statements', async () => {
    const { result, statements } = await countingStatements(() => readPlanReport(region, plan, now))
    expect(statements).toHaveLength(2)
    // m1 has 25 certified (one moved away later), m2 nobody; m3 has one, and no headcount.
    expect(result.progress).toEqual({
      ...{ known: 2, places: 3, headcount: 120, certified: 25, apart: 1, percent: 20, target: 60 },
    })
    expect(result.weeks.map(({ certified }) => certified).slice(0, 3)).toEqual([2, 3, 2])
    expect(result.weeks.at(-1)).toEqual({ monday: day('2026-11-16'), certified: 2, total: 25 })
    expect(result.lastWeekEnds).toEqual(day('2026-11-22'))
    expect(result.forecast).toMatchObject({ kind: 'dated' })
    if (result.forecast?.kind === 'dated') {
      expect(result.forecast.perWeek).toBeCloseTo(2, 0)
      expect(result.forecast.weeks).toBeGreaterThanOrEqual(17)
      expect(result.forecast.weeks).toBeLessThanOrEqual(19)
    }
  })

  it('has no percentage and no forecast without a headcount', async () => {
    const { progress, forecast } = await readPlanReport(region, { ...plan, groups: ['junior'] }, now)
    expect([progress.percent, progress.known, forecast]).toEqual([null, 0, null])
  })

  it('counts no revoked paper', async () => {
    await database().certificate.updateMany({ where: { userId: 'p1' }, data: { revokedAt: now } })
    expect((await readPlanReport(region, plan, now)).progress.certified).toBe(24)
  })
})
