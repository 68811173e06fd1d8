import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { dayOn, insertOfficialAt, insertRegions, stateHeadcount } from '#app/testing/rollout-fixture.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { findRegionRollout } from './region-rollout.server.ts'
import { readFilter } from './rollout-filter.ts'
import { type RolloutLine, stageToday, summaryOf } from './rollout-line.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const ministry = viewerWith([{ role: 'ministry', scope: { kind: 'region', id: 'r1' } }])

beforeAll(async () => {
  await insertRegions()
  await database().coveragePlan.create({
    data: {
      ...{ regionId: 'r1', groups: '["chief","leading"]', targetPercent: 80, dueOn: dayOn('2027-06-01') },
      ...{ recordedById: 'x', recordedAt: dayOn('2026-01-01') },
    },
  })
  await stateHeadcount('o1', { chief: 1, leading: 1, junior: 40 })
  await stateHeadcount('o2', { chief: 1, leading: 2 })
  // Of one day the last row counts; a later day counts from then on; what was taken back never.
  await stateHeadcount('o2', { leading: 1 })
  await stateHeadcount('o1', { chief: 2 }, '2026-06-01')
  await database().headcount.updateMany({ where: { onDate: dayOn('2026-06-01') }, data: { undoneAt: now } })
  await stateHeadcount('o3', { chief: 5 })
  const chief = [{ at: 'o1', group: 'chief', facing: true }]
  await insertOfficialAt('done', { posts: chief, completedAt: '2026-05-01', certified: '2026-05-05' })
  await insertOfficialAt('done', {
    posts: chief,
    programme: 'p2',
    dueOn: '2026-11-22',
    enrolledAt: '2026-10-01',
  })
  await insertOfficialAt('late', { posts: [{ at: 'o2', group: 'leading' }], dueOn: '2026-11-22' })
  await insertOfficialAt('today', { posts: [{ at: 'o2', group: 'leading' }], dueOn: '2026-11-23' })
  await insertOfficialAt('gone', { posts: chief, withdrawnAt: '2026-06-01' })
  await insertOfficialAt('revoked', {
    posts: chief,
    completedAt: '2026-05-01',
    certified: '2026-05-05',
    revoked: true,
  })
  const moved = [
    { at: 'o1', to: '2026-08-01', group: 'leading' },
    { at: 'o3', from: '2026-08-01', group: 'leading' },
  ]
  await insertOfficialAt('moved', { posts: moved, completedAt: '2026-05-01', certified: '2026-05-05' })
  await insertOfficialAt('moving', { posts: moved })
  await insertOfficialAt('both', { posts: [{ at: 'o3', from: '2021-01-01' }, { at: 'b1' }] })
  await insertOfficialAt('body', { posts: [{ at: 'b1' }] })
  await insertOfficialAt('foreign', { posts: [{ at: 'o9' }] })
  await insertOfficialAt('nowhere', { posts: [] })
})

async function lines(search = ''): Promise<Record<string, RolloutLine>> {
  const rollout = await findRegionRollout(ministry, 'r1', readFilter(new URLSearchParams(search)), now)
  return Object.fromEntries((rollout?.lines ?? []).map((line) => [line.id, line]))
}

describe('the roll-out of a region', () => {
  it('counts each person once in a column', async () => {
    const { m1, m2, ...rest } = await lines()
    expect(m1?.facts).toMatchObject({ enrolled: 5, onTrack: 1, overdue: 2, completed: 3, certified: 2 })
    expect(m2?.facts).toMatchObject({ enrolled: 2, onTrack: 2, overdue: 0, completed: 0, certified: 0 })
    expect(rest['']?.facts).toMatchObject({ enrolled: 1, onTrack: 1 })
  })

  it('leaves what is done with the employer of that time, and moves what is not', async () => {
    const { m1, m2 } = await lines()
    expect([m1?.facts.certifiedInPlan, m2?.facts.certifiedInPlan]).toEqual([2, 0])
  })

  it('takes the headcount of the plan’s groups as of the day; a part that is missing leaves no percentage', async () => {
    const { m1, m2 } = await lines()
    expect(m1?.coverage).toEqual({ state: 'known', percent: 50, certified: 2, headcount: 4 })
    expect(m2?.coverage).toEqual({ state: 'missing', certified: 0 })
    expect(m2?.headcount).toEqual({ whole: null, known: 1, expected: 2 })
  })

  it('has a stage for each month', async () => {
    const { m1, m2 } = await lines()
    expect(m1?.stages.slice(-10)).toEqual([
      ...Array<string>(3).fill('pilot'),
      ...Array<string>(7).fill('running'),
    ])
    expect(m1?.stages.at(-11)).toBe('none')
    expect(m2 && stageToday(m2)).toBe('pilot')
  })

  it('sums up, with the coverage of those whose headcount is known', async () => {
    const rollout = await findRegionRollout(ministry, 'r1', undefined, now)
    const summary = rollout && summaryOf(rollout)
    expect(summary?.counts).toMatchObject({ enrolled: 8, overdue: 2, certified: 2 })
    expect(summary?.coverage).toMatchObject({ known: 1, of: 2, coverage: { percent: 50 } })
    expect(summary?.late.map(({ id }) => id)).toEqual(['m1'])
  })

  it.each([
    ['group=chief', { enrolled: 2, certified: 1 }],
    ['citizens=yes', { enrolled: 2, certified: 1 }],
    ['citizens=no', { enrolled: 0, certified: 0 }],
    ['category=heads', { enrolled: 0, certified: 0 }],
    ['programme=p2', { enrolled: 1, overdue: 1, certified: 0 }],
    ['from=2026-10-01', { enrolled: 1 }],
    ['from=2026-10-02', { enrolled: 0 }],
    ['to=2026-02-10', { enrolled: 5, overdue: 1 }],
    ['to=2026-02-09', { enrolled: 0 }],
  ])('narrows the counts by %s, not the stage', async (search, counts) => {
    const { m1 } = await lines(search)
    expect(m1?.narrowed).toMatchObject(counts)
    expect(m1 && stageToday(m1)).toBe('running')
  })

  it('keeps nobody on track whose cohort is closed', async () => {
    await database().cohort.update({ where: { id: 'c-p1' }, data: { state: 'closed' } })
    const closed = await lines()
    await database().cohort.update({ where: { id: 'c-p1' }, data: { state: 'running' } })
    // «done» is late in another cohort; of «moving» and «both» nothing more can come.
    expect(closed.m2?.facts).toMatchObject({
      enrolled: 2,
      onTrack: 0,
      overdue: 0,
      completed: 0,
      unfinished: 2,
    })
    expect(closed.m1?.facts).toMatchObject({ enrolled: 5, onTrack: 0, completed: 3, unfinished: 1 })
    expect((await lines()).m2?.facts).toMatchObject({ onTrack: 2, unfinished: 0 })
  })

  it('takes five statements, six with a filter', async () => {
    const { statements } = await countingStatements(() => lines())
    expect(statements).toHaveLength(5)
    expect((await countingStatements(() => lines('group=chief'))).statements).toHaveLength(6)
  })

  it('is nobody else’s', async () => {
    const foreign = viewerWith([{ role: 'ministry', scope: { kind: 'region', id: 'r2' } }], 'foreign')
    expect(await findRegionRollout(foreign, 'r1', undefined, now)).toBeNull()
    const noted = { actorId: 'foreign', action: 'oversight.refused', objectId: 'r1' }
    expect(await database().auditEntry.count({ where: noted })).toBe(1)
  })
})
