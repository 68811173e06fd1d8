// The letters of the four waves: to whom, when, once; a reminder, and no more. The manager's letter and answer.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import {
  insertMeasuredCohort,
  longAfter,
  startOfAfter,
  startOfBefore,
  startOfMonth,
  startOfQuarter,
  takeWave,
} from '#app/testing/measured-cohort.ts'
import { findLinkedWave } from './questionnaire.server.ts'
import { answerObserver, askObserver, findObserverTask, withdrawObserver } from './observer.server.ts'
import { findOwnPerson, findOwnResult } from './own-result.server.ts'
import { runWaveClock } from './wave-clock.server.ts'

beforeAll(async () => {
  await insertMeasuredCohort('c1', ['anna', 'boris', 'vera'])
})

beforeEach(async () => {
  await database().outboxMail.deleteMany()
})

const letters = async (kind?: string) => {
  const rows = await database().outboxMail.findMany({
    where: kind ? { kind } : {},
    orderBy: { recipient: 'asc' },
  })
  return rows.map((row) => ({ ...row, to: row.recipient.split('@')[0] }))
}
const secretOf = (link: string | null | undefined) => link?.split('/').at(-1) ?? ''

describe('letters to learners', () => {
  it('go out once, with a secret link that opens the questionnaire', async () => {
    const done = await runWaveClock(startOfBefore)
    expect(done).toMatchObject({ giveForms: 3, writeToLearners: 3 })
    const sent = await letters()
    expect(sent.map(({ to, kind }) => `${to} ${kind}`)).toEqual([
      'anna diagnostic-invitation',
      'boris diagnostic-invitation',
      'vera diagnostic-invitation',
    ])
    expect(sent[0]?.body).toContain('{{link}}')
    expect(sent[0]?.body).not.toContain(secretOf(sent[0]?.secretLink))
    const reading = await findLinkedWave(
      { secret: secretOf(sent[0]?.secretLink), address: 'a' },
      startOfBefore,
    )
    expect(reading).toMatchObject({ outcome: 'found', target: { wave: 'before' } })
  })

  it('are not written again, not by two processes at once either', async () => {
    await Promise.all([runWaveClock(startOfBefore), runWaveClock(startOfBefore)])
    expect(await letters()).toEqual([])
  })

  it('remind once who has not handed in, after five days', async () => {
    await takeWave('c1', 'anna', 'before', startOfBefore)
    await runWaveClock(addDays(startOfBefore, 4))
    expect(await letters()).toEqual([])
    const later = addDays(startOfBefore, 5)
    await Promise.all([runWaveClock(later), runWaveClock(later)])
    expect((await letters()).map(({ to, kind }) => `${to} ${kind}`)).toEqual([
      'boris diagnostic-reminder',
      'vera diagnostic-reminder',
    ])
    await runWaveClock(addDays(startOfBefore, 9))
    expect(await letters()).toHaveLength(2)
  })

  it('leave out who left, has a closed account or has not agreed', async () => {
    await database().enrolment.update({ where: { id: 'c1:vera' }, data: { withdrawnAt: startOfBefore } })
    await database().consent.updateMany({ where: { userId: 'boris' }, data: { withdrawnAt: startOfBefore } })
    await runWaveClock(startOfAfter)
    expect((await letters()).map(({ to }) => to)).toEqual(['anna'])
    await database().enrolment.update({ where: { id: 'c1:vera' }, data: { withdrawnAt: null } })
    await database().consent.updateMany({ where: { userId: 'boris' }, data: { withdrawnAt: null } })
    await runWaveClock(startOfAfter)
    expect((await letters()).map(({ to }) => to)).toEqual(['anna', 'boris', 'vera'])
  })

  it('come at +30 and +90 days, and never outside the days of a wave', async () => {
    await runWaveClock(addDays(startOfMonth, -3))
    expect(await letters()).toEqual([])
    await runWaveClock(startOfMonth)
    await runWaveClock(startOfQuarter)
    expect(await letters('diagnostic-invitation')).toHaveLength(6)
    await database().outboxMail.deleteMany()
    await runWaveClock(longAfter)
    expect(await letters()).toEqual([])
  })
})

