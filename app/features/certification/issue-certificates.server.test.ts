import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { insertFinished, insertIssuer, issuer, many } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { issueCertificates } from './issue-certificates.server.ts'
import { saveIssuer } from './issuer.server.ts'
import { revokeCertificate } from './revoke-certificate.server.ts'
import { readSnapshot } from './snapshot.ts'

const now = new Date('2026-11-20T09:00:00Z')
const issuedOn = new Date('2026-11-12')

beforeAll(async () => {
  await insertSmallProgramme()
})

async function sequences(year = 2026) {
  const rows = await database().certificate.findMany({
    where: { kind: 'ПК', year },
    orderBy: { sequence: 'asc' },
    select: { sequence: true, number: true },
  })
  return rows.map(({ sequence }) => sequence)
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

async function expectGapless() {
  const given = await sequences()
  expect(given).toEqual(upTo(given.length))
  const { last } = await database().numberSequence.findUniqueOrThrow({
    where: { kind_year: { kind: 'ПК', year: 2026 } },
  })
  expect(last).toBe(given.length)
}

describe('issueCertificates', () => {
  it('refuses without the issuer’s details, and only the registrar may give them', async () => {
    const [id = ''] = await insertFinished('first', ['vera'])
    expect(await issueCertificates(registrar, { enrolmentIds: [id], issuedOn }, now)).toMatchObject([
      { outcome: 'refused', reason: 'issuer-missing' },
    ])
    expect(await saveIssuer(organiser, issuer, now)).toEqual({ outcome: 'refused', reason: 'forbidden' })
    expect(await saveIssuer(registrarOf('first'), issuer, now)).toMatchObject({ outcome: 'refused' })
    expect(await saveIssuer(registrar, issuer, now)).toEqual({ outcome: 'saved' })
    expect(await database().numberSequence.count()).toBe(0)
  })

  it('writes the paper, its snapshot, one letter and one audit entry; again changes nothing', async () => {
    const order = { enrolmentIds: ['first:vera', 'first:vera'], issuedOn }
    expect(await issueCertificates(registrar, order, now)).toEqual([
      {
        enrolmentId: 'first:vera',
        name: 'Фамилия-vera Имя Отчество',
        outcome: 'issued',
        number: '2026-ПК-000001',
      },
    ])
    const paper = await database().certificate.findUniqueOrThrow({ where: { currentOf: 'first:vera' } })
    expect(paper).toMatchObject({ kind: 'ПК', year: 2026, sequence: 1, sample: true, revokedAt: null })
    expect(paper.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    expect(readSnapshot(paper.snapshot)).toMatchObject({
      surname: 'Фамилия-vera',
      programme: { title: 'Малая программа', hours: 16, form: 'заочная', version: 1 },
      studiedFrom: '2026-10-01',
      // 20:59 UTC is the same day in Moscow still.
      studiedTo: '2026-11-10',
      issuedOn: '2026-11-12',
      blankNumber: '000000000001',
      issuer: { fullName: issuer.fullName, signatory: issuer.signatory, licence: issuer.licence },
    })
    expect(await issueCertificates(registrar, order, now)).toMatchObject([
      { outcome: 'issued-before', number: '2026-ПК-000001' },
    ])
    const letters = await database().outboxMail.findMany({ where: { kind: 'certificate-issued' } })
    expect(letters).toHaveLength(1)
    expect(letters[0]?.body).toContain('/learn/first:vera/certificate')
    const audit = await database().auditEntry.findMany({ where: { action: 'certificate.issued' } })
    expect(audit).toMatchObject([{ actorId: 'registrar', objectId: paper.id }])
    expect(audit[0]?.detail).not.toContain('Фамилия')
  })

  it('keeps what the paper says when the person or the issuer changes later', async () => {
    await database().user.update({ where: { id: 'vera' }, data: { surname: 'Новая' } })
    await saveIssuer(registrar, { ...issuer, fullName: 'Другое имя' }, now)
    const paper = await database().certificate.findUniqueOrThrow({ where: { currentOf: 'first:vera' } })
    expect(readSnapshot(paper.snapshot)).toMatchObject({
      surname: 'Фамилия-vera',
      issuer: { fullName: 'Корпоративный университет' },
    })
    await insertIssuer()
  })

  it('refuses whom it must, by name and reason, takes no number for it and issues to the rest', async () => {
    const ids = await insertFinished('mixed', ['done', 'undone', 'gone'])
    await database().enrolment.update({ where: { id: 'mixed:undone' }, data: { completedAt: null } })
    await database().enrolment.update({ where: { id: 'mixed:gone' }, data: { withdrawnAt: now } })
    const rows = await issueCertificates(registrar, { enrolmentIds: [...ids, 'нет такого'], issuedOn }, now)
    expect(rows).toMatchObject([
      { outcome: 'issued', number: '2026-ПК-000002' },
      { outcome: 'refused', reason: 'not-complete' },
      { outcome: 'refused', reason: 'withdrawn' },
      { outcome: 'unknown' },
    ])
    await expectGapless()
  })

  it('is the registrar’s of the cohort', async () => {
    const [id = ''] = await insertFinished('scoped', ['zoya'])
    for (const viewer of [organiser, registrarOf('mixed')])
      expect(await issueCertificates(viewer, { enrolmentIds: [id], issuedOn }, now)).toEqual([
        { enrolmentId: id, outcome: 'unknown' },
      ])
    expect(
      await issueCertificates(registrarOf('scoped'), { enrolmentIds: [id], issuedOn }, now),
    ).toMatchObject([{ outcome: 'issued' }])
  })

  it('counts each year from one', async () => {
    const [id = ''] = await insertFinished('next-year', ['ivan'])
    const later = new Date('2027-01-11T09:00:00Z')
    const order = { enrolmentIds: [id], issuedOn: new Date('2027-01-11') }
    expect(await issueCertificates(registrar, order, later)).toMatchObject([{ number: '2027-ПК-000001' }])
    await expectGapless()
  })

  it('loses no number when the writing breaks in the middle', async () => {
    const [first = '', second = ''] = await insertFinished('broken', ['one', 'two'])
    const next = (await sequences()).length + 1
    // A paper that stands where the next one must go: the constraint breaks the transaction after the number was taken.
    await insertFinished('obstacle', ['stone'])
    const obstacle = await database().certificate.create({
      data: {
        number: 'препятствие',
        kind: 'ПК',
        year: 2026,
        sequence: next,
        code: 'X',
        enrolmentId: 'obstacle:stone',
        userId: 'stone',
        snapshot: '{}',
        sample: true,
        issuedOn,
        issuedById: 'registrar',
        createdAt: now,
      },
    })
    const order = { enrolmentIds: [first, second], issuedOn }
    await expect(issueCertificates(registrar, order, now)).rejects.toThrow()
    expect(await database().outboxMail.count({ where: { dedupeKey: `certificate-issued:${first}` } })).toBe(0)
    await database().certificate.delete({ where: { id: obstacle.id } })
    expect(await issueCertificates(registrar, order, now)).toMatchObject([
      { outcome: 'issued' },
      { outcome: 'issued' },
    ])
    await expectGapless()
  })
})

describe('two registrars at once', () => {
  it('give each person one paper and each paper its own number', async () => {
    const ids = await insertFinished('burst', many('burst', 25))
    const [mine, theirs] = await Promise.all([
      issueCertificates(registrar, { enrolmentIds: ids, issuedOn }, now),
      issueCertificates(registrar, { enrolmentIds: [...ids].reverse(), issuedOn }, now),
    ])
    const issued = [...mine, ...theirs].filter(({ outcome }) => outcome === 'issued')
    expect(issued).toHaveLength(25)
    expect(new Set(issued.map((row) => 'number' in row && row.number)).size).toBe(25)
    await expectGapless()
  })

  it('do so from two processes as well', async () => {
    const ids = await insertFinished('apart', many('apart', 20))
    const said = await Promise.all([issueInProcess(ids), issueInProcess([...ids].reverse())])
    const outcomes = said.flatMap((text) => text.trim().split('\n'))
    expect(outcomes).toHaveLength(40)
    expect(outcomes.filter((outcome) => outcome === 'issued')).toHaveLength(20)
    expect(await database().certificate.count({ where: { enrolment: { cohortId: 'apart' } } })).toBe(20)
    await expectGapless()
  }, 60_000)

  it('leave no gap when a process is killed in the middle, and the rest is issued by repeating', async () => {
    const ids = await insertFinished('killed', many('killed', 30))
    await issueInProcess(ids, 5)
    await expectGapless()
    const before = await database().certificate.count({ where: { enrolment: { cohortId: 'killed' } } })
    expect(before).toBeGreaterThanOrEqual(5)
    expect(before).toBeLessThan(30)
    const rows = await issueCertificates(registrar, { enrolmentIds: ids, issuedOn }, now)
    expect(rows.filter(({ outcome }) => outcome === 'issued')).toHaveLength(30 - before)
    expect(rows.filter(({ outcome }) => outcome === 'issued-before')).toHaveLength(before)
    await expectGapless()
    const letters = await database().outboxMail.count({
      where: { kind: 'certificate-issued', recipient: { startsWith: 'killed' } },
    })
    expect(letters).toBe(30)
  }, 60_000)
})

/** Another process issues one by one and says each outcome; it is killed as soon as it has said `enough` of them. */
async function issueInProcess(ids: string[], enough = Infinity): Promise<string> {
  const script = `
    const { issueCertificates } = await import('#app/features/certification/issue-certificates.server.ts')
    const { registrar } = await import('#app/testing/viewers.ts')
    const issuedOn = new Date('2026-11-12')
    for (const id of ${JSON.stringify(ids)}) {
      const [row] = await issueCertificates(registrar, { enrolmentIds: [id], issuedOn }, new Date('2026-11-20T09:00:00Z'))
      console.log(row.outcome)
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env: { ...process.env, DATABASE_FILE: env.databasePath },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.split('\n').length > enough) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  return said
}

describe('revokeCertificate', () => {
  it('keeps the number, the reason and the time, tells the owner, and happens once', async () => {
    const paper = await database().certificate.findUniqueOrThrow({ where: { currentOf: 'first:vera' } })
    const order = { certificateId: paper.id, reason: 'Выдано по ошибке' }
    expect(await revokeCertificate(organiser, order, now)).toEqual({ outcome: 'unknown' })
    expect(await revokeCertificate(registrarOf('mixed'), order, now)).toEqual({ outcome: 'unknown' })
    expect(await revokeCertificate(registrar, order, now)).toEqual({ outcome: 'revoked' })
    expect(await revokeCertificate(registrar, order, now)).toEqual({
      outcome: 'refused',
      reason: 'revoked-already',
    })
    const after = await database().certificate.findUniqueOrThrow({ where: { id: paper.id } })
    expect(after).toMatchObject({ number: paper.number, revokedAt: now, revokeReason: 'Выдано по ошибке' })
    expect(await database().outboxMail.count({ where: { kind: 'certificate-revoked' } })).toBe(1)
    await expectGapless()
  })
})
