// Being forgotten, over a real database: what goes, what stays, and that the journal holds.
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { findAuditEntry } from '#app/features/operations/audit-reading.server.ts'
import { verifyAudit } from '#app/features/operations/audit-verify.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { actionsOf, makePerson, platformAdmin, viewerOf } from '#app/testing/people.ts'
import { declineErasure } from './erasure-refusal.server.ts'
import {
  findOwnRefusal,
  findOwnRequest,
  recordErasureRequest,
  requestErasure,
  withdrawErasure,
} from './erasure-request.server.ts'
import { findErasure, listErasures, performErasure } from './erasure.server.ts'
import { countOwnData, packOwnData } from './own-data.server.ts'
import { personTables, tablesOfOthers } from './person-tables.ts'
import { readRecords, saveRecord } from './record.server.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const later = new Date('2026-11-25T10:00:00.000Z')

beforeAll(async () => {
  const db = database()
  await db.programme.create({ data: { id: 'p', slug: 'p', createdAt: now } })
  await db.programmeVersion.create({
    data: {
      ...{ id: 'v', programmeId: 'p', number: 1, contentHash: 'h', title: 'П', hours: 36 },
      ...{ outline: '{}', createdAt: now, publishedAt: now },
    },
  })
  const cohort = { startsOn: now, endsOn: now, createdAt: now, timeZone: 'Europe/Moscow', versionId: 'v' }
  await db.cohort.create({ data: { ...cohort, id: 'c', name: 'Поток', code: 'П-1', paperwork: 'platform' } })
})

let made = 0

/** A learner with traces in many tables, who has finished and got a certificate. */
async function finishedLearner(state = 'sent') {
  const db = database()
  const person = await makePerson({ email: `finished${++made}@reshayu.example`, password: 'дождь и ветер' })
  const { id: userId, email } = person
  const enrolmentId = `e${made}`
  await saveRecord({ actorId: userId, userId }, { birthDate: '1985-03-07', sex: 'female' }, now)
  const digits = `${String(1_000_100 + made).padStart(9, '0')}00`
  await saveRecord({ actorId: userId, userId }, { personalNumber: digits, diplomaNumber: '0612345' }, now)
  await db.enrolment.create({
    data: {
      id: enrolmentId,
      cohortId: 'c',
      userId,
      versionId: 'v',
      enrolledAt: now,
      completedAt: now,
      state,
    },
  })
  await db.taskSubmission.create({
    data: { enrolmentId, taskKey: 't', number: 1, text: 'Я работаю в Городце', submittedAt: now },
  })
  await db.application.create({
    data: { cohortId: 'c', userId, source: 'learner', email, surname: 'Соколова', submittedAt: now },
  })
  await db.outboxMail.create({
    data: {
      kind: 'x',
      recipient: email,
      subject: 'Тема',
      body: 'Марина',
      nextAttemptAt: now,
      createdAt: now,
    },
  })
  await db.consent.create({ data: { userId, document: 'personal-data', version: '1', givenAt: now } })
  await db.certificate.create({
    data: {
      ...{ enrolmentId, userId, currentOf: enrolmentId, number: `2026-ПК-00000${made}`, code: `code${made}` },
      ...{ kind: 'ПК', year: 2026, sequence: made, issuedOn: now, createdAt: now, issuedById: 'r' },
      sample: true,
      snapshot: '{"surname":"Соколова"}',
    },
  })
  return { person, viewer: viewerOf(person), userId, email, enrolmentId, digits }
}

async function asked(viewer: ReturnType<typeof viewerOf>) {
  await requestErasure(viewer, 'не хочу', now)
  return (await findOwnRequest(viewer))?.id ?? ''
}

