import { beforeEach, describe, expect, it } from 'vitest'
import { personalNumberDigest, recordPersonalNumbers } from '#app/features/identity/personal-number.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { actionsOf } from '#app/testing/people.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { mergeAccounts, planMerge } from './merge.server.ts'
import { isActorColumn, mergeTables } from './merge-tables.ts'
import { saveRecord } from './record.server.ts'
import { openRecords } from './record-values.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const pair = { keptId: 'old', mergedId: 'new' }
let cohorts = 0

beforeEach(async () => {
  if (!cohorts) await insertSmallProgramme()
  cohorts += 1
  await database().accountMerge.deleteMany()
  await database().erasure.deleteMany()
  await database().certificate.deleteMany()
  await database().shift.deleteMany()
  await database().enrolment.deleteMany()
  await database().application.deleteMany()
  await database().user.deleteMany()
  await insertSmallCohort(`one-${cohorts}`, ['old'])
  await insertSmallCohort(`two-${cohorts}`, ['new'])
  await database().organisation.upsert({
    where: { id: 'm' },
    create: { id: 'm', kind: 'municipality', regionId: 'm', municipalityId: 'm', name: 'm', sortName: 'm' },
    update: {},
  })
})

const merge = () => mergeAccounts('admin', pair, now)
const shift = (userId: string, number: number, open = false) =>
  database().shift.create({
    data: {
      ...{ userId, number, startedAt: now, dueAt: now },
      ...(open ? { openKey: userId } : { finishedAt: now }),
    },
  })

describe('the list of tables', () => {
  it('names every column of the database that holds the id of a person', async () => {
    const tables = await database().$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite%' AND "name" NOT LIKE '\\_%' ESCAPE '\\'`
    const found: string[] = []
    for (const { name } of tables) {
      const keys = await database().$queryRawUnsafe<{ table: string; from: string }[]>(
        `PRAGMA foreign_key_list("${name}")`,
      )
      const columns = await database().$queryRawUnsafe<{ name: string }[]>(`PRAGMA table_info("${name}")`)
      for (const { name: column } of columns) {
        const points = keys.some((key) => key.table === 'User' && key.from === column)
        const named = /^(userId|ownerId|keptId|mergedId|personId|memberId|markerId|actorId)$|ById$/.test(
          column,
        )
        if ((points || named) && !isActorColumn(column) && name !== 'User') found.push(`${name}.${column}`)
      }
    }
    // Members of a team are named by enrolment, marks of a commission by its member.
    const others = ['AttestationMark.memberId']
    expect(found.filter((one) => !others.includes(one)).sort()).toEqual(
      mergeTables.map(({ table, column }) => `${table}.${column}`).sort(),
    )
  })
})

