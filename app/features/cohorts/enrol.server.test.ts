import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, registrar, registrarOf } from '#app/testing/viewers.ts'
import { enrolPeople } from './enrol.server.ts'
import { resendInvitation, restoreEnrolment, withdrawEnrolment } from './enrolment.server.ts'
import { readRoster } from './roster.ts'

const now = new Date('2026-10-05T09:00:00Z')
const people = (text: string) => readRoster(text).people

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('a', ['known'])
  await insertSmallCohort('b', [])
  await database().organisation.createMany({
    data: ['Городецкий', 'Уренский'].map((name) => ({
      id: name,
      kind: 'municipality',
      regionId: 'r',
      municipalityId: name,
      name: `${name} муниципальный округ`,
      sortName: name,
    })),
  })
})

async function counts() {
  const db = database()
  return {
    users: await db.user.count(),
    enrolments: await db.enrolment.count(),
    mails: await db.outboxMail.count(),
  }
}

describe('enrolPeople', () => {
  it('writes nothing when one row cannot be placed, and says which', async () => {
    const before = await counts()
    const roster = people(
      'Ким Ирина; irina@example.ru; Городецкий; юрист\nКим Олег; oleg@example.ru; Неведомый; юрист',
    )
    expect(await enrolPeople(registrar, { cohortId: 'a', people: roster }, now)).toEqual({
      outcome: 'problems',
      problems: [
        {
          line: 2,
          text: 'Ким Олег',
          message: 'Нет такого муниципалитета: «Неведомый». Напишите название полностью.',
        },
      ],
    })
    expect(await counts()).toEqual(before)
  })

  it('makes accounts, posts, enrolments of the cohort’s version and letters; a second time changes nothing', async () => {
    const roster = people('Ким Ирина Олеговна; irina@example.ru; Городецкий; юрист\nЛи Анна; anna@example.ru')
    const result = await enrolPeople(registrar, { cohortId: 'b', people: roster }, now)
    expect(result).toMatchObject({
      outcome: 'done',
      rows: [
        {
          line: 1,
          name: 'Ким Ирина Олеговна',
          state: 'invited',
          link: expect.stringContaining('/invitation/'),
        },
        { line: 2, name: 'Ли Анна', state: 'invited' },
      ],
    })
    const irina = await database().user.findUniqueOrThrow({
      where: { email: 'irina@example.ru' },
      include: { posts: true, enrolments: true },
    })
    expect(irina.posts).toMatchObject([{ organisationId: 'Городецкий', title: 'юрист' }])
    expect(irina.enrolments).toMatchObject([{ cohortId: 'b', versionId: 'v1', completedAt: null }])
    const letter = await database().outboxMail.findFirstOrThrow({ where: { recipient: 'irina@example.ru' } })
    expect(letter.body).toContain(
      '«Малая программа», поток «Поток b»: с 1 октября 2026\u00a0г. по 30 ноября 2026\u00a0г.',
    )

    const before = await counts()
    const again = await enrolPeople(registrar, { cohortId: 'b', people: roster }, now)
    expect(again).toMatchObject({ rows: [{ state: 'already' }, { state: 'already' }] })
    expect(await counts()).toEqual(before)
  })

  it('enrols an account that exists, tells it by mail and never changes it', async () => {
    await database().user.update({ where: { id: 'known' }, data: { passwordHash: 'x' } })
    const before = await database().user.findUniqueOrThrow({ where: { id: 'known' } })
    const roster = people('Другая Фамилия; KNOWN@reshayu.example; Уренский; юрист')
    const result = await enrolPeople(registrar, { cohortId: 'b', people: roster }, now)
    expect(result).toMatchObject({ rows: [{ state: 'notified', link: null }] })
    expect(await database().user.findUniqueOrThrow({ where: { id: 'known' } })).toEqual(before)
    expect(await database().post.count({ where: { userId: 'known' } })).toBe(0)
    expect(await database().outboxMail.count({ where: { recipient: 'known@reshayu.example' } })).toBe(1)
  })

  it('does not enrol a closed account', async () => {
    await database().user.create({
      data: {
        id: 'closed',
        email: 'closed@example.ru',
        surname: 'Ким',
        givenName: 'Пётр',
        createdAt: now,
        deactivatedAt: now,
      },
    })
    const roster = people('Ким Пётр; closed@example.ru')
    expect(await enrolPeople(registrar, { cohortId: 'b', people: roster }, now)).toMatchObject({
      rows: [{ state: 'closed' }],
    })
    expect(await database().enrolment.count({ where: { userId: 'closed' } })).toBe(0)
  })

  it('is for who runs that cohort only', async () => {
    const roster = people('Ли Зоя; zoya@example.ru')
    for (const viewer of [learnerOnly('known'), registrarOf('a')])
      expect(await enrolPeople(viewer, { cohortId: 'b', people: roster }, now)).toEqual({
        outcome: 'unknown-cohort',
      })
    expect(await database().user.count({ where: { email: 'zoya@example.ru' } })).toBe(0)
    expect(await enrolPeople(registrarOf('b'), { cohortId: 'b', people: roster }, now)).toMatchObject({
      outcome: 'done',
    })
  })

  it('has one effect when pressed twice at once', async () => {
    const roster = people('Ли Ева; eva@example.ru')
    const both = await Promise.all(
      [1, 2].map(() => enrolPeople(registrar, { cohortId: 'b', people: roster }, now)),
    )
    const states = both.flatMap((result) =>
      result.outcome === 'done' ? result.rows.map(({ state }) => state) : [],
    )
    expect(states.sort()).toEqual(['already', 'invited'])
    expect(await database().outboxMail.count({ where: { recipient: 'eva@example.ru' } })).toBe(1)
  })
})

