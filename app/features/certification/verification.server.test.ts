import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertFinished, insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { registrar } from '#app/testing/viewers.ts'
import { issueCertificates } from './issue-certificates.server.ts'
import { findVerification, mayLookUp } from './verification.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
let code = ''

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
  const enrolmentIds = await insertFinished('c', ['anna', 'boris'])
  await issueCertificates(registrar, { enrolmentIds, issuedOn: new Date('2026-11-12') }, now)
  code = (await database().certificate.findFirstOrThrow({ where: { sequence: 1 } })).code
})

describe('the public check', () => {
  it('shows organisation, programme, hours, dates, status, surname with initials, and no more', async () => {
    const found = await findVerification(`2026-ПК-000001-${code}`)
    expect(found).toEqual({
      number: '2026-ПК-000001',
      duplicateOf: null,
      replacedBy: null,
      status: 'valid',
      sample: true,
      organisation: 'Корпоративный университет',
      programme: 'Малая программа',
      hours: 16,
      studiedFrom: '2026-10-01',
      studiedTo: '2026-11-10',
      issuedOn: '2026-11-12',
      holder: 'Фамилия-anna\u00a0И.\u00a0О.',
    })
  })

  it('reads the token as people and programs write it', async () => {
    for (const typed of [
      `2026-пк-000001-${code.toLowerCase()}`,
      `2026-PK-000001-${code}`,
      encodeURIComponent(`2026-ПК-000001-${code}`),
      ` 2026–ПК–000001–${code} `,
    ])
      expect(await findVerification(typed)).toMatchObject({ number: '2026-ПК-000001' })
  })

  it('answers every wrong question alike', async () => {
    const other = code === '22222222' ? '33333333' : '22222222'
    for (const typed of [
      '',
      '2026-ПК-000001',
      `2026-ПК-000001-${other}`,
      `2026-ПК-000002-${code}`,
      `2026-ПК-999999-${code}`,
      `2025-ПК-000001-${code}`,
      code,
      "' OR 1=1 --",
      '../../etc/passwd',
    ])
      expect(await findVerification(typed)).toBeNull()
  })

  it('says when a paper is revoked, not why', async () => {
    await database().certificate.updateMany({
      where: { sequence: 1 },
      data: { revokedAt: now, revokeReason: 'личная причина' },
    })
    const found = await findVerification(`2026-ПК-000001-${code}`)
    expect(found).toMatchObject({ status: 'revoked' })
    expect(JSON.stringify(found)).not.toContain('причина')
  })

  it('lets an address look up thirty times a minute, each address for itself', async () => {
    const answers = await Promise.all(Array.from({ length: 35 }, () => mayLookUp('192.0.2.1')))
    expect(answers.filter(Boolean)).toHaveLength(30)
    expect(await mayLookUp('192.0.2.2')).toBe(true)
    expect(await mayLookUp('')).toBe(true)
  })
})