describe('the manager', () => {
  const head = { name: 'Тамара Львовна', email: 'head@reshayu.example' }
  const anna = async (now = startOfAfter) => {
    const person = await findOwnPerson({ userId: 'anna' }, 'c1:anna', now)
    if (!person) throw new Error('No person')
    return person
  }

  it('is named once, by somebody else’s address, and the learner sees by whom', async () => {
    const own = { name: 'Я', email: 'anna@reshayu.example' }
    expect(await askObserver('anna', await anna(), own, startOfAfter)).toEqual({
      outcome: 'refused',
      reason: 'self',
    })
    expect(await askObserver('vera', await anna(), head, startOfAfter)).toEqual({ outcome: 'done' })
    expect(await askObserver('anna', await anna(), head, startOfAfter)).toEqual({
      outcome: 'refused',
      reason: 'asked',
    })
    const result = await findOwnResult({ userId: 'anna' }, 'c1:anna', startOfAfter)
    expect(result?.observer).toMatchObject({
      name: head.name,
      invited: false,
      askedBy: 'Фамилия-vera Имя Отчество',
    })
    expect(await askObserver('anna', await anna(longAfter), head, longAfter)).toMatchObject({
      outcome: 'refused',
    })
  })

  it('gets one letter at +90 days and one reminder', async () => {
    await runWaveClock(startOfMonth)
    expect(await letters('observer-invitation')).toEqual([])
    await Promise.all([runWaveClock(startOfQuarter), runWaveClock(startOfQuarter)])
    await runWaveClock(addDays(startOfQuarter, 7))
    await runWaveClock(addDays(startOfQuarter, 15))
    expect(
      (await letters())
        .filter(({ to }) => to === 'head')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['observer-invitation', 'observer-reminder'])
  })

  it('answers once through a link that opens nothing else; the learner sees it beside own grades', async () => {
    await database().diagnosticObserver.updateMany({ data: { invitedAt: null, remindedAt: null } })
    await runWaveClock(startOfQuarter)
    const [letter] = await letters('observer-invitation')
    const secret = secretOf(letter?.secretLink)
    expect((await findLinkedWave({ secret, address: 'a' }, startOfQuarter)).outcome).toBe('unknown')
    const task = await findObserverTask({ secret, address: 'a' }, startOfQuarter)
    if (task.outcome !== 'found') throw new Error('No task')
    expect(JSON.stringify(task.target)).not.toMatch(/percent|result/)
    const grades = { o1: 5, o2: 4, o3: 3, o4: 2, o5: 1, o6: 0 }
    expect(await answerObserver(task.target, grades, startOfQuarter)).toEqual({ outcome: 'done' })
    expect(await answerObserver(task.target, { ...grades, o1: 1 }, startOfQuarter)).toMatchObject({
      reason: 'answered',
    })
    await takeWave('c1', 'anna', 'quarter', startOfQuarter)
    const result = await findOwnResult({ userId: 'anna' }, 'c1:anna', startOfQuarter)
    expect(result?.beside?.map(({ self, observer }) => [self, observer])).toEqual([
      [4, 5],
      [4, 4],
      [4, 3],
      [4, 2],
      [4, 1],
      [4, null],
    ])
    expect(await withdrawObserver('anna', await anna(startOfQuarter), startOfQuarter)).toEqual({
      outcome: 'refused',
      reason: 'answered',
    })
  })

  it('can be taken back before the answer, and the link ends with it', async () => {
    const boris = await findOwnPerson({ userId: 'boris' }, 'c1:boris', startOfQuarter)
    if (!boris) throw new Error('No person')
    await askObserver('boris', boris, head, startOfQuarter)
    await runWaveClock(startOfQuarter)
    const [letter] = await letters('observer-invitation')
    await withdrawObserver('boris', boris, startOfQuarter)
    const task = await findObserverTask(
      { secret: secretOf(letter?.secretLink), address: 'a' },
      startOfQuarter,
    )
    expect(task.outcome).toBe('unknown')
    const actions = await database().auditEntry.findMany({ where: { objectType: 'diagnosticObserver' } })
    expect(actions.map(({ action }) => action)).toContain('observer.taken-back')
  })
})
