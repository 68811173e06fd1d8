import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { revokeCertificate } from '#app/features/certification/revoke-certificate.server.ts'
import { database } from '#app/platform/database.server.ts'
import { fillRecord, frdoNow as now, insertIssued } from '#app/testing/frdo-people.ts'
import { insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { actionsOf } from '#app/testing/people.ts'
import { organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { findBatch, listBatches, takeBatchFile } from './batch.server.ts'
import { answerBatch, discardBatch, openCorrection, sendBatch } from './batch-steps.server.ts'
import { checkPending } from './check.server.ts'
import { composeBatches } from './compose-batch.server.ts'
import { countOverdue, listPending, listPendingCohorts } from './pending.server.ts'
import { cellTexts } from './sheet-xml.ts'

const compose = async (cohortId?: string) => {
  const composed = await composeBatches(registrar, { cohortId }, now)
  if (composed.outcome !== 'composed') throw new Error(composed.reason)
  const [first] = composed.batches
  if (!first) throw new Error('No batch')
  return { ...composed, first }
}
const page = (batchId: string) => findBatch(registrar, batchId, { page: 1 })
const waiting = async (cohortId: string) =>
  (await listPending(registrar, { page: 1, cohortId }))?.documents.map(({ id }) => id)

let cohorts = 0
let cohortId = ''
let ids: string[] = []

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
})

beforeEach(async () => {
  cohortId = `ф${++cohorts}`
  ids = await insertIssued(cohortId, 3)
})

describe('who waits', () => {
  it('is everybody with a document that no batch has, and no sample or revoked one', async () => {
    expect(await waiting(cohortId)).toEqual(ids)
    await database().certificate.update({ where: { id: ids[0] }, data: { sample: true } })
    await revokeCertificate(registrar, { certificateId: ids[1] ?? '', reason: 'ошибка' }, now)
    expect(await waiting(cohortId)).toEqual([ids[2]])
    expect((await listPendingCohorts()).map(({ id }) => id)).toContain(cohortId)
  })

  it('is overdue after the days given', async () => {
    const all = await countOverdue(0, new Date('2026-11-13'))
    expect(all).toBeGreaterThanOrEqual(3)
    expect(await countOverdue(60, new Date('2027-01-11'))).toBe(0)
    expect(await countOverdue(60, new Date('2027-01-12'))).toBe(all)
  })

  it('is nobody else’s to see', async () => {
    for (const other of [organiser, registrarOf(cohortId)]) {
      expect(await listPending(other, { page: 1 })).toBeNull()
      expect(await checkPending(other)).toBeNull()
      expect(await listBatches(other, { page: 1 })).toBeNull()
      expect(await composeBatches(other)).toEqual({ outcome: 'refused', reason: 'forbidden' })
    }
  })
})

