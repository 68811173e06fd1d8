// A quarter is closed once, by whom the wave was handed in and where they worked then; nothing changes it afterwards.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { addPairs, insertPairs, insertPost, insertTerritory } from '#app/testing/measured-pairs.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { listClosedFigures } from './closed-figures.server.ts'
import { closeQuarters } from './closing.server.ts'

/** «После» of the cohort is over on 14 December: the fourth quarter, closed on 21 January. */
const early = new Date('2027-01-20T09:00:00Z')
const due = new Date('2027-01-21T09:00:00Z')
const later = new Date('2027-04-25T09:00:00Z')

const logins = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)
const here = logins('a', 9)
const there = logins('b', 12)

beforeAll(async () => {
  await insertSmallProgramme()
  for (const town of ['a', 'b']) await insertTerritory('r', town, `${town}-office`)
  await insertPairs(
    'c',
    [...here, ...there].map((login, index) => ({
      login,
      shift: login.startsWith('a') ? 10 + (index % 2) : 20,
    })),
  )
  for (const login of here) await insertPost(login, 'a-office', { from: '2026-01-01', to: '2026-12-20' })
  for (const login of there) await insertPost(login, 'b-office', { from: '2026-01-01' })
  // Moved after the wave: the figure stays where the person worked that day, as the coordinator who sent them sees it.
  await insertPost('a0', 'b-office', { from: '2026-12-20' })
  for (const login of here)
    await database().application.create({
      data: {
        ...{ cohortId: 'c', userId: login, email: login, source: 'coordinator', municipalityId: 'a' },
        ...{ submittedAt: early, acceptedAt: early },
      },
    })
})

describe('closing', () => {
  it('waits for its day, then happens once however many processes come', async () => {
    expect(await closeQuarters(early)).toEqual([])
    const closed = await Promise.all(Array.from({ length: 4 }, () => closeQuarters(due)))
    expect(closed.flat()).toEqual(['2026-4'])
    expect(await closeQuarters(due)).toEqual([])
    expect(await database().auditEntry.count({ where: { action: 'figures.closed' } })).toBe(1)
    expect(await database().closedMember.count()).toBe(21)
  })

  it('writes the mean, the interval and the people of every cell', async () => {
    const cells = [
      { kind: 'region', id: 'r' },
      { kind: 'municipality', id: 'a' },
      { kind: 'organisation', id: 'b-office' },
      { kind: 'cohort', id: 'c' },
      { kind: 'municipality', id: 'nothing' },
    ] as const
    const { result: read, statements } = await countingStatements(() => listClosedFigures(cells))
    expect(statements).toHaveLength(1)
    expect(read.get('municipality:a')?.after).toMatchObject({ quarter: '2026-4', status: 'shown', n: 9 })
    expect(read.get('municipality:a')?.after?.mean).toBeCloseTo(10 + 4 / 9)
    expect(read.get('organisation:b-office')?.after).toMatchObject({ n: 12, mean: 20, low: 20, high: 20 })
    expect(read.get('region:r')?.after?.n).toBe(21)
    expect(read.get('cohort:c')?.exam).toBeNull()
    expect(read.get('municipality:nothing')?.after).toBeNull()
    expect((await listClosedFigures([])).size).toBe(0)
  })

  it('lets nothing into a closed quarter, and late joiners into a later one', async () => {
    const figure = { quarter: '2026-4', measure: 'after', cellKind: 'cohort', cellId: 'x', closedAt: due }
    const write = database().closedFigure
    await expect(write.create({ data: { ...figure, status: 'few' } })).rejects.toThrow()
    await expect(write.updateMany({ data: { mean: 99 } })).rejects.toThrow()
    await expect(write.deleteMany({})).rejects.toThrow()
    const member = { enrolmentId: 'c:x', measure: 'after', quarter: '2026-4' }
    await expect(database().closedMember.create({ data: member })).rejects.toThrow()
    const open = { ...figure, quarter: '2030-1' }
    await expect(write.create({ data: { ...open, status: 'shown', n: 6, mean: 1 } })).rejects.toThrow()
    await expect(write.create({ data: { ...open, status: 'few', n: 3 } })).rejects.toThrow()

    const before = await database().closedFigure.findMany({ where: { quarter: '2026-4' } })
    const late = logins('late', 8)
    for (const login of late) {
      await database().user.create({
        data: { id: login, email: `${login}@reshayu.example`, surname: 'П', givenName: 'И', createdAt: due },
      })
      await database().enrolment.create({
        data: { id: `c:${login}`, cohortId: 'c', userId: login, versionId: 'v1', enrolledAt: due },
      })
      await insertPost(login, 'a-office', { from: '2026-01-01' })
    }
    await addPairs(
      'c',
      late.map((login) => ({ login, shift: 50 })),
      30,
    )
    expect(await closeQuarters(later)).toEqual(['2027-1'])
    expect(await database().closedFigure.findMany({ where: { quarter: '2026-4' } })).toEqual(before)
    expect(await database().closedMember.count({ where: { quarter: '2027-1' } })).toBe(8)
    const read = await listClosedFigures([{ kind: 'municipality', id: 'a' }])
    expect(read.get('municipality:a')?.after).toMatchObject({ quarter: '2027-1', n: 8, mean: 50 })
  })
})

describe('exam marks', () => {
  it('count in the quarter in which the last of them was posted, at the better of two exams', async () => {
    const exam = (userId: string, number: number, total: number) =>
      database().practiceExam.create({
        data: {
          ...{ userId, enrolmentId: `c:${userId}`, number, seed: 's', passMark: 60, total },
          ...{
            startedAt: new Date('2027-05-10'),
            dueAt: new Date('2027-05-10'),
            finishedAt: new Date('2027-05-10'),
          },
        },
      })
    for (const login of there) await exam(login, 1, 70)
    await exam('b0', 2, 82)
    expect(await closeQuarters(new Date('2027-07-25T09:00:00Z'))).toEqual(['2027-2'])
    const read = await listClosedFigures([{ kind: 'organisation', id: 'b-office' }])
    expect(read.get('organisation:b-office')?.exam).toMatchObject({ quarter: '2027-2', n: 12, mean: 71 })
    expect(await database().closedMember.count({ where: { measure: 'exam' } })).toBe(12)
  })
})
