// Minutes of people whose results are recorded: the result in force, what an appeal took back, and what changed meanwhile.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { blendedOutline, insertBlendedProgramme } from '#app/testing/blended-programme.ts'
import { draftedId, draftOf, insertPaperCohort, register } from '#app/testing/papers.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { registrar } from '#app/testing/viewers.ts'
import { findPaper } from './paper-reads.server.ts'
import type { AttestationRow } from './paper-snapshot.ts'

const db = database()
const decidedAt = new Date('2026-11-16T09:00:00Z')
const answers = { attestationOn: '2026-11-16' }
const marks = { test: 80, practice: null, project: null, total: 80, outcome: 'attested' }

beforeAll(async () => {
  await insertSmallProgramme()
})

/** People of a cohort of their own, admitted. */
async function admitted(cohortId: string, logins: string[]): Promise<string[]> {
  const ids = await insertPaperCohort(cohortId, logins, 'attestation')
  await db.enrolment.updateMany({ where: { cohortId }, data: { state: 'admitted' } })
  return ids
}

const record = (enrolmentId: string, round: number, change: object = {}) =>
  db.attestationResult.create({ data: { enrolmentId, round, ...marks, decidedAt, ...change } })

const upheld = { appealDecision: 'upheld', appealDecidedAt: new Date('2026-11-17T09:00:00Z') }
const said = async (paperId: string) =>
  (await findPaper(registrar, paperId))?.snapshot.people.map(({ attestation }) => attestation)

describe('minutes', () => {
  it('say the result in force: the resit that an appeal took back does not hide the first round', async () => {
    const ids = await admitted('resit', ['anna'])
    const first = await record('resit:anna', 1, { test: 40, total: 40, outcome: 'not-attested' })
    const second = await record('resit:anna', 2, upheld)
    const paperId = await draftedId(draftOf('resit', 'minutes', ids, { answers }))
    expect(await said(paperId)).toEqual([
      { test: 40, practice: null, project: null, total: 40, outcome: 'not-attested' },
    ])
    expect(await register(paperId, '2026-11-18')).toMatchObject({ outcome: 'registered' })
    const held = async ({ id }: { id: string }) =>
      (await db.attestationResult.findUniqueOrThrow({ where: { id } })).paperId
    expect(await held(first)).toBe(paperId)
    expect(await held(second)).toBeNull()
  })

  it('do not repeat what an appeal took back before anything is recorded anew', async () => {
    const ids = await admitted('appeal', ['boris'])
    await record('appeal:boris', 1, { ...upheld, outcome: 'not-attested' })
    expect(await draftOf('appeal', 'minutes', ids, { answers })).toMatchObject({ reason: 'outcome-missing' })
  })

  it('are refused while they say another result than the recorded one', async () => {
    const ids = await admitted('changed', ['vera'])
    const { id } = await record('changed:vera', 1)
    const paperId = await draftedId(draftOf('changed', 'minutes', ids, { answers }))
    const changed = { outcome: 'refused', reason: 'results-changed', names: ['Фамилия-vera Имя Отчество'] }
    await db.attestationResult.update({ where: { id }, data: { test: 70, total: 70 } })
    expect(await register(paperId, '2026-11-18')).toEqual(changed)
    await db.attestationResult.update({ where: { id }, data: { ...marks, ...upheld } })
    expect(await register(paperId, '2026-11-18')).toEqual(changed)
    expect((await db.enrolment.findUniqueOrThrow({ where: { id: 'changed:vera' } })).state).toBe('admitted')
  })
})

describe('a decision chosen in the form of the minutes', () => {
  const results = (enrolmentId: string) =>
    db.attestationResult.findMany({ where: { enrolmentId }, orderBy: { round: 'asc' } })
  const minutes = (
    enrolmentId: string,
    outcome: AttestationRow['outcome'],
    correctsId: string | null = null,
  ) => draftOf('hand', 'minutes', [], { answers, correctsId, people: [{ enrolmentId, outcome }] })

  it('is recorded by their registration, the resit as the second round', async () => {
    await admitted('hand', ['gleb', 'dina'])
    const first = await draftedId(minutes('hand:gleb', 'absent'))
    expect(await results('hand:gleb')).toEqual([])
    expect(await register(first, '2026-11-17')).toMatchObject({ outcome: 'registered' })
    const round = { test: null, total: null, decidedById: 'registrar' }
    expect(await results('hand:gleb')).toMatchObject([
      { ...round, round: 1, outcome: 'absent', paperId: first },
    ])
    const second = await draftedId(minutes('hand:gleb', 'attested'))
    expect(await register(second, '2026-11-18')).toMatchObject({ outcome: 'registered' })
    expect(await results('hand:gleb')).toMatchObject([
      { outcome: 'absent', paperId: first },
      { ...round, round: 2, outcome: 'attested', paperId: second },
    ])
  })

  it('is decided anew by a correction, until the training is completed', async () => {
    const wrong = await draftedId(minutes('hand:dina', 'attested'))
    await register(wrong, '2026-11-17')
    const right = await draftedId(minutes('hand:dina', 'not-attested', wrong))
    expect(await register(right, '2026-11-18')).toMatchObject({ outcome: 'registered' })
    expect(await results('hand:dina')).toMatchObject([{ round: 1, outcome: 'not-attested', paperId: right }])
    const state = { where: { id: 'hand:dina' } }
    expect((await db.enrolment.findUniqueOrThrow(state)).state).toBe('not-attested')
    const late = await draftedId(minutes('hand:dina', 'absent', right))
    await db.enrolment.update({ ...state, data: { state: 'completed' } })
    expect(await register(late, '2026-11-18')).toMatchObject({ reason: 'finished-already' })
  })

  it('may only be an absence where the mark is made of parts that are kept here', async () => {
    await insertBlendedProgramme()
    const parts = { test: { weight: 50, atLeast: 50 }, project: { weight: 50, atLeast: 50 } }
    const outline = JSON.stringify({ ...blendedOutline(), attestation: { pass: 60, parts, rubric: [] } })
    await db.programmeVersion.update({ where: { id: 'b1' }, data: { outline } })
    const [enrolmentId = ''] = await admitted('formula', ['egor'])
    await db.cohort.update({ where: { id: 'formula' }, data: { versionId: 'b1' } })
    const made = (outcome: AttestationRow['outcome']) =>
      draftOf('formula', 'minutes', [], { answers, people: [{ enrolmentId, outcome }] })
    expect(await made('attested')).toMatchObject({ reason: 'marks-missing' })
    expect(await made('absent')).toMatchObject({ outcome: 'drafted' })
  })
})
