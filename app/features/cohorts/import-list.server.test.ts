import { beforeAll, describe, expect, it } from 'vitest'
import { openPersonalNumber } from '#app/features/identity/personal-number.server.ts'
import { database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrarOf } from '#app/testing/viewers.ts'
import { changeCohortState } from './cohort-state.server.ts'
import { bringList, checkList, takeList } from './import-list.server.ts'
import { listImports, undoImport } from './import-undo.server.ts'

const now = new Date('2026-10-05T09:00:00Z')
const db = database()
const headings = ['Фамилия', 'Имя', 'Отчество', 'Почта', 'Муниципалитет', 'Организация', 'Должность', 'СНИЛС']

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('a', ['known'])
  await insertSmallCohort('b', [])
  await insertSmallCohort('other', ['hidden'])
  await db.cohort.update({ where: { id: 'b' }, data: { state: 'draft' } })
  await db.organisation.create({
    data: {
      id: 'gorodets',
      kind: 'municipality',
      regionId: 'gorodets',
      municipalityId: 'gorodets',
      name: 'Городецкий муниципальный округ',
      sortName: 'Городецкий',
    },
  })
})

async function bring(viewer: typeof organiser, cohortId: string, ...rows: string[][]) {
  const bytes = await writeSheet(
    'Люди',
    headings.map((title) => ({ title, width: 20 })),
    rows,
  )
  const kept = await bringList(viewer, { cohortId, file: { name: 'Список.xlsx', bytes } })
  if (kept.outcome !== 'kept') throw new Error(kept.message)
  return kept.key
}

const counts = async () => [
  await db.user.count(),
  await db.enrolment.count(),
  await db.outboxMail.count(),
  await db.personalNumber.count(),
  await db.organisation.count(),
]

const irina = ['Ким', 'Ирина', '', 'irina@example.ru', 'Городецкий', 'Школа № 1', 'учитель', '112-233-445 95']
const known = ['Другая', 'Фамилия', '', 'known@reshayu.example', '', '', '', '08765430300']
const hidden = ['Тайный', 'Человек', '', 'hidden@reshayu.example', '', '', '', '']

