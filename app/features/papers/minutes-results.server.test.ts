// Minutes of people whose results are recorded: the result in force, what an appeal took back, and what changed meanwhile.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { draftedId, draftOf, insertPaperCohort, register } from '#app/testing/papers.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { registrar } from '#app/testing/viewers.ts'
import { findPaper } from './paper-reads.server.ts'

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
