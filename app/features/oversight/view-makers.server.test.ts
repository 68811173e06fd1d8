// One definition of a saved view, and what each recipient is told by it: own region or municipality, and nothing else.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role, Scope } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { dayOn, insertOfficialAt, insertRegions } from '#app/testing/rollout-fixture.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { recordHeadcount } from './headcount-change.server.ts'
import { writeIndicators } from './indicator-rows.server.ts'
import { setPlan } from './plan.server.ts'
import { isOfWholeRegions, reportOfView } from './view-report.server.ts'

const now = new Date('2026-11-24T09:00:00Z')
const monday = dayOn('2026-11-16')
const as = (role: Role, scope: Scope) => viewerWith([{ role, scope }], `${role}-${scope.id}`)
const ministry = as('ministry', { kind: 'region', id: 'r1' })
const coordinator = as('coordinator', { kind: 'municipality', id: 'm1' })
const foreign = as('ministry', { kind: 'region', id: 'r2' })
const admin = as('admin', { kind: 'platform', id: '' })

async function told(viewer: typeof ministry, address: string) {
  const found = await reportOfView(viewer, address, now)
  if (!found) return null
  const rows = []
  for await (const row of found.report.rows) rows.push(row)
  return { ...found, rows, first: rows.map(([cell]) => cell) }
}

const refusals = () => database().auditEntry.count({ where: { action: 'oversight.refused' } })

beforeAll(async () => {
  await insertRegions()
  await insertOfficialAt('anna', { posts: [{ at: 'o1', group: 'chief' }], certified: '2026-11-02' })
  await insertOfficialAt('boris', { posts: [{ at: 'o3', group: 'chief' }], dueOn: '2026-11-01' })
  await insertOfficialAt('zoya', { posts: [{ at: 'o9', group: 'chief' }], programme: 'p2' })
  const onDate = dayOn('2026-11-01')
  for (const [organisationId, people] of [
    ['m1', 10],
    ['o9', 4],
  ] as const)
    await recordHeadcount('x', { organisationId, onDate, people: { chief: people } }, now)
  const plan = { groups: ['chief' as const], targetPercent: 50, dueOn: dayOn('2027-12-31') }
  await setPlan('x', { regionId: 'r1', timeZone: 'Europe/Moscow', plan }, now)
  for (const regionId of ['r1', 'r2'])
    await database().indicatorImport.create({
      data: {
        id: regionId,
        regionId,
        fileName: 'a',
        fileHash: 'a',
        summary: '{}',
        createdById: 'x',
        createdAt: now,
      },
    })
  const row = (organisationId: string, answerHours: number) => ({
    ...{
      organisationId,
      channel: 'pos' as const,
      week: monday,
      volume: 100,
      toExecutorHours: 10,
      answerHours,
    },
    ...{ onTimePercent: 90, repeatPercent: 5, goodMarksPercent: 60, returnedPercent: 1 },
  })
  await writeIndicators(database(), 'r1', [row('m1', 20), row('m2', 200)])
  await writeIndicators(database(), 'r2', [row('m9', 30)])
})