describe('a list from a file', () => {
  it('is checked row by row without writing, and names rows and columns of what is wrong', async () => {
    const before = await counts()
    const key = await bring(organiser, 'b', irina, ['Ли', '', '', 'нет', 'Неведомый', '', 'юрист', '1'])
    const check = await checkList(organiser, { cohortId: 'b', key }, now)
    expect(check?.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'B, Имя'],
      [3, 'D, Почта'],
      [3, 'H, СНИЛС'],
      [3, 'Муниципалитет'],
    ])
    expect(await takeList(organiser, { cohortId: 'b', key }, now)).toEqual({ outcome: 'problems' })
    expect(await counts()).toEqual(before)
  })

  it('is kept for who brought it and for that cohort only', async () => {
    const key = await bring(organiser, 'b', irina)
    expect(await checkList(registrarOf('b'), { cohortId: 'b', key }, now)).toBeNull()
    expect(await checkList(organiser, { cohortId: 'a', key }, now)).toBeNull()
    expect(await takeList(organiser, { cohortId: 'a', key }, now)).toMatchObject({ reason: 'gone' })
    const foreign = await bring(learnerOnly('known'), 'b', irina)
    expect(await takeList(learnerOnly('known'), { cohortId: 'b', key: foreign }, now)).toEqual({
      outcome: 'unknown',
    })
  })

  it('is taken whole by a registrar of one cohort: new people, and others only asked, without a name', async () => {
    const viewer = registrarOf('b')
    const before = await db.user.findUniqueOrThrow({ where: { id: 'hidden' } })
    const key = await bring(viewer, 'b', irina, hidden)
    const check = await checkList(viewer, { cohortId: 'b', key }, now)
    expect(check?.rows.map(({ decision, account }) => [decision.kind, account])).toEqual([
      ['create', null],
      ['ask', null],
    ])
    const taken = await takeList(viewer, { cohortId: 'b', key }, now)
    expect(taken).toMatchObject({ outcome: 'taken', counts: { create: 1, ask: 1 } })
    expect(await db.user.findUniqueOrThrow({ where: { id: 'hidden' } })).toEqual(before)
    expect(await db.enrolment.count({ where: { userId: 'hidden', cohortId: 'b' } })).toBe(0)
    expect(await db.application.findFirst({ where: { userId: 'hidden' } })).toMatchObject({
      source: 'import',
      agreedAt: null,
      openKey: 'b:hidden@reshayu.example',
    })
    const person = await db.user.findUniqueOrThrow({
      where: { email: 'irina@example.ru' },
      include: { posts: { include: { organisation: true } }, enrolments: true },
    })
    expect(person.posts).toMatchObject([{ title: 'учитель', organisation: { name: 'Школа № 1' } }])
    expect(await openPersonalNumber(db, person.id)).toBe('11223344595')
    // The cohort is a draft: nobody who is enrolled is told, who is asked is.
    expect(await db.outboxMail.count({ where: { recipient: 'irina@example.ru' } })).toBe(0)
    expect(await db.outboxMail.count({ where: { recipient: 'hidden@reshayu.example' } })).toBe(1)
    const again = await bring(viewer, 'b', irina, hidden)
    expect(await checkList(viewer, { cohortId: 'b', key: again }, now)).toMatchObject({
      takenBefore: expect.any(Boolean),
      rows: [{ decision: { kind: 'already' } }, { decision: { kind: 'asked' } }],
    })
    expect(await takeList(viewer, { cohortId: 'b', key: again }, now)).toMatchObject({
      reason: 'nothing-new',
    })
  })

  it('tells the enrolled when the draft comes to light, once', async () => {
    const step = { cohortId: 'b', reason: null }
    expect(await changeCohortState(organiser, { ...step, seen: 'draft', to: 'recruiting' }, now)).toEqual({
      outcome: 'changed',
      told: 1,
    })
    const back = { cohortId: 'b', seen: 'recruiting', to: 'draft', reason: 'рано' }
    expect(await changeCohortState(organiser, back, now)).toMatchObject({ outcome: 'changed' })
    expect(
      await changeCohortState(organiser, { ...step, seen: 'draft', to: 'recruiting' }, now),
    ).toMatchObject({
      told: 0,
    })
    expect(await db.outboxMail.count({ where: { recipient: 'irina@example.ru' } })).toBe(1)
    expect(await changeCohortState(registrarOf('a'), { ...step, seen: 'x', to: 'y' }, now)).toEqual({
      outcome: 'unknown',
    })
    expect(await db.cohortTransition.count({ where: { cohortId: 'b' } })).toBe(3)
  })

  it('is undone whole: accounts, numbers, organisations and letters not sent yet', async () => {
    const before = await counts()
    const key = await bring(
      organiser,
      'b',
      ['Ли', 'Анна', '', 'anna@example.ru', 'Городецкий', 'Библиотека', 'директор', '001-001-998 00'],
      known,
    )
    const knownBefore = await db.user.findUniqueOrThrow({ where: { id: 'known' } })
    const taken = await takeList(organiser, { cohortId: 'b', key }, now)
    if (taken.outcome !== 'taken') throw new Error(taken.outcome)
    expect(await openPersonalNumber(db, 'known')).toBe('08765430300')
    expect(await undoImport(registrarOf('a'), taken.importId, now)).toEqual({ outcome: 'unknown' })
    expect(await undoImport(organiser, taken.importId, now)).toEqual({ outcome: 'undone', people: 2 })
    expect(await undoImport(organiser, taken.importId, now)).toMatchObject({ reason: 'undone-already' })
    expect(await counts()).toEqual(before)
    expect(await db.user.findUniqueOrThrow({ where: { id: 'known' } })).toEqual(knownBefore)
    expect((await listImports('b')).map(({ undoneAt }) => undoneAt !== null)).toContain(true)
  })

  it('is not undone while somebody depends on it, and says who; who was told is told again', async () => {
    const key = await bring(organiser, 'b', ['Ли', 'Ева', '', 'eva@example.ru', '', '', '', ''])
    const taken = await takeList(organiser, { cohortId: 'b', key }, now)
    if (taken.outcome !== 'taken') throw new Error(taken.outcome)
    await db.user.update({ where: { email: 'eva@example.ru' }, data: { passwordHash: 'x' } })
    expect(await undoImport(organiser, taken.importId, now)).toEqual({
      outcome: 'prevented',
      obstacles: [expect.stringContaining('уже вошёл')],
    })
    await db.user.update({ where: { email: 'eva@example.ru' }, data: { passwordHash: null } })
    await db.outboxMail.updateMany({ where: { recipient: 'eva@example.ru' }, data: { sentAt: now } })
    expect(await undoImport(organiser, taken.importId, now)).toMatchObject({ outcome: 'undone' })
    const letters = await db.outboxMail.findMany({
      where: { recipient: 'eva@example.ru' },
      orderBy: { kind: 'asc' },
    })
    expect(letters.map(({ kind }) => kind)).toEqual(['enrolment-called-off', 'invitation'])
  })

  it('matches by СНИЛС whom the importer sees, and refuses a number that is somebody else’s', async () => {
    await bring(organiser, 'a', known).then((key) => takeList(organiser, { cohortId: 'a', key }, now))
    const renamed = ['Новая', 'Почта', '', 'fresh@example.ru', '', '', '', '112-233-445 95']
    const key = await bring(organiser, 'a', renamed)
    expect(await checkList(organiser, { cohortId: 'a', key }, now)).toMatchObject({
      rows: [{ decision: { kind: 'enrol' }, account: { email: 'irina@example.ru' } }],
    })
    const outside = await bring(registrarOf('other'), 'other', renamed)
    expect(await checkList(registrarOf('other'), { cohortId: 'other', key: outside }, now)).toMatchObject({
      rows: [],
      problems: [{ line: 2, column: 'СНИЛС' }],
    })
  })
})
