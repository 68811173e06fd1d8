// A wave from its beginning to the hand-in, through the sign-in and through a letter's link; strangers find nothing.
import { beforeAll, describe, expect, it } from 'vitest'
import {
  insertMeasuredCohort,
  longAfter,
  startOfAfter,
  startOfBefore,
  takeWave,
} from '#app/testing/measured-cohort.ts'
import { insertSmallProgramme, insertSmallCohort } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { issueLink } from './link.server.ts'
import { findOwnResult } from './own-result.server.ts'
import { beginWave, findLinkedWave, findOwnWave, handInWave, saveAnswers } from './questionnaire.server.ts'
import { resumeAt, stepPage, takeStep } from './step-answer.server.ts'

beforeAll(async () => {
  await insertMeasuredCohort('c1', ['anna', 'boris', 'vera', 'gleb', 'dina'])
  await insertSmallProgramme('v2')
  await insertSmallCohort('plain', ['anna'], { versionId: 'v2' })
})

const own = (login: string, wave: 'before' | 'after' = 'before', now = startOfBefore) =>
  findOwnWave({ userId: login }, { enrolmentId: `c1:${login}`, wave }, now)

async function begun(login: string, now = startOfBefore) {
  const found = await own(login, 'before', now)
  if (found) await beginWave(found, now)
  const again = await own(login, 'before', now)
  if (!again) throw new Error('No wave')
  return again
}

const secretOf = (link: string) => link.split('/').at(-1) ?? ''

describe('one own measuring', () => {
  it('is begun once, however often the button is pressed, with the form of the place', async () => {
    const found = await own('anna')
    if (!found) throw new Error('No wave')
    expect(found.id).toBeNull()
    await Promise.all([beginWave(found, startOfBefore), beginWave(found, startOfBefore)])
    const rows = await database().diagnosticWave.findMany({ where: { enrolmentId: 'c1:anna' } })
    expect(rows.map(({ wave, form }) => [wave, form])).toEqual([['before', 'A']])
    const plans = await database().diagnosticPlan.findMany({ orderBy: { place: 'asc' } })
    expect(plans.map(({ forms }) => forms)).toEqual(['ABDC', 'BCAD', 'CDBA', 'DACB', 'ABDC'])
  })

  it('saves each step, keeps it, and goes on at the first gap', async () => {
    const found = await begun('boris')
    const page = stepPage(found, '1')
    if (page?.kind !== 'step' || page.view.asks.kind !== 'options') throw new Error('No situation')
    expect(JSON.stringify(page)).not.toMatch(/score|explanation/)
    const form = new FormData()
    form.set(page.view.asks.key, '2')
    expect(await takeStep(found, '1', form, startOfBefore)).toEqual({ outcome: 'next', step: '2' })
    const later = await begun('boris')
    expect(later.answers.get(page.view.asks.key)).toBe(2)
    expect(resumeAt(later)).toBe('2')
    expect(stepPage(later, '15')).toBeNull()
    expect(stepPage(later, 'check')).toMatchObject({ kind: 'check', complete: false })
  })

  it('refuses what is not on the page and keeps what was typed', async () => {
    const found = await begun('boris')
    const form = new FormData()
    form.set('SJT10', '9')
    expect(await takeStep(found, '1', form, startOfBefore)).toMatchObject({
      outcome: 'invalid',
      trouble: { errors: { SJT10: ['Выберите ответ'] }, typed: { SJT10: '9' } },
    })
    expect(await takeStep(found, '99', new FormData(), startOfBefore)).toEqual({ outcome: 'unknown' })
  })

  it('is not handed in with gaps', async () => {
    expect(await handInWave(await begun('boris'), startOfBefore)).toEqual({
      outcome: 'refused',
      reason: 'incomplete',
    })
  })

  it('is marked and frozen once, and is a step of the programme', async () => {
    await takeWave('c1', 'vera', 'before', startOfBefore, { points: 2, grade: 7 })
    const [row] = await database().diagnosticWave.findMany({ where: { enrolmentId: 'c1:vera' } })
    expect(row).toMatchObject({ form: 'A', edition: 1 })
    expect(row?.percent).toBeCloseTo(66.67, 1)
    const progress = await database().componentProgress.findMany({ where: { enrolmentId: 'c1:vera' } })
    expect(progress.map(({ componentId, completedAt }) => [componentId, completedAt])).toEqual([
      ['v1:before', startOfBefore],
    ])
    const events = await database().learningEvent.findMany({ where: { enrolmentId: 'c1:vera' } })
    expect(events.map(({ kind }) => kind)).toContain('diagnostic-taken')

    const found = await begun('vera')
    expect(await saveAnswers(found, { SJT01: 1 }, startOfBefore)).toEqual({
      outcome: 'refused',
      reason: 'handed-in',
    })
    expect(await handInWave(found, startOfBefore)).toEqual({ outcome: 'refused', reason: 'handed-in' })
    expect(await takeStep(found, 'check', new FormData(), startOfBefore)).toEqual({ outcome: 'handed-in' })
  })

  it('is closed before and after its days', async () => {
    const early = await own('dina', 'after')
    const late = await own('dina', 'before', longAfter)
    if (!early || !late) throw new Error('No wave')
    expect(await beginWave(early, startOfBefore)).toEqual({ outcome: 'refused', reason: 'closed' })
    expect(await beginWave(late, longAfter)).toEqual({ outcome: 'refused', reason: 'closed' })
    const open = await begun('gleb')
    const over = { ...open, state: 'over' as const }
    expect(await saveAnswers(over, { SJT28: 1 })).toEqual({ outcome: 'refused', reason: 'closed' })
  })

  it('joins the same person across waves', async () => {
    await takeWave('c1', 'vera', 'after', startOfAfter, { points: 3 })
    const result = await findOwnResult({ userId: 'vera' }, 'c1:vera', startOfAfter)
    expect(result?.view.points.map(({ label, percent }) => [label, percent])).toEqual([
      ['до', 67],
      ['после', 100],
    ])
    expect(result?.explained).toEqual([])
    const forms = await database().diagnosticWave.findMany({
      where: { enrolmentId: 'c1:vera' },
      orderBy: { openedAt: 'asc' },
    })
    expect(forms.map(({ form }) => form).join('')).toBe('AB')
  })

  it('opens the explanations when nobody of the group can meet the form any more', async () => {
    const result = await findOwnResult({ userId: 'vera' }, 'c1:vera', longAfter)
    expect(result?.explained.map(({ items }) => items.length)).toEqual([9, 9])
    expect(result?.explained[1]?.items[0]).toMatchObject({ id: 'SJT10', better: null })
    expect(result?.explained[0]?.items[0]?.better).toMatch(/к какому числу нужны учебники/)
  })
})

