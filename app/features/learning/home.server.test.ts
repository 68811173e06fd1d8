// The home's read on real SQLite: one statement, the place of work, remarks, several enrolments, nobody else's rows.
import { beforeAll, describe, expect, it } from 'vitest'
import { findViewer, startAuthSession } from '#app/features/identity/viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { findHome } from './home.server.ts'
import { findProgress } from './progress.server.ts'

const now = new Date('2026-10-05T10:00:00Z')

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallProgramme('v2')
  await insertSmallCohort('c1', ['anna', 'boris'])
  await insertSmallCohort('c0', ['anna'], { versionId: 'v2', startsOn: '2026-01-01', endsOn: '2026-02-01' })
  await database().user.create({
    data: { id: 'lonely', email: 'lonely@reshayu.example', surname: 'Один', givenName: 'Я', createdAt: now },
  })
  const territory = { regionId: 'r', sortName: 'я' }
  await database().organisation.createMany({
    data: [
      { id: 'r', kind: 'region', name: 'Область', timeZone: 'Asia/Omsk', ...territory },
      {
        id: 'm',
        kind: 'municipality',
        name: 'Дальний округ',
        timeZone: 'Asia/Vladivostok',
        parentId: 'r',
        ...territory,
      },
      {
        id: 'o',
        kind: 'organisation',
        name: 'Администрация',
        parentId: 'm',
        municipalityId: 'm',
        ...territory,
      },
      { id: 'p', kind: 'organisation', name: 'Министерство', parentId: 'r', ...territory },
    ],
  })
  const post = { title: 'Специалист', startsOn: new Date('2026-01-01') }
  await database().post.createMany({
    data: [
      { ...post, userId: 'anna', organisationId: 'p', endsOn: new Date('2026-05-01') },
      { ...post, userId: 'anna', organisationId: 'o', startsOn: new Date('2026-05-01') },
      { ...post, userId: 'boris', organisationId: 'p' },
    ],
  })
  const work = {
    enrolmentId: 'c1:anna',
    text: 'Текст',
    submittedAt: now,
    decision: 'returned',
    decidedAt: now,
  }
  await database().taskSubmission.createMany({
    data: [
      { ...work, taskKey: 'm1-task', number: 1, remark: 'Старое' },
      { ...work, taskKey: 'm1-task', number: 2, remark: 'Новое' },
      { ...work, taskKey: 'm2-task', number: 1, remark: 'Отвечено' },
      { ...work, taskKey: 'm2-task', number: 2, decision: null, decidedAt: null },
    ],
  })
})

describe('the home', () => {
  it('is read in three statements with the viewer, the first time too, and in two afterwards', async () => {
    const cookie = (await startAuthSession('anna', 'Тест', new Date())).split(';')[0] ?? ''
    const visit = async () => {
      const viewer = await findViewer(new Request('http://localhost/learn', { headers: { Cookie: cookie } }))
      return viewer && findHome(viewer, null, now)
    }
    const cold = await countingStatements(visit)
    expect(cold.statements).toHaveLength(3)
    const { result, statements } = await countingStatements(visit)
    expect(statements).toHaveLength(2)
    expect(result?.chosen).toMatchObject({
      enrolmentId: 'c1:anna',
      municipality: 'Дальний округ',
      programmeTitle: 'Малая программа',
      remarks: [{ key: 'm1-task', remark: 'Новое', decidedAt: now, until: null }],
    })
    expect(result?.timeZone).toBe('Asia/Vladivostok')
    expect(result?.others).toMatchObject([
      { enrolmentId: 'c0:anna', cohortName: 'Поток c0', complete: false, next: null },
    ])
  })

  it('shows the enrolment asked for, but only an own one', async () => {
    const chosen = async (wanted: string) =>
      (await findHome({ userId: 'anna' }, wanted, now)).chosen?.enrolmentId
    expect(await chosen('c0:anna')).toBe('c0:anna')
    expect(await chosen('c1:boris')).toBe('c1:anna')
    expect(await chosen('nothing')).toBe('c1:anna')
  })

  it('names the region of a regional body, and nothing for a person without a post', async () => {
    expect(await findHome({ userId: 'boris' }, null, now)).toMatchObject({
      chosen: { municipality: 'Область' },
      timeZone: 'Asia/Omsk',
    })
    await database().post.deleteMany({ where: { userId: 'boris' } })
    expect(await findHome({ userId: 'boris' }, null, now)).toMatchObject({
      chosen: { municipality: null },
      timeZone: 'Europe/Moscow',
    })
  })

  it('is empty for a person without enrolments, withdrawn ones included', async () => {
    expect(await findHome({ userId: 'lonely' }, null, now)).toEqual({
      chosen: null,
      timeZone: 'Europe/Moscow',
      others: [],
    })
    await database().enrolment.update({ where: { id: 'c1:boris' }, data: { withdrawnAt: now } })
    expect((await findHome({ userId: 'boris' }, null, now)).chosen).toBeNull()
  })
})

describe('the programme page', () => {
  it('is read in two statements with the viewer once the outline is known', async () => {
    const cookie = (await startAuthSession('anna', 'Тест', new Date())).split(';')[0] ?? ''
    const { result, statements } = await countingStatements(async () => {
      const viewer = await findViewer(
        new Request('http://localhost/learn/x', { headers: { Cookie: cookie } }),
      )
      return viewer && findProgress(viewer, 'c1:anna', now)
    })
    expect(statements).toHaveLength(2)
    expect(result?.progress.modules).toHaveLength(3)
  })
})
