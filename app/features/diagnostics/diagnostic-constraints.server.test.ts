// What the database itself forbids, whatever the code above it does.
import { beforeAll, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertMeasuredCohort, startOfBefore as now, takeWave } from '#app/testing/measured-cohort.ts'

beforeAll(async () => {
  await insertMeasuredCohort('c1', ['anna', 'boris'])
  await takeWave('c1', 'anna', 'before', now)
})

const waveOf = (login: string) =>
  database().diagnosticWave.findFirstOrThrow({ where: { enrolmentId: `c1:${login}` } })

it('keeps the order of forms to the square, and a place to one person', async () => {
  const plan = { enrolmentId: 'c1:boris', cohortId: 'c1', createdAt: now }
  await database().diagnosticPlan.delete({ where: { enrolmentId: 'c1:boris' } })
  await expect(
    database().diagnosticPlan.create({ data: { ...plan, place: 1, forms: 'ABDC' } }),
  ).rejects.toThrow()
  await expect(
    database().diagnosticPlan.create({ data: { ...plan, place: 0, forms: 'ABDC' } }),
  ).rejects.toThrow()
  await database().diagnosticPlan.create({ data: { ...plan, place: 1, forms: 'BCAD' } })
})

it('gives a wave the form of the plan, once', async () => {
  const wave = { enrolmentId: 'c1:boris', openedAt: now }
  const { create } = database().diagnosticWave
  await expect(create({ data: { ...wave, wave: 'before', form: 'A' } })).rejects.toThrow()
  await expect(create({ data: { ...wave, wave: 'later', form: 'B' } })).rejects.toThrow()
  await create({ data: { ...wave, wave: 'before', form: 'B' } })
  await expect(create({ data: { ...wave, wave: 'before', form: 'B' } })).rejects.toThrow()
})

it('freezes what was handed in', async () => {
  const { id } = await waveOf('anna')
  const { diagnosticWave, diagnosticAnswer } = database()
  await expect(diagnosticWave.update({ where: { id }, data: { percent: 100 } })).rejects.toThrow()
  await expect(diagnosticAnswer.updateMany({ where: { waveId: id }, data: { value: 1 } })).rejects.toThrow()
  await expect(
    diagnosticAnswer.create({ data: { waveId: id, itemKey: 'more', value: 1, savedAt: now } }),
  ).rejects.toThrow()
})

it('takes no hand-in without a result', async () => {
  const { id } = await waveOf('boris')
  const hand = (data: object) =>
    database().diagnosticWave.update({ where: { id }, data: { submittedAt: now, ...data } })
  await expect(hand({})).rejects.toThrow()
  await expect(hand({ percent: 101, result: '{}', edition: 1 })).rejects.toThrow()
})

it('lets a link open one questionnaire, and a grade be one of six', async () => {
  const { id } = await waveOf('boris')
  const observer = await database().diagnosticObserver.create({
    data: {
      enrolmentId: 'c1:boris',
      email: 'h@reshayu.example',
      name: 'Р',
      askedById: 'boris',
      askedAt: now,
    },
  })
  const link = { expiresAt: now, createdAt: now }
  const { create } = database().diagnosticLink
  await expect(create({ data: { ...link, tokenHash: 'none' } })).rejects.toThrow()
  await expect(
    create({ data: { ...link, tokenHash: 'both', waveId: id, observerId: observer.id } }),
  ).rejects.toThrow()
  const grade = { observerId: observer.id, itemKey: 'o1' }
  await expect(database().diagnosticGrade.create({ data: { ...grade, value: 6 } })).rejects.toThrow()
  await database().diagnosticObserver.update({
    where: { id: observer.id },
    data: { submittedAt: now, edition: 1 },
  })
  await expect(
    database().diagnosticObserver.update({ where: { id: observer.id }, data: { name: 'Другой' } }),
  ).rejects.toThrow()
})