describe('the check', () => {
  it('says what to put right by person, and notes that the records were opened', async () => {
    await fillRecord(`${cohortId}p1`, { birthDate: null, personalNumber: '11223344596' })
    const rows = (await checkPending(registrar, { cohortId }, now)) ?? []
    expect(rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([
      [],
      ['birthDate', 'personalNumber'],
      [],
    ])
    expect(await actionsOf(`${cohortId}p1`)).toContain('record.shown')
  })

  it('asks for the reason of a duplicate and takes the facts of the original', async () => {
    await revokeCertificate(registrar, { certificateId: ids[0] ?? '', reason: 'утрата' }, now)
    const original = await database().certificate.findUniqueOrThrow({ where: { id: ids[0] } })
    await database().certificate.update({ where: { id: original.id }, data: { currentOf: null } })
    await database().certificate.create({
      data: {
        ...original,
        ...{ id: `${cohortId}-copy`, number: `${original.number}9`, sequence: 900 + cohorts, code: 'COPY' },
        ...{ revokedAt: null, revokeReason: null, copyKind: 'duplicate', replacesId: original.id },
        copyReason: 'Объявление в газете',
        currentOf: original.enrolmentId,
      },
    })
    const row = (await checkPending(registrar, { cohortId }, now))?.find(
      ({ certificateId }) => certificateId === `${cohortId}-copy`,
    )
    expect(row?.problems).toEqual([])
    expect(row?.values).toMatchObject({
      status: 'Дубликат',
      loss: 'Объявление в газете',
      originalRegistration: original.number,
    })
  })
})

describe('a batch', () => {
  it('takes who is ready, leaves the others, and keeps the cells sealed', async () => {
    await fillRecord(`${cohortId}p1`, { sex: null })
    const { first, left } = await compose(cohortId)
    expect([first.rows, left]).toEqual([2, 1])
    expect((await page(first.id))?.people.map(({ certificateId }) => certificateId)).toEqual([ids[0], ids[2]])
    expect(await waiting(cohortId)).toEqual([ids[1]])
    const stored = await database().frdoRow.findMany({ where: { batchId: first.id } })
    expect(JSON.stringify(stored)).not.toMatch(/Окунева|29\.02\.1984|112-/)
    expect(await composeBatches(registrar, { cohortId }, now)).toMatchObject({ reason: 'nobody-ready' })
  })

  it('is composed once when ten ask at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => composeBatches(registrar, { cohortId }, now)),
    )
    expect(answers.filter(({ outcome }) => outcome === 'composed')).toHaveLength(1)
    expect(await database().frdoRow.count({ where: { certificateId: { in: ids } } })).toBe(3)
  })

  it('cannot hold a document that another open batch has: the database forbids it', async () => {
    const { first } = await compose(cohortId)
    const { id: other } = await database().frdoBatch.create({
      data: { number: 1_000 + cohorts, createdAt: now, createdById: 'x' },
    })
    const again = { batchId: other, position: 1, certificateId: ids[0] ?? '', values: '' }
    await expect(database().frdoRow.create({ data: { ...again, openKey: ids[0] } })).rejects.toThrow()
    await discardBatch(registrar, first.id, now)
    await database().frdoBatch.delete({ where: { id: other } })
  })

  it('gives a file with its rows, noted with its digest', async () => {
    const { first } = await compose(cohortId)
    const file = await takeBatchFile(registrar, first.id, now)
    const parts = unzipSync(file?.bytes ?? new Uint8Array())
    const texts = cellTexts(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()), [])
    expect([texts.get('V2'), texts.get('V4'), texts.get('V5')]).toEqual(['Окунева', 'Окунева', undefined])
    expect(texts.get('AA2')).toMatch(/^\d{3}-\d{3}-\d{3} \d{2}$/)
    const again = await takeBatchFile(registrar, first.id, now)
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(file?.bytes ?? []))).toBe(true)
    expect((await page(first.id))?.fileDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(await actionsOf(first.id)).toEqual([
      'frdo.batch-composed',
      'frdo.file-downloaded',
      'frdo.file-downloaded',
    ])
    expect(await takeBatchFile(organiser, first.id, now)).toBeNull()
    expect(await takeBatchFile(registrar, 'unknown', now)).toBeNull()
  })

  it('taken apart frees its people, and its number is not given again', async () => {
    const { first } = await compose(cohortId)
    expect(await discardBatch(registrar, first.id, now)).toEqual({ outcome: 'done' })
    expect(await discardBatch(registrar, first.id, now)).toMatchObject({ reason: 'not-draft' })
    expect(await waiting(cohortId)).toEqual(ids)
    expect((await compose(cohortId)).first.number).toBe(first.number + 1)
  })

  it('goes once, and not with a revoked document inside', async () => {
    const { first } = await compose(cohortId)
    await revokeCertificate(registrar, { certificateId: ids[1] ?? '', reason: 'ошибка' }, now)
    expect(await sendBatch(registrar, first.id, now)).toMatchObject({ reason: 'revoked-inside' })
    await discardBatch(registrar, first.id, now)
    const again = await compose(cohortId)
    expect(await sendBatch(registrar, again.first.id, now)).toEqual({ outcome: 'done' })
    expect(await sendBatch(registrar, again.first.id, now)).toMatchObject({ reason: 'not-draft' })
    expect(await sendBatch(organiser, again.first.id, now)).toEqual({ outcome: 'unknown' })
    expect(await sendBatch(registrar, 'unknown', now)).toEqual({ outcome: 'unknown' })
  })
})

