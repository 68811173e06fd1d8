// The chain of papers of a small cohort by the real commands: what each moves, what refuses, what never changes.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertIssuer } from '#app/testing/issuing.ts'
import { draftedId, draftOf, insertPaperCohort, register } from '#app/testing/papers.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { issueCertificates } from '#app/features/certification/issue-certificates.server.ts'
import { discardPaper } from './discard-paper.server.ts'
import { digestOf } from './paper-files.server.ts'
import { findPaper, findPaperFile, listCohortPapers, listPapers } from './paper-reads.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const db = database()

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
  await insertPaperCohort('chain', ['anna', 'boris', 'vera'])
  await insertPaperCohort('other', ['gleb'])
})

const all = ['chain:anna', 'chain:boris', 'chain:vera']

async function states(cohortId = 'chain') {
  const rows = await db.enrolment.findMany({ where: { cohortId }, orderBy: { id: 'asc' } })
  return rows.map(({ state }) => state)
}

let orderId = ''

describe('the order of enrolment', () => {
  it('is drafted by the registrar of the cohort only, and moves nobody', async () => {
    const made = draftOf('chain', 'enrolment-order', all, { answers: { effectiveOn: '2026-10-05' } })
    orderId = await draftedId(made)
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted'])
    for (const viewer of [organiser, registrarOf('other')]) {
      expect(await findPaper(viewer, orderId)).toBeNull()
      expect(await discardPaper(viewer, orderId)).toEqual({ outcome: 'unknown' })
    }
    expect((await findPaper(registrarOf('chain'), orderId))?.number).toBeNull()
  })

  it('is refused after the start, then registered: number, files, steps, audit, all at once', async () => {
    expect(await register(orderId, '2026-10-06')).toEqual({ outcome: 'refused', reason: 'order-after-start' })
    expect(await db.numberSequence.count()).toBe(0)
    expect(await register(orderId, '2026-10-02')).toEqual({ outcome: 'registered', number: '1-УЗ/2026' })
    expect(await states()).toEqual(['studying', 'studying', 'studying'])
    const steps = await db.enrolmentStep.findMany({
      where: { enrolmentId: 'chain:anna' },
      orderBy: { id: 'asc' },
    })
    expect(steps).toMatchObject([
      { toState: 'enrolled', paperId: orderId },
      { toState: 'studying', paperId: null },
    ])
    const files = await db.paperFile.findMany({ where: { paperId: orderId }, orderBy: { format: 'asc' } })
    expect(files.map(({ format }) => format)).toEqual(['docx', 'pdf'])
    for (const { bytes, digest } of files) expect(digestOf(bytes)).toBe(digest)
    expect(await db.auditEntry.count({ where: { action: 'paper.registered', objectId: orderId } })).toBe(1)
    expect(await register(orderId, '2026-10-02')).toMatchObject({ reason: 'registered-already' })
    expect(await discardPaper(registrar, orderId)).toMatchObject({ reason: 'registered-already' })
  })

  it('never changes: not its words, its people, its files, and it is not deleted', async () => {
    const refused = 'A registered paper never changes'
    await expect(db.paper.update({ where: { id: orderId }, data: { snapshot: '{}' } })).rejects.toThrow(
      refused,
    )
    await expect(db.paperPerson.deleteMany({ where: { paperId: orderId } })).rejects.toThrow()
    await expect(
      db.paperFile.update({
        where: { paperId_format: { paperId: orderId, format: 'pdf' } },
        data: { digest: '' },
      }),
    ).rejects.toThrow()
    await expect(db.paper.delete({ where: { id: orderId } })).rejects.toThrow()
    const empty = await draftedId(draftOf('chain', 'journal', all))
    await expect(db.paper.update({ where: { id: empty }, data: { registeredAt: now } })).rejects.toThrow()
  })

  it('keeps what it says when a person is renamed', async () => {
    const before = await findPaperFile(registrar, { paperId: orderId, format: 'pdf' })
    await db.user.update({ where: { id: 'anna' }, data: { surname: 'Новая' } })
    const after = await findPaperFile(registrar, { paperId: orderId, format: 'pdf' })
    expect(Buffer.from(after?.bytes ?? [])).toEqual(Buffer.from(before?.bytes ?? []))
    expect((await findPaper(registrar, orderId))?.snapshot.people[0]?.surname).toBe('Фамилия-anna')
  })

  it('is corrected by a new paper that names it, once', async () => {
    const answers = { effectiveOn: '2026-10-05' }
    expect(
      await draftOf('chain', 'enrolment-order', all.slice(1), { answers, correctsId: orderId }),
    ).toMatchObject({ reason: 'people-dropped' })
    const first = await draftedId(draftOf('chain', 'enrolment-order', all, { answers, correctsId: orderId }))
    const again = await draftedId(draftOf('chain', 'enrolment-order', all, { answers, correctsId: orderId }))
    expect((await findPaper(registrar, first))?.discardedAt).not.toBeNull()
    expect(await register(again, '2026-10-12')).toEqual({ outcome: 'registered', number: '2-УЗ/2026' })
    expect((await findPaper(registrar, again))?.snapshot.corrects).toEqual({
      number: '1-УЗ/2026',
      date: '2026-10-02',
    })
    expect(await states()).toEqual(['studying', 'studying', 'studying'])
    expect(await draftOf('chain', 'enrolment-order', all, { answers, correctsId: orderId })).toMatchObject({
      reason: 'corrected-already',
    })
  })
})

