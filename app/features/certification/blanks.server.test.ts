// Copies of valid certificates and the register of blanks: what each becomes, and what the public learns.
import { beforeAll, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertFinished, insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { registrar, registrarOf } from '#app/testing/viewers.ts'
import { listBlanks, recordBlank } from './blanks.server.ts'
import { issueCertificates } from './issue-certificates.server.ts'
import { reissueCertificate } from './reissue-certificate.server.ts'
import { findVerification } from './verification.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const issuedOn = new Date('2026-11-12')

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
})

it('passes over a form that was spoiled before it was printed on', async () => {
  const spoiled = { number: '000000000001', state: 'spoiled', reason: 'замялся в принтере' } as const
  expect(await recordBlank(registrarOf('c'), spoiled, now)).toMatchObject({ reason: 'forbidden' })
  expect(await recordBlank(registrar, spoiled, now)).toEqual({ outcome: 'recorded' })
  expect(await recordBlank(registrar, spoiled, now)).toMatchObject({ reason: 'recorded-already' })
  const ids = await insertFinished('c', ['anna', 'boris'])
  await issueCertificates(registrar, { enrolmentIds: ids, issuedOn }, now)
  const rows = await database().certificate.findMany({ orderBy: { number: 'asc' } })
  expect(rows.map(({ blankNumber }) => blankNumber)).toEqual(['000000000002', '000000000003'])
  expect(await recordBlank(registrar, { ...spoiled, number: '000000000002' }, now)).toMatchObject({
    reason: 'issued',
  })
})

it('replaces a valid certificate for a reason, without revoking it', async () => {
  const old = await database().certificate.findUniqueOrThrow({ where: { currentOf: 'c:anna' } })
  const wanted = { certificateId: old.id, issuedOn: new Date('2026-11-19') }
  expect(await reissueCertificate(registrar, wanted, now)).toMatchObject({ reason: 'still-valid' })
  const reason = 'Обмен по причине порчи' as const
  expect(
    await reissueCertificate(registrar, { ...wanted, reason, issuedOn: new Date('2026-11-11') }, now),
  ).toMatchObject({ reason: 'issued-before-original' })
  expect(await reissueCertificate(registrar, { ...wanted, reason }, now)).toMatchObject({
    outcome: 'issued',
  })
  const copy = await database().certificate.findUniqueOrThrow({ where: { currentOf: 'c:anna' } })
  expect(copy).toMatchObject({ copyKind: 'exchange', copyReason: reason, replacesId: old.id })
  const { rows } = await listBlanks({ query: '', page: 1 })
  expect(rows.find(({ number }) => number === old.blankNumber)).toMatchObject({ state: 'spoiled', reason })
  expect(rows.find(({ number }) => number === copy.blankNumber)).toMatchObject({ state: 'issued' })
  expect(await findVerification(`${old.number}-${old.code}`)).toMatchObject({
    status: 'replaced',
    replacedBy: copy.number,
  })
  expect(await findVerification(`${copy.number}-${copy.code}`)).toMatchObject({
    status: 'valid',
    duplicateOf: old.number,
  })
  const enrolment = await database().enrolment.findUniqueOrThrow({ where: { id: 'c:anna' } })
  expect(enrolment.state).toBe('issued')
})

it('marks a lost form with its duplicate', async () => {
  const old = await database().certificate.findUniqueOrThrow({ where: { currentOf: 'c:boris' } })
  await reissueCertificate(
    registrar,
    { certificateId: old.id, issuedOn: new Date('2026-11-19'), reason: 'Объявление в газете' },
    now,
  )
  const { rows } = await listBlanks({ query: old.blankNumber ?? '', page: 1 })
  expect(rows).toMatchObject([{ state: 'lost', certificate: { number: old.number } }])
})
