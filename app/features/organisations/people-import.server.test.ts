import { beforeAll, describe, expect, it } from 'vitest'
import { writeCsv } from '#app/lib/csv.ts'
import { database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { insertMunicipality } from '#app/testing/municipality.ts'
import { actionsOf } from '#app/testing/people.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { bringPeople, checkPeople } from './people-import.server.ts'
import { takePeople } from './people-taking.server.ts'
import { undoPeople } from './people-undo.server.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const now = new Date('2026-11-23T09:00:00Z')
const viewer = viewerWith([{ role: 'admin', scope: { kind: 'platform', id: '' } }], 'admin')
const heading = ['Фамилия', 'Имя', 'Отчество', 'Почта', 'Организация', 'Должность', 'Группа должностей']
const row = (email: string, organisation = 'Администрация', post = 'Консультант', group = '') => [
  ...['Орлова', 'Нина', 'Петровна', email, organisation, post, group],
]
async function bring(...rows: string[][]): Promise<string> {
  const bytes = new TextEncoder().encode(writeCsv([heading, ...rows]))
  const kept = await bringPeople(viewer, { name: 'люди.csv', bytes })
  if (kept.outcome === 'refused') throw new Error(kept.message)
  return kept.key
}
const postsOf = async (email: string) =>
  (await database().post.findMany({ where: { user: { email } }, orderBy: { startsOn: 'asc' } })).map(
    ({ organisationId, title, positionGroup, endsOn }) => [organisationId, title, positionGroup, endsOn],
  )

beforeAll(async () => {
  await insertMunicipality('m')
  await database().organisation.createMany({
    data: [
      ['adm', 'Администрация'],
      ['mfc', 'МФЦ'],
    ].map(([id = '', name = '']) => ({
      ...{
        id,
        name,
        sortName: name,
        kind: 'organisation',
        regionId: 'm',
        parentId: 'm',
        municipalityId: 'm',
      },
    })),
  })
  const names = { surname: 'Орлова', givenName: 'Нина', patronymic: 'Петровна', createdAt: now }
  for (const email of ['same@x.ru', 'moved@x.ru', 'changed@x.ru'])
    await database().user.create({
      data: {
        ...{ email, ...names },
        posts: { create: { organisationId: 'adm', title: 'Консультант', startsOn: day('2025-01-01') } },
      },
    })
  await database().user.create({ data: { email: 'closed@x.ru', ...names, deactivatedAt: now } })
})

describe('a table of people', () => {
  it('shows the difference, is taken whole and taken back whole', async () => {
    const key = await bring(
      row('new@x.ru', 'МФЦ', 'Специалист', 'не служба'),
      row('same@x.ru'),
      row('MOVED@x.ru', 'мфц', 'Директор', 'главные'),
      row('changed@x.ru', 'Администрация', 'консультант', 'ведущие'),
      row('closed@x.ru'),
    )
    const check = await checkPeople(viewer, key, now)
    expect(check?.problems).toEqual([])
    expect(check?.rows.map(({ plan }) => plan.kind)).toEqual(['create', 'same', 'move', 'change', 'closed'])
    const taken = await takePeople(viewer, key, null, now)
    expect(taken).toMatchObject({
      outcome: 'taken',
      counts: { create: 1, same: 1, move: 1, change: 1, closed: 1 },
    })
    expect(await postsOf('new@x.ru')).toEqual([['mfc', 'Специалист', 'other', null]])
    expect(await postsOf('moved@x.ru')).toEqual([
      ['adm', 'Консультант', null, day('2026-11-23')],
      ['mfc', 'Директор', 'chief', null],
    ])
    expect(await postsOf('changed@x.ru')).toEqual([['adm', 'Консультант', 'leading', null]])
    expect(await database().outboxMail.count()).toBe(0)
    const fresh = await database().user.findUniqueOrThrow({ where: { email: 'new@x.ru' } })
    expect(await actionsOf(fresh.id)).toEqual(['user.imported'])

    const id = taken.outcome === 'taken' ? taken.id : ''
    await database().roleAssignment.create({
      data: { userId: fresh.id, role: 'learner', scopeKind: 'platform', scopeId: '', grantedAt: now },
    })
    expect(await undoPeople('admin', id, now)).toEqual({
      outcome: 'prevented',
      obstacles: [expect.stringMatching(/^Орлова.*: учётной записью уже пользуются\.$/) as string],
    })
    await database().roleAssignment.deleteMany()
    expect(await undoPeople('admin', id, now)).toEqual({ outcome: 'undone' })
    expect(await undoPeople('admin', id, now)).toEqual({ outcome: 'undone-already' })
    expect(await database().user.count({ where: { email: 'new@x.ru' } })).toBe(0)
    expect(await postsOf('moved@x.ru')).toEqual([['adm', 'Консультант', null, null]])
    expect(await postsOf('changed@x.ru')).toEqual([['adm', 'Консультант', null, null]])
    expect(await actionsOf(id)).toEqual(['import.taken', 'import.undone'])
  })

  it('is not taken at all for one wrong row, and when there is nothing new', async () => {
    const users = await database().user.count()
    const wrong = await bring(row('one@x.ru'), row('two@x.ru', 'Админстрация'), row('ONE@x.ru'))
    const check = await checkPeople(viewer, wrong, now)
    expect(check?.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'E, Организация'],
      [4, 'D, Почта'],
    ])
    expect(check?.problems[0]?.message).toMatch('Возможно, «Администрация»')
    expect(await takePeople(viewer, wrong, null, now)).toEqual({ outcome: 'problems' })
    expect(await takePeople(viewer, await bring(row('same@x.ru')), null, now)).toMatchObject({
      reason: 'nothing-new',
    })
    expect(await takePeople(viewer, 'gone', null, now)).toMatchObject({ reason: 'gone' })
    expect(await database().user.count()).toBe(users)
  })

  it('takes an address of an account that was made one with another for that one', async () => {
    const kept = await database().user.findUniqueOrThrow({ where: { email: 'same@x.ru' } })
    const merged = await database().user.findUniqueOrThrow({ where: { email: 'closed@x.ru' } })
    await database().accountMerge.create({
      data: { keptId: kept.id, mergedId: merged.id, moved: '{}', byId: 'admin', at: now },
    })
    const check = await checkPeople(viewer, await bring(row('closed@x.ru')), now)
    expect(check?.rows[0]?.plan).toEqual({ kind: 'same', userId: kept.id })
  })

  it('is read from XLSX, and other files are refused in words', async () => {
    const columns = heading.map((title) => ({ title, width: 10 }))
    const kept = await bringPeople(viewer, {
      name: 'люди.xlsx',
      bytes: await writeSheet('Люди', columns, [row('xlsx@x.ru')]),
    })
    const check = kept.outcome === 'kept' ? await checkPeople(viewer, kept.key, now) : null
    expect(check?.rows[0]?.person).toMatchObject({ line: 2, email: 'xlsx@x.ru', organisationId: 'adm' })
    const broken = { name: 'a.xlsx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) }
    expect(await bringPeople(viewer, broken)).toMatchObject({ outcome: 'refused' })
    expect((await checkPeople(viewer, await bring([]), now))?.problems[0]?.message).toMatch('ни одной строки')
  })
})