describe('an enrolment', () => {
  const id = 'a:known'

  it('is withdrawn and restored by its registrar, each once, and audited', async () => {
    const fact = { enrolmentId: id, documentIssued: false }
    expect(await withdrawEnrolment(registrarOf('b'), fact, now)).toEqual({ outcome: 'unknown' })
    expect(await withdrawEnrolment(registrar, { ...fact, documentIssued: true }, now)).toEqual({
      outcome: 'refused',
      reason: 'document-issued',
    })
    expect(await withdrawEnrolment(registrar, fact, now)).toEqual({ outcome: 'done' })
    expect(await withdrawEnrolment(registrar, fact, now)).toMatchObject({ reason: 'withdrawn-already' })
    expect(await restoreEnrolment(registrar, id, now)).toEqual({ outcome: 'done' })
    expect(await restoreEnrolment(registrar, id, now)).toMatchObject({ reason: 'not-withdrawn' })
    const audit = await database().auditEntry.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })
    expect(audit.map(({ action }) => action)).toEqual(['enrolment.withdrawn', 'enrolment.restored'])
  })

  it('comes back when the person is invited again', async () => {
    await withdrawEnrolment(registrar, { enrolmentId: id, documentIssued: false }, now)
    const result = await enrolPeople(
      registrar,
      { cohortId: 'a', people: people('Кто Угодно; known@reshayu.example') },
      now,
    )
    expect(result).toMatchObject({ rows: [{ state: 'restored' }] })
    expect(await database().enrolment.count({ where: { cohortId: 'a' } })).toBe(1)
  })

  it('sends a new link to who has no password, and only to them', async () => {
    const anna = await database().enrolment.findFirstOrThrow({
      where: { user: { email: 'anna@example.ru' } },
    })
    expect(await resendInvitation(registrar, anna.id, now)).toMatchObject({
      outcome: 'done',
      link: expect.stringContaining('/invitation/'),
    })
    expect(await resendInvitation(registrar, id, now)).toMatchObject({ reason: 'signed-in-already' })
    expect(await resendInvitation(registrarOf('a'), anna.id, now)).toEqual({ outcome: 'unknown' })
  })
})