describe('a merge', () => {
  it('moves rows, joins twins, ends sign-ins and closes the account, with its address kept from others', async () => {
    const role = { role: 'learner', scopeKind: 'platform', scopeId: '', grantedAt: now }
    for (const userId of ['old', 'new']) await database().roleAssignment.create({ data: { ...role, userId } })
    await database().roleAssignment.create({ data: { ...role, role: 'instructor', userId: 'new' } })
    await database().post.create({
      data: { userId: 'new', organisationId: 'm', title: 'специалист', startsOn: now },
    })
    const plan = await planMerge('admin', pair)
    expect(plan?.refusals).toEqual([])
    expect(plan?.lines.map(({ table, rows, what }) => [table, rows, what])).toEqual([
      ['Post', 1, 'move'],
      ['RoleAssignment', 1, 'move'],
      ['RoleAssignment, twins', 1, 'join'],
      ['Enrolment', 1, 'move'],
    ])
    expect(await merge()).toEqual({ outcome: 'merged' })
    expect(await database().enrolment.count({ where: { userId: 'old' } })).toBe(2)
    expect(await database().roleAssignment.count({ where: { userId: 'old' } })).toBe(2)
    expect(await database().post.count({ where: { userId: 'old' } })).toBe(1)
    expect(await database().user.findUnique({ where: { id: 'new' } })).toMatchObject({
      deactivatedAt: now,
      email: 'new@reshayu.example',
    })
    const row = await database().accountMerge.findFirstOrThrow()
    expect(JSON.parse(row.moved)).toEqual({ Post: 1, RoleAssignment: 1, Enrolment: 1 })
    expect(await actionsOf('old')).toContain('user.merged')
    // Once more: there is nothing to merge.
    expect(await merge()).toEqual({ outcome: 'unknown' })
  })

  it('is refused for one cohort, and then changes nothing', async () => {
    await database().enrolment.create({
      data: { cohortId: `one-${cohorts}`, userId: 'new', versionId: 'v1', enrolledAt: now },
    })
    expect(await merge()).toMatchObject({
      outcome: 'refused',
      refusals: [expect.stringMatching('в один поток') as string],
    })
    expect(await database().enrolment.count({ where: { userId: 'new' } })).toBe(2)
    expect(await database().accountMerge.count()).toBe(0)
  })

  it('is refused for the account one is signed in with, and for a request to be forgotten', async () => {
    expect(await mergeAccounts('new', pair, now)).toMatchObject({ outcome: 'refused' })
    await database().erasure.create({ data: { userId: 'old', requestedAt: now } })
    expect(await merge()).toMatchObject({
      refusals: [expect.stringMatching('удалить свои данные') as string],
    })
  })

  it('carries an open application over, and is refused where both have one in a cohort', async () => {
    const apply = (login: string, cohortId: string) =>
      database().application.create({
        data: {
          ...{ cohortId, userId: login, source: 'self', email: `${login}@reshayu.example`, submittedAt: now },
          openKey: `${cohortId}:${login}@reshayu.example`,
        },
      })
    await apply('new', `one-${cohorts}`)
    expect(await merge()).toEqual({ outcome: 'merged' })
    expect(await database().application.findFirst()).toMatchObject({
      ...{ userId: 'old', email: 'old@reshayu.example', openKey: `one-${cohorts}:old@reshayu.example` },
    })
  })

  it('joins data for documents that do not contradict each other', async () => {
    await saveRecord({ actorId: 'admin', userId: 'old' }, { sex: 'female', birthDate: '1985-03-01' }, now)
    await saveRecord(
      { actorId: 'admin', userId: 'new' },
      { birthDate: '1985-03-01', diplomaNumber: '77' },
      now,
    )
    await inTransaction((tx) =>
      recordPersonalNumbers(tx, [{ userId: 'new', digits: '11223344595' }], 'admin', now),
    )
    expect(await merge()).toEqual({ outcome: 'merged' })
    expect((await openRecords(database(), ['old'])).get('old')).toMatchObject({
      ...{ sex: 'female', birthDate: '1985-03-01', diplomaNumber: '77', personalNumber: '11223344595' },
    })
    expect(
      await database().personalNumber.findFirst({ where: { digest: personalNumberDigest('11223344595') } }),
    ).toMatchObject({ userId: 'old' })
    expect(await database().learnerRecord.count()).toBe(1)
  })

  it('is refused where they do', async () => {
    await saveRecord({ actorId: 'admin', userId: 'old' }, { birthDate: '1985-03-01' }, now)
    await saveRecord({ actorId: 'admin', userId: 'new' }, { birthDate: '1990-03-01' }, now)
    expect(await merge()).toMatchObject({ refusals: [expect.stringMatching('расходятся') as string] })
  })

  it('numbers shifts on', async () => {
    await shift('old', 1)
    await shift('old', 2)
    await shift('new', 1)
    await shift('new', 2, true)
    expect(await merge()).toEqual({ outcome: 'merged' })
    const moved = await database().shift.findMany({ orderBy: { number: 'asc' } })
    expect(moved.map(({ userId, number, openKey }) => [userId, number, openKey])).toEqual([
      ['old', 1, null],
      ['old', 2, null],
      ['old', 3, null],
      ['old', 4, 'old'],
    ])
  })

  it('is refused where both are in the middle of a shift', async () => {
    await shift('old', 1, true)
    await shift('new', 1, true)
    expect(await merge()).toMatchObject({
      refusals: [expect.stringMatching('незаконченная смена') as string],
    })
  })
})