describe('a request', () => {
  it('is one, can be taken back, and can be written down from paper', async () => {
    const person = await makePerson()
    const viewer = viewerOf(person)
    await requestErasure(viewer, 'не хочу', now)
    await requestErasure(viewer, 'ещё раз', now)
    expect(await findOwnRequest(viewer)).toMatchObject({ reason: 'не хочу' })
    await withdrawErasure(viewer, now)
    await withdrawErasure(viewer, now)
    expect(await findOwnRequest(viewer)).toBeNull()
    expect(await actionsOf(person.id)).toEqual(['erasure.requested', 'erasure.withdrawn'])
    const id = await recordErasureRequest('registrar', { email: person.email, reason: null }, now)
    expect((await listErasures()).map((row) => row.id)).toContain(id)
    expect(await recordErasureRequest('registrar', { email: 'no@x.example', reason: null }, now)).toBeNull()
  })
})

describe('a refusal', () => {
  it('names its ground in a letter, is written down once, and lets the person ask again', async () => {
    const person = await makePerson({ email: 'declined@reshayu.example' })
    const viewer = viewerOf(person)
    const id = await asked(viewer)
    const wanted = { id, reason: 'Приказы и ведомости хранят 75 лет: ч. 1 ст. 17 закона об архивном деле.' }
    expect(await declineErasure('registrar', { ...wanted, id: 'none' }, later)).toBeNull()
    expect(await declineErasure('registrar', wanted, later)).toEqual({ outcome: 'declined' })
    expect(await declineErasure('registrar', wanted, later)).toMatchObject({ reason: 'answered' })
    expect(await performErasure('registrar', id, later)).toMatchObject({ reason: 'declined' })
    const mails = await database().outboxMail.findMany({ where: { recipient: person.email } })
    expect(mails.map(({ kind }) => kind)).toEqual(['erasure-declined'])
    expect(mails[0]?.body).toContain(wanted.reason)
    expect(await actionsOf(person.id)).toEqual(['erasure.requested', 'erasure.declined'])
    expect(await findOwnRequest(viewer)).toBeNull()
    expect(await findOwnRefusal(viewer)).toMatchObject({ declineReason: wanted.reason })
    const again = await asked(viewer)
    expect(again).not.toBe(id)
    expect(await performErasure('registrar', again, later)).toEqual({ outcome: 'done' })
  })
})

describe('an erasure', () => {
  it('takes the name from everything, keeps the certificate, destroys the key, and the journal holds', async () => {
    const { viewer, userId, email, enrolmentId, digits } = await finishedLearner()
    const changed = await database().auditEntry.findFirstOrThrow({
      where: { objectId: userId, action: 'record.changed' },
    })
    expect(await performErasure('registrar', await asked(viewer), later)).toEqual({ outcome: 'done' })
    const user = await database().user.findUniqueOrThrow({ where: { id: userId } })
    expect(user).toMatchObject({ surname: 'Удалено', passwordHash: null, email: `${userId}@erased.invalid` })
    expect(user.deactivatedAt).toEqual(later)
    const where = { where: { userId } }
    expect(await database().personalNumber.count(where)).toBe(0)
    expect(await database().learnerRecord.count(where)).toBe(0)
    expect(await database().authSession.count(where)).toBe(0)
    expect(await database().application.findFirst(where)).toMatchObject({ email: '', surname: null })
    const submission = await database().taskSubmission.findFirst({ where: { enrolmentId } })
    expect(submission?.text).toBe('удалено по требованию')
    expect(await database().certificate.findFirst(where)).toMatchObject({
      sample: true,
      snapshot: '{"surname":"Соколова"}',
    })
    expect((await database().consent.findFirst(where))?.withdrawnAt).toEqual(later)
    const mails = await database().outboxMail.findMany({ where: { recipient: email } })
    expect(mails.map(({ kind }) => kind)).toEqual(['erasure-done'])

    const asking = { viewerId: 'x', why: 'frdo' as const }
    const opened = await inTransaction((tx) => readRecords(tx, [userId], asking, later))
    expect(opened.get(userId)).toMatchObject({ birthDate: null, personalNumber: null })
    expect((await verifyAudit()).broken).toBeNull()
    expect(await findAuditEntry(changed.id)).toMatchObject({ hasValues: true, erasedAt: later })
    const file = JSON.stringify(await database().auditEntry.findMany({ include: { values: true } }))
    expect(file).not.toMatch(new RegExp(`0612345|${digits}`))

    const done = await findErasure((await listErasures()).find((row) => row.userId === userId)?.id ?? '')
    expect(done?.summary.removed).toMatchObject({ СНИЛС: 1, Письма: 1 })
    expect(done?.summary.kept).toMatchObject({ Удостоверения: 1, Зачисления: 1 })
    const again = await performErasure('registrar', done?.id ?? '', later)
    expect(again).toMatchObject({ outcome: 'refused', reason: 'done' })
  })

  it('waits for the end of studies and for ФИС ФРДО, and never takes the last administrator', async () => {
    const issued = await finishedLearner('issued')
    const first = await performErasure('r', await asked(issued.viewer), later)
    expect(first).toMatchObject({ reason: 'not-sent', cohorts: ['П-1'] })
    const studying = await finishedLearner()
    const { enrolmentId } = studying
    await database().enrolment.update({ where: { id: enrolmentId }, data: { completedAt: null } })
    const second = await performErasure('r', await asked(studying.viewer), later)
    expect(second).toMatchObject({ reason: 'studying' })
    expect(await database().learnerRecord.count({ where: { userId: studying.userId } })).toBe(1)
    const admin = await makePerson({ grants: [platformAdmin], password: 'дождь и ветер' })
    const third = await performErasure('r', await asked(viewerOf(admin)), later)
    expect(third).toMatchObject({ reason: 'last-administrator' })
    expect(await performErasure('r', 'nothing', later)).toBeNull()
    expect(await findErasure('nothing')).toBeNull()
  })
})