describe('strangers', () => {
  it('find no measuring of somebody else, of a made-up enrolment, or of a programme without any', async () => {
    expect(
      await findOwnWave({ userId: 'boris' }, { enrolmentId: 'c1:anna', wave: 'before' }, startOfBefore),
    ).toBeNull()
    expect(await findOwnResult({ userId: 'boris' }, 'c1:anna', startOfBefore)).toBeNull()
    expect(await findOwnResult({ userId: 'anna' }, 'nothing', startOfBefore)).toBeNull()
    expect(await findOwnResult({ userId: 'anna' }, 'plain:anna', startOfBefore)).toBeNull()
  })
})

describe('the link of a letter', () => {
  async function linkOf(login: string, expiresAt = longAfter) {
    const { id } = await begun(login)
    return secretOf(
      await inTransaction((tx) => issueLink(tx, { waveId: id ?? '' }, { expiresAt, now: startOfBefore })),
    )
  }
  const open = (secret: string, address = 'here', now = startOfBefore) =>
    findLinkedWave({ secret, address }, now)

  it('opens its one questionnaire without a sign-in; only its hash is kept', async () => {
    const secret = await linkOf('gleb')
    const reading = await open(secret)
    expect(reading).toMatchObject({
      outcome: 'found',
      target: { wave: 'before', form: 'D', person: { userId: 'gleb' } },
    })
    const stored = JSON.stringify(await database().diagnosticLink.findMany())
    expect(stored).not.toContain(secret)
  })

  it('ends on its day, with the enrolment, the account and the consent', async () => {
    expect((await open(await linkOf('gleb', startOfBefore))).outcome).toBe('unknown')
    const secret = await linkOf('gleb')
    await database().user.update({ where: { id: 'gleb' }, data: { deactivatedAt: startOfBefore } })
    expect((await open(secret)).outcome).toBe('unknown')
    await database().user.update({ where: { id: 'gleb' }, data: { deactivatedAt: null } })
    await database().consent.updateMany({ where: { userId: 'gleb' }, data: { withdrawnAt: startOfBefore } })
    expect((await open(secret)).outcome).toBe('unknown')
    await database().consent.updateMany({ where: { userId: 'gleb' }, data: { withdrawnAt: null } })
    await database().enrolment.update({ where: { id: 'c1:gleb' }, data: { withdrawnAt: startOfBefore } })
    expect((await open(secret)).outcome).toBe('unknown')
    await database().enrolment.update({ where: { id: 'c1:gleb' }, data: { withdrawnAt: null } })
    expect((await open(secret)).outcome).toBe('found')
  })

  it('cannot be guessed for long from one address', async () => {
    const secret = await linkOf('dina')
    for (let tries = 0; tries < 30; tries += 1) await open('x'.repeat(43), 'guesser')
    expect((await open(secret, 'guesser')).outcome).toBe('too-many')
    expect((await open(secret, 'elsewhere')).outcome).toBe('found')
  })
})

it('reads a page in a few statements, whatever was answered', async () => {
  const { statements: step } = await countingStatements(() => own('vera'))
  expect(step.length).toBeLessThanOrEqual(2)
  const { statements: page } = await countingStatements(() =>
    findOwnResult({ userId: 'vera' }, 'c1:vera', longAfter),
  )
  expect(page.length).toBeLessThanOrEqual(6)
})