describe('the answer', () => {
  const sent = async () => {
    const { first } = await compose(cohortId)
    await sendBatch(registrar, first.id, now)
    return first.id
  }
  const stateOf = async (place: number) =>
    (await database().enrolment.findUniqueOrThrow({ where: { id: `${cohortId}:${cohortId}p${place}` } }))
      .state

  it('«accepted» tells of everybody for good and moves their enrolments', async () => {
    await database().enrolment.updateMany({ where: { cohortId }, data: { state: 'issued' } })
    const batchId = await sent()
    expect(await answerBatch(registrar, batchId, { kind: 'accepted', text: 'Принято' }, now)).toEqual({
      outcome: 'done',
    })
    expect(await page(batchId)).toMatchObject({ state: 'accepted', answerText: 'Принято', errors: 0 })
    expect(await stateOf(0)).toBe('sent')
    expect(await waiting(cohortId)).toEqual([])
    expect(await answerBatch(registrar, batchId, { kind: 'refused', text: '' }, now)).toMatchObject({
      reason: 'not-sent',
    })
  })

  it('«in part» brings back the rows that are named, for a new batch', async () => {
    await database().enrolment.updateMany({ where: { cohortId }, data: { state: 'issued' } })
    const batchId = await sent()
    const answer = (text: string) => answerBatch(registrar, batchId, { kind: 'partly', text }, now)
    expect(await answer('Ошибка в пакете')).toMatchObject({ reason: 'no-rows-named' })
    expect(await answer('Строка 5: нет такой')).toMatchObject({ reason: 'strange-rows' })
    expect(await answer('Строка 3: неверный СНИЛС')).toEqual({ outcome: 'done' })
    expect((await page(batchId))?.people.map(({ state, errorText }) => [state, errorText])).toEqual([
      ['accepted', null],
      ['error', 'неверный СНИЛС'],
      ['accepted', null],
    ])
    expect([await stateOf(0), await stateOf(1)]).toEqual(['sent', 'issued'])
    const pending = (await listPending(registrar, { page: 1, cohortId }))?.documents
    expect(pending).toMatchObject([
      { id: ids[1], cameBack: { batchId, text: 'неверный СНИЛС' }, correction: false },
    ])
    const again = await compose(cohortId)
    expect(again.first.rows).toBe(1)
    expect(
      (await listBatches(registrar, { page: 1 }))?.batches.find(({ id }) => id === batchId),
    ).toMatchObject({
      rows: 3,
      errors: 1,
    })
  })

  it('«refused» brings back everybody', async () => {
    const batchId = await sent()
    await answerBatch(registrar, batchId, { kind: 'refused', text: '2: a' }, now)
    expect((await page(batchId))?.people.map(({ errorText }) => errorText)).toEqual([
      'a',
      'Пакет не принят целиком.',
      'Пакет не принят целиком.',
    ])
    expect(await waiting(cohortId)).toEqual(ids)
  })

  it('may be followed by a change of one accepted row, which names the document it changes', async () => {
    const batchId = await sent()
    expect(await openCorrection(registrar, batchId, 1, now)).toMatchObject({ reason: 'not-accepted' })
    await answerBatch(registrar, batchId, { kind: 'accepted', text: '' }, now)
    expect(await openCorrection(registrar, batchId, 9, now)).toEqual({ outcome: 'unknown' })
    expect(await openCorrection(registrar, batchId, 1, now)).toEqual({ outcome: 'done' })
    expect(await openCorrection(registrar, batchId, 1, now)).toMatchObject({ reason: 'not-accepted' })
    const [row] = (await checkPending(registrar, { cohortId }, now)) ?? []
    expect(row).toMatchObject({ certificateId: ids[0], problems: [] })
    expect(row?.values.correctedNumber).toBe(row?.values.number)
    expect((await listPending(registrar, { page: 1, cohortId }))?.documents[0]).toMatchObject({
      correction: true,
      cameBack: null,
    })
  })
})