describe('one’s own data', () => {
  it('come whole in an archive, without secrets, with the files', async () => {
    const { viewer, userId, digits } = await finishedLearner()
    const pdf = { name: 'Удостоверение.pdf', bytes: new Uint8Array([37, 80, 68, 70]) }
    const archive = unzipSync(await packOwnData(viewer, [pdf], now))
    expect(Object.keys(archive).sort()).toEqual([
      'данные.json',
      'документы/Удостоверение.pdf',
      'прочтите.txt',
    ])
    const text = strFromU8(archive['данные.json'] ?? new Uint8Array())
    const data = JSON.parse(text) as Record<string, unknown>
    expect(data['Данные для документов, открытые']).toMatchObject({
      birthDate: '1985-03-07',
      personalNumber: digits,
    })
    expect(data['Задания на рабочем месте']).toMatchObject([{ text: 'Я работаю в Городце' }])
    expect(text).not.toMatch(/passwordHash|tokenHash|"sealed"|"wrapped"|argon2/)
    expect((await actionsOf(userId)).at(-1)).toBe('own-data.exported')
    expect(await countOwnData(viewer)).toContainEqual({ title: 'Зачисления', rows: 1 })
  })

  it('are looked for in every table that names a person', async () => {
    const tables = await database().$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' AND "name" NOT LIKE '_prisma%'`
    const listed = new Set(personTables.map(({ table }) => table))
    const personal = new Set(['User', ...listed])
    const forgotten: string[] = []
    for (const { name } of tables) {
      const columns = await database().$queryRawUnsafe<{ name: string }[]>(`PRAGMA table_info("${name}")`)
      const links = await database().$queryRawUnsafe<{ table: string; from: string }[]>(
        `PRAGMA foreign_key_list("${name}")`,
      )
      const names =
        columns.some((column) => ['userId', 'enrolmentId', 'recipient'].includes(column.name)) ||
        links.some(({ table, from }) => personal.has(table) && !/ById$/.test(from))
      if (names && !listed.has(name) && !tablesOfOthers.includes(name)) forgotten.push(name)
    }
    expect(forgotten, 'add these tables to person-tables.ts').toEqual([])
    expect([...listed].filter((table) => !tables.some(({ name }) => name === table))).toEqual([])
  })
})
