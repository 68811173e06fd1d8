// Whose figures are read by whom: organisers and instructors of the cohort, a coordinator own people, nobody else; the file.
import { beforeAll, describe, expect, it } from 'vitest'
import { hasRole, type Role, type Scope } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { readSheet } from '#app/platform/spreadsheet.server.ts'
import {
  insertMeasuredCohort,
  longAfter,
  startOfAfter,
  startOfBefore,
  takeWave,
} from '#app/testing/measured-cohort.ts'
import { insertMunicipality } from '#app/testing/municipality.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { learnerOnly, organiser, viewerWith } from '#app/testing/viewers.ts'
import { listStandings } from './cohort-people.server.ts'
import { findGroupReport } from './group-report.server.ts'
import { findReached, listReached } from './reach.server.ts'
import { reportRows, writeReportFile } from './report-file.server.ts'

const logins = Array.from({ length: 16 }, (_, index) => `p${String(index).padStart(2, '0')}`)
const as = (role: Role, scope: Scope) => viewerWith([{ role, scope }], role)
const coordinator = (town: string) => as('coordinator', { kind: 'municipality', id: town })

beforeAll(async () => {
  await insertMeasuredCohort('c1', logins)
  await insertMeasuredCohort('c2', ['other'])
  // Eight people of the first town, six of the second, two of nowhere.
  for (const town of ['gorodets', 'uren']) await insertMunicipality(town)
  for (const [index, userId] of logins.slice(0, 14).entries())
    await database().post.create({
      data: {
        userId,
        organisationId: index < 8 ? 'gorodets' : 'uren',
        title: 'Специалист',
        startsOn: new Date('2026-01-01'),
      },
    })
  for (const [index, login] of logins.entries()) {
    await takeWave('c1', login, 'before', startOfBefore, { points: 1, grade: 3 })
    if (index < 15)
      await takeWave('c1', login, 'after', startOfAfter, { points: index % 2 ? 2 : 3, grade: 5 })
  }
}, 60_000)

describe('who reads', () => {
  it('organisers and instructors of the cohort read it whole', async () => {
    for (const viewer of [organiser, as('instructor', { kind: 'cohort', id: 'c1' })]) {
      const found = await findGroupReport(viewer, 'c1', longAfter)
      expect(found?.cohort.reach).toBe('whole')
      expect(found?.report.comparisons[0]).toMatchObject({ status: 'shown', total: { n: 15 } })
      expect(found?.report.comparisons[1]?.status).toBe('few')
    }
  })

  it('a coordinator reads own people where the rest is not a handful', async () => {
    const found = await findGroupReport(coordinator('gorodets'), 'c1', longAfter)
    expect(found?.cohort.reach).toBe('own')
    expect(found?.report.people).toBe(8)
    expect(found?.report.comparisons[0]).toMatchObject({ status: 'shown', total: { n: 8 } })
    const few = await findGroupReport(coordinator('uren'), 'c1', longAfter)
    expect(few?.report.comparisons[0]?.status).toBe('few')
  })

  it('nobody else finds it', async () => {
    const strangers = [
      learnerOnly('p00'),
      coordinator('balakhna'),
      as('instructor', { kind: 'cohort', id: 'c2' }),
      as('ministry', { kind: 'region', id: 'region-52' }),
    ]
    for (const viewer of strangers) expect(await findGroupReport(viewer, 'c1', longAfter)).toBeNull()
    expect(await findGroupReport(organiser, 'nothing', longAfter)).toBeNull()
    expect(hasRole(organiser, 'organiser')).toBe(true)
  })

  it('lists the cohorts that a viewer reaches', async () => {
    expect((await listReached(organiser, { page: 1 }, longAfter)).map(({ id }) => id).sort()).toEqual([
      'c1',
      'c2',
    ])
    const own = await listReached(coordinator('uren'), { page: 1 }, longAfter)
    expect(own.map(({ id, people, manages }) => [id, people, manages])).toEqual([['c1', 6, false]])
    expect((await findReached(organiser, 'c2', longAfter))?.manages).toBe(true)
  })
})

it('waits until the wave is over, so that two reports never differ by one person', async () => {
  const found = await findGroupReport(organiser, 'c1', startOfAfter)
  expect(found?.report.comparisons[0]).toMatchObject({ status: 'running', total: null })
})

it('tells who runs the cohort completion and nothing else', async () => {
  const people = await listStandings('c1', 1, longAfter)
  expect(people).toHaveLength(16)
  expect(people[15]?.waves.map(({ standing }) => standing)).toEqual(['done', 'missed', 'missed', 'missed'])
  expect(JSON.stringify(people)).not.toMatch(/percent|result|answers/)
})

it('reads a report in three statements and a page of people in two', async () => {
  const report = await countingStatements(() => findGroupReport(organiser, 'c1', longAfter))
  expect(report.statements.length).toBeLessThanOrEqual(3)
  const people = await countingStatements(() => listStandings('c1', 1, longAfter))
  expect(people.statements.length).toBeLessThanOrEqual(2)
})

it('writes a file that hides what the page hides and holds no formula', async () => {
  const few = await findGroupReport(coordinator('uren'), 'c1', longAfter)
  const whole = await findGroupReport(organiser, 'c1', longAfter)
  if (!few || !whole) throw new Error('No report')
  const closed = reportRows({ name: '=1+1', code: 'c1' }, few.report)
  expect(closed.filter(([section]) => section === '«До» и «после»')).toEqual([
    ['«До» и «после»', expect.stringMatching(/меньше семи/) as string],
  ])
  const bytes = await writeReportFile({ name: '=1+1', code: 'c1' }, whole.report)
  const read = await readSheet({ name: 'shift.xlsx', bytes })
  if (!('rows' in read)) throw new Error(read.problem)
  const cells = read.rows.map((row) => row.cells)
  expect(cells[1]).toEqual(['Поток', "'=1+1", 'c1'])
  expect(cells.find(([, title]) => title === 'Общий сдвиг')?.slice(2, 4)).toEqual(['15', '51,1'])
})
