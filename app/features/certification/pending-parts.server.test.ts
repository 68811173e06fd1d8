// A programme with parts to come: nobody gets a paper, and the registrar is told which parts are missing.
import { beforeAll, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { blendedOutline, insertBlendedProgramme } from '#app/testing/blended-programme.ts'
import { insertFinished, insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { registrar, registrarOf } from '#app/testing/viewers.ts'
import { issueCertificates } from './issue-certificates.server.ts'
import { listUncertified } from './pending-parts.server.ts'

beforeAll(async () => {
  await insertSmallProgramme()
  await insertBlendedProgramme('b1', [{ key: 'practice', title: 'Тренажёр', hours: 4, note: 'Готовят.' }])
  await insertFinished('whole', ['anna'])
  await insertSmallCohort('partial', ['boris'], { versionId: 'b1' })
  await insertIssuer()
})

it('lists cohorts whose programme has parts to come, within the scope', async () => {
  expect(await listUncertified(registrar)).toMatchObject([{ id: 'partial', hours: 36, parts: ['Тренажёр'] }])
  expect(await listUncertified(registrar, { cohortId: 'whole' })).toEqual([])
  expect(await listUncertified(registrarOf('whole'))).toEqual([])
})

it('issues nothing for such a programme, even to who is marked as through', async () => {
  const now = new Date('2026-11-22T09:00:00Z')
  await database().enrolment.update({ where: { id: 'partial:boris' }, data: { completedAt: now } })
  const issuedOn = new Date('2026-11-22T00:00:00Z')
  const rows = await issueCertificates(registrar, { enrolmentIds: ['partial:boris'], issuedOn }, now)
  expect(rows).toMatchObject([{ outcome: 'refused', reason: 'parts-pending', detail: 'Тренажёр' }])
  expect(await database().certificate.count()).toBe(0)
})

it('issues nothing without a result where the programme has more than a test, and does with one', async () => {
  const now = new Date('2026-11-22T09:00:00Z')
  const issuedOn = new Date('2026-11-22T00:00:00Z')
  await insertBlendedProgramme('b2')
  const part = { weight: 50, atLeast: 50 }
  const attestation = { pass: 60, parts: { test: part, practice: part }, rubric: [] }
  await database().programmeVersion.update({
    where: { id: 'b2' },
    data: { outline: JSON.stringify({ ...blendedOutline('b2'), attestation }) },
  })
  await insertSmallCohort('marked', ['vera'], { versionId: 'b2' })
  await database().enrolment.update({ where: { id: 'marked:vera' }, data: { completedAt: now } })
  const issue = () => issueCertificates(registrar, { enrolmentIds: ['marked:vera'], issuedOn }, now)
  const record = (outcome: string) =>
    database().attestationResult.upsert({
      where: { enrolmentId_round: { enrolmentId: 'marked:vera', round: 1 } },
      create: { enrolmentId: 'marked:vera', round: 1, outcome, decidedAt: now },
      update: { outcome },
    })
  expect(await issue()).toMatchObject([{ outcome: 'refused', reason: 'not-attested' }])
  await record('not-attested')
  expect(await issue()).toMatchObject([{ outcome: 'refused', reason: 'not-attested' }])
  await record('attested')
  expect(await issue()).toMatchObject([{ outcome: 'issued' }])
})