describe('the same saved view', () => {
  it('of a region has the lines of the recipient', async () => {
    const address = '/oversight/regions/r1'
    expect((await told(ministry, address))?.first).toEqual(expect.arrayContaining(['Место m1', 'Место m2']))
    const own = await told(coordinator, address)
    expect(own?.first).toEqual(['Место m1'])
    expect(own?.summary.join(' ')).toContain('из 1\u00a0муниципалитета')
    expect(own?.summary.join(' ')).not.toContain('m2')
    expect(own?.title).toBe('Охват обучением: Место r1, Ваши муниципалитеты')
    expect(await told(foreign, address)).toBeNull()
  })

  it('of a place and its people is for who oversees it', async () => {
    expect((await told(coordinator, '/oversight/municipalities/m1'))?.first).toContain('Место o1')
    expect((await told(coordinator, '/oversight/municipalities/m1/people'))?.first).toEqual(['anna Имя'])
    const address = '/oversight/regions/r1/people'
    expect((await told(ministry, address))?.first).toEqual(['anna Имя', 'boris Имя'])
    const before = await refusals()
    const own = await told(coordinator, address)
    expect(own?.first).toEqual(['anna Имя'])
    expect(own?.report.heading?.[0]).toBe('Люди: Место m1')
    for (const other of ['municipalities/m2', 'municipalities/m2/people', 'bodies/r1', 'regions/r2/people'])
      expect(await told(coordinator, `/oversight/${other}`)).toBeNull()
    expect(await refusals()).toBe(before)
  })

  it('of the headcount has own municipalities, and says where it is missing', async () => {
    const whole = await told(ministry, '/oversight/headcount?region=r1')
    expect(whole?.rows.map(([name, all]) => [name, all])).toEqual([
      ['Место m1', 10],
      ['Место m2', null],
    ])
    expect(whole?.summary).toEqual([
      'На 24 ноября 2026\u00a0г. в штате 10\u00a0человек.',
      expect.stringContaining('не указана: 1\u00a0муниципалитет.'),
    ])
    expect((await told(coordinator, '/oversight/headcount?region=r1'))?.first).toEqual(['Место m1'])
    expect((await told(coordinator, '/oversight/headcount'))?.first).toEqual(['Место m1'])
    expect(await told(foreign, '/oversight/headcount?region=r1')).toBeNull()
    expect((await told(foreign, '/oversight/headcount'))?.rows[0]?.[1]).toBe(4)
    const earlier = await told(ministry, '/oversight/headcount?region=r1&on=2026-10-31')
    expect(earlier?.summary[0]).toBe('Численность не указана.')
  })

  it('of the headcount of a place is for who oversees it', async () => {
    const address = '/oversight/headcount/places/m1'
    const own = await told(coordinator, address)
    expect(own?.first).toEqual(['Муниципалитет в целом', 'Место o1', 'Место o2'])
    expect(own?.summary).toEqual(['На 24 ноября 2026\u00a0г. в штате 10\u00a0человек.'])
    expect(await told(foreign, address)).toBeNull()
    expect(await told(coordinator, '/oversight/headcount/places/r1')).toBeNull()
  })

  it('of the plan is for who oversees the region, and says where it stands', async () => {
    const found = await told(ministry, '/oversight/plan')
    expect(found?.summary).toEqual([
      'Обучить 50 % людей, которые занимают главные должности, к 31 декабря 2027\u00a0г.',
      'Сейчас 10 %: 1 из 10\u00a0человек с удостоверением, цель 5.',
      expect.stringContaining('Для прогноза данных мало'),
      expect.stringContaining('Чтобы успеть, нужно'),
      expect.stringContaining('Считаем по 1 из'),
    ])
    expect(found?.rows.map((row) => row.slice(1))).toContainEqual([1, 1])
    expect(await told(admin, '/oversight/plan?region=r1')).not.toBeNull()
    expect(await told(coordinator, '/oversight/plan?region=r1')).toBeNull()
    expect(await told(foreign, '/oversight/plan')).toBeNull()
  })

  it('of the indicators joins own municipalities alone, and leaves no refusal behind', async () => {
    const before = await refusals()
    const answer = (found: Awaited<ReturnType<typeof told>>) => found?.summary.join('\n')
    expect(answer(await told(ministry, '/oversight/indicators'))).toContain('200\u00a0сообщений')
    const own = await told(coordinator, '/oversight/indicators?region=r1')
    expect(own?.title).toContain('Ваши муниципалитеты')
    expect(answer(own)).toContain('100\u00a0сообщений')
    expect(await told(coordinator, '/oversight/indicators?region=r1&municipality=m2')).toBeNull()
    expect(await told(coordinator, '/oversight/indicators?organisation=o3')).toBeNull()
    expect(await told(foreign, '/oversight/indicators?region=r1')).toBeNull()
    expect(await refusals()).toBe(before)
  })

  it('of the rating names the places of the week', async () => {
    const found = await told(ministry, '/oversight/rating')
    expect(found?.summary).toEqual([
      'Неделя с 16 ноября 2026\u00a0г. по 22 ноября 2026\u00a0г.',
      'Первые места:',
      expect.stringMatching(/^— 1\. Место m1, балл [\d,]+ \(новый\)$/),
      expect.stringMatching(/^— 2\. Место m2, балл/),
    ])
    expect(found?.rows).toHaveLength(2)
    expect(await told(coordinator, '/oversight/rating')).toBeNull()
    expect(await told(foreign, '/oversight/rating?region=r1')).toBeNull()
  })

  it('is offered to coordinators only where they see something of it', () => {
    const whole = ['/oversight/plan', '/oversight/rating?region=r1', '/oversight/comparison']
    expect(whole.map(isOfWholeRegions)).toEqual([true, true, true])
    const all = [
      '/oversight/regions/r1',
      '/oversight/headcount',
      '/oversight/indicators',
      '/oversight/overdue',
    ]
    expect(all.map(isOfWholeRegions)).toEqual([false, false, false, false])
  })
})