describe('from the admission to the documents', () => {
  it('opens the attestation with the order of admission', async () => {
    const answers = { attestationOn: '2026-11-16' }
    const id = await draftedId(draftOf('chain', 'admission-order', all, { answers }))
    expect(await register(id, '2026-11-13')).toMatchObject({ outcome: 'registered' })
    expect(await states()).toEqual(['admitted', 'admitted', 'admitted'])
    expect((await db.cohort.findUniqueOrThrow({ where: { id: 'chain' } })).state).toBe('attestation')
  })

  it('refuses minutes without decisions and before the attestation, then moves each by the decision', async () => {
    const answers = { attestationOn: '2026-11-16' }
    expect(await draftOf('chain', 'minutes', all, { answers })).toMatchObject({
      reason: 'outcome-missing',
    })
    const outcomes = ['attested', 'attested', 'not-attested'] as const
    const people = all.map((enrolmentId, at) => ({ enrolmentId, outcome: outcomes[at] ?? null }))
    const id = await draftedId(draftOf('chain', 'minutes', [], { answers, people }))
    expect(await register(id, '2026-11-15')).toMatchObject({ reason: 'minutes-before-attestation' })
    expect(await register(id, '2026-11-17')).toMatchObject({ outcome: 'registered' })
    expect(await states()).toEqual(['attested', 'attested', 'not-attested'])
  })

  it('issues only after the order of completion, not before the minutes', async () => {
    const wanted = { enrolmentIds: ['chain:anna'], issuedOn: new Date('2026-11-19') }
    expect(await issueCertificates(registrar, wanted, now)).toMatchObject([{ reason: 'order-missing' }])
    const answers = { effectiveOn: '2026-11-18' }
    const id = await draftedId(draftOf('chain', 'completion-order', all.slice(0, 2), { answers }))
    expect(await register(id, '2026-11-16')).toMatchObject({ reason: 'order-before-minutes' })
    expect(await register(id, '2026-11-18')).toMatchObject({ outcome: 'registered', number: '1-УО/2026' })
    expect(await states()).toEqual(['completed', 'completed', 'not-attested'])
    const early = { ...wanted, issuedOn: new Date('2026-11-16') }
    expect(await issueCertificates(registrar, early, now)).toMatchObject([
      { reason: 'issued-before-minutes' },
    ])
    expect(await issueCertificates(registrar, wanted, now)).toMatchObject([{ outcome: 'issued' }])
    expect(await states()).toEqual(['issued', 'completed', 'not-attested'])
  })

  it('expels who is left, with a reason, and closes the cohort to them', async () => {
    const answers = { effectiveOn: '2026-11-19', reason: 'не прошёл аттестацию' }
    const id = await draftedId(draftOf('chain', 'expulsion-order', ['chain:vera'], { answers }))
    expect(await register(id, '2026-11-19')).toMatchObject({ number: '1-УИ/2026' })
    const vera = await db.enrolment.findUniqueOrThrow({ where: { id: 'chain:vera' } })
    expect(vera).toMatchObject({ state: 'expelled', withdrawnAt: now })
    const note = await draftedId(draftOf('chain', 'study-note', ['chain:vera']))
    expect((await findPaper(registrar, note))?.snapshot.people[0]).toMatchObject({
      expelledBy: { number: '1-УИ/2026' },
      attestation: { outcome: 'not-attested' },
    })
  })

  it('lists what there is, for the registrar of the cohort', async () => {
    const papers = await listCohortPapers('chain')
    expect(papers.filter(({ registered }) => registered)).toHaveLength(6)
    const all = { kind: null, page: 1 }
    expect((await listPapers(registrar, { ...all, query: '' })).total).toBe(6)
    expect((await listPapers(registrar, { ...all, query: '1-УО' })).total).toBe(1)
    expect((await listPapers(registrar, { ...all, query: 'Фамилия-ver' })).total).toBe(5)
    expect((await listPapers(registrarOf('other'), { ...all, query: '' })).total).toBe(0)
    expect((await listPapers(registrar, { ...all, kind: 'minutes', query: '' })).total).toBe(1)
  })
})

it('refuses a draft whose people have moved meanwhile', async () => {
  const answers = { effectiveOn: '2026-10-05' }
  const made = draftOf('other', 'enrolment-order', ['other:gleb'], { answers })
  const id = await draftedId(made)
  await db.enrolment.update({ where: { id: 'other:gleb' }, data: { withdrawnAt: now } })
  expect(await register(id, '2026-10-01')).toEqual({
    outcome: 'refused',
    reason: 'people-moved',
    names: ['Фамилия-gleb Имя Отчество'],
  })
  expect(await discardPaper(registrar, id)).toEqual({ outcome: 'discarded' })
  expect(await findPaperFile(registrar, { paperId: id, format: 'pdf' })).toBeNull()
  expect(await register(id, '2026-10-01')).toMatchObject({ reason: 'discarded' })
})
