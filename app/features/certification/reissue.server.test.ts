// Another paper in place of a revoked one: its number, what it says, what the old one says then; and the register's file.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertFinished, insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { findCertificate, findCertificatePaper, listCertificates } from './certificate.server.ts'
import { issueCertificates } from './issue-certificates.server.ts'
import { listReady } from './ready.server.ts'
import { certificateRegisterCsv } from './register-csv.server.ts'
import { reissueCertificate } from './reissue-certificate.server.ts'
import { revokeCertificate } from './revoke-certificate.server.ts'
import { certificateSheet } from './sheet.ts'
import { findVerification } from './verification.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const issuedOn = new Date('2026-11-20T00:00:00Z')
const listing = { page: 1, sort: 'surname', key: 'surname', direction: 'asc' } as const

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
  const enrolmentIds = await insertFinished('c', ['anna', 'boris', 'yolka', 'yana'])
  for (const [id, surname] of Object.entries({
    anna: '=Абаева',
    boris: 'Жуков',
    yolka: 'Ёлкина',
    yana: 'Евсеева',
  }))
    await database().user.update({ where: { id }, data: { surname } })
  await issueCertificates(registrar, { enrolmentIds, issuedOn: new Date('2026-11-12') }, now)
})

async function paperOf(enrolmentId: string) {
  const paper = await findCertificatePaper(registrar, { enrolmentId })
  if (!paper) throw new Error('no paper')
  return paper
}

describe('reissueCertificate', () => {
  it('refuses a valid paper and whoever may not', async () => {
    const { id } = await paperOf('c:anna')
    const reissue = (viewer: typeof registrar) =>
      reissueCertificate(viewer, { certificateId: id, issuedOn }, now)
    expect(await reissue(registrar)).toEqual({ outcome: 'refused', reason: 'still-valid' })
    for (const viewer of [organiser, registrarOf('d'), learnerOnly('anna')])
      expect(await reissue(viewer)).toEqual({ outcome: 'unknown' })
  })

  it('issues a duplicate with a new number that refers to the old one, which stays revoked and names it', async () => {
    const old = await paperOf('c:anna')
    await revokeCertificate(registrar, { certificateId: old.id, reason: 'Ошибка в фамилии' }, now)
    await database().user.update({ where: { id: 'anna' }, data: { surname: 'Абаева' } })
    const both = await Promise.all(
      [1, 2].map(() => reissueCertificate(registrar, { certificateId: old.id, issuedOn }, now)),
    )
    expect(both).toContainEqual({ outcome: 'refused', reason: 'replaced-already' })
    const issued = both.find(({ outcome }) => outcome === 'issued')
    expect(issued).toMatchObject({ number: '2026-ПК-000005' })

    const paper = await paperOf('c:anna')
    expect(paper).toMatchObject({
      number: '2026-ПК-000005',
      status: 'valid',
      replaces: { id: old.id, number: old.number },
      snapshot: {
        surname: 'Абаева',
        blankNumber: '000000000005',
        studiedTo: old.snapshot.studiedTo,
        issuedOn: '2026-11-20',
        duplicateOf: { number: old.number, issuedOn: '2026-11-12' },
      },
    })
    expect(certificateSheet(paper).duplicate).toBe(
      `Дубликат. Выдан взамен удостоверения № ${old.number} от 12\u00a0ноября\u00a02026\u00a0г.`,
    )
    expect(await findCertificatePaper(registrar, { id: old.id })).toMatchObject({
      status: 'revoked',
      replacedBy: { number: '2026-ПК-000005' },
    })
    expect(await findCertificate('c:anna')).toMatchObject({ number: '2026-ПК-000005', status: 'valid' })
    expect(await findVerification(`${old.number}-${old.code}`)).toMatchObject({
      status: 'revoked',
      replacedBy: '2026-ПК-000005',
    })
    expect(await findVerification(`${paper.number}-${paper.code}`)).toMatchObject({
      status: 'valid',
      duplicateOf: old.number,
      replacedBy: null,
    })
    expect((await listReady(registrar)).total).toBe(0)
    expect(await database().outboxMail.count({ where: { kind: 'certificate-reissued' } })).toBe(1)
    expect(await database().auditEntry.count({ where: { action: 'certificate.reissued' } })).toBe(1)
  })

  it('lets the database itself allow one current paper of an enrolment', async () => {
    const old = await paperOf('c:boris')
    await expect(
      database().certificate.update({ where: { number: '2026-ПК-000005' }, data: { currentOf: 'c:boris' } }),
    ).rejects.toThrow()
    expect((await paperOf('c:boris')).id).toBe(old.id)
  })
})

describe('the register', () => {
  it('sorts ё where the alphabet has it', async () => {
    const { rows } = await listCertificates(registrar, { listing, query: '' })
    const letters = rows.map(({ name }) => name.surname.replace('=', '').slice(0, 1))
    expect(letters).toEqual(['А', 'А', 'Е', 'Ё', 'Ж'])
  })

  it('is written as the list shows it: the filter, its order, nothing that a spreadsheet would run', async () => {
    const lines = (csv: string) => csv.replace('\uFEFF', '').trim().split('\r\n')
    const whole = lines(await certificateRegisterCsv(registrar, { listing, query: '' }))
    expect(whole[0]).toMatch(/^Номер;Состояние;Фамилия;/)
    expect(whole).toHaveLength(6)
    expect(whole.find((line) => line.startsWith('2026-ПК-000001;'))).toMatch(
      /;аннулировано;'=Абаева;.*;2026-ПК-000005;20\.11\.2026;Ошибка в фамилии;образец$/,
    )
    expect(whole.at(-1)).toContain('Жуков')
    const some = lines(await certificateRegisterCsv(registrar, { listing, query: 'ёлк' }))
    expect(some).toHaveLength(2)
    expect(some[1]).toContain('Ёлкина')
    expect(lines(await certificateRegisterCsv(registrarOf('d'), { listing, query: '' }))).toHaveLength(1)
  })
})
