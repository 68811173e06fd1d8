// Recommendations against the real database: recorded, carried to the next session, done, removed, by who runs it.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import {
  after,
  insertSession,
  insertSessionCohort,
  now,
  own,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import { organiser, registrarOf } from '#app/testing/viewers.ts'
import { type OutcomeForm, outcomeForm } from './outcome.schema.ts'
import { changeOutcomes, listOutcomes } from './outcomes.server.ts'

const first = { id: 's1', cohortId: 'c1', startsAt: sessionStart }
const second = { id: 's2', cohortId: 'c1', startsAt: after(sessionStart, 24 * 30) }
const typed = { intent: 'add', text: 'Собрать обращения', owner: 'Отдел писем', dueOn: '2026-12-01' }
const change = (sessionId: string, form: unknown, viewer = organiser) =>
  changeOutcomes(viewer, { sessionId, form: outcomeForm.parse(form) as OutcomeForm }, now)
const idOf = async () => (await database().sessionOutcome.findFirstOrThrow()).id

beforeEach(async () => {
  await database().sessionOutcome.deleteMany({})
  await clearAll()
  await insertSessionCohort({ ann: null })
  await insertSession('s1')
  await insertSession('s2', { number: 2, startsAt: second.startsAt })
})

describe('a recommendation', () => {
  it('is recorded once for two presses and follows to the next session until it is done there', async () => {
    await change('s1', typed)
    await change('s1', typed)
    const { own: at1, earlier: before1 } = await listOutcomes(first)
    expect(at1.map(({ text, owner }) => [text, owner])).toEqual([['Собрать обращения', 'Отдел писем']])
    expect(before1).toEqual([])
    const { own: at2, earlier } = await listOutcomes(second)
    expect([at2.length, earlier.map(({ session }) => session.id)]).toEqual([0, ['s1']])
    const outcomeId = await idOf()
    const done = { intent: 'done', outcomeId, remark: 'Собрали 40' }
    expect(await change('s2', done)).toEqual({ outcome: 'done' })
    expect(await change('s2', done)).toEqual({ outcome: 'refused', reason: 'done-already' })
    expect((await listOutcomes(second)).earlier).toEqual([])
    expect((await listOutcomes(first)).own[0]).toMatchObject({ doneAt: now, doneRemark: 'Собрали 40' })
    await change('s1', { intent: 'reopen', outcomeId })
    expect((await listOutcomes(second)).earlier).toHaveLength(1)
    await change('s1', { intent: 'remove', outcomeId })
    expect(await change('s1', { intent: 'reopen', outcomeId })).toEqual({
      outcome: 'refused',
      reason: 'gone',
    })
    const journal = await database().auditEntry.findMany({
      where: { objectType: 'session' },
      orderBy: { id: 'asc' },
    })
    expect(journal.map(({ action, objectId }) => `${action} ${objectId}`)).toEqual([
      'session.outcome-added s1',
      'session.outcome-done s1',
      'session.outcome-reopened s1',
      'session.outcome-removed s1',
    ])
  })

  it('does not follow from a cancelled session, nor into another cohort', async () => {
    await change('s1', typed)
    await insertSessionCohort({ ben: null }, 'c2')
    expect((await listOutcomes({ ...second, cohortId: 'c2', id: 'x' })).earlier).toEqual([])
    await database().strategySession.update({ where: { id: 's1' }, data: { cancelledAt: now } })
    expect((await listOutcomes(second)).earlier).toEqual([])
  })

  it('is not due before its session, and is not for others', async () => {
    const early = { ...typed, dueOn: '2026-11-19' }
    expect(await change('s1', early)).toEqual({ outcome: 'refused', reason: 'due-before' })
    expect(await change('s1', { ...typed, dueOn: '2026-11-20' })).toEqual({ outcome: 'done' })
    for (const viewer of [registrarOf('other'), own('ann')]) {
      expect(await change('s1', typed, viewer)).toEqual({ outcome: 'unknown' })
      const remove = { intent: 'remove', outcomeId: await idOf() }
      expect(await change('s1', remove, viewer)).toEqual({ outcome: 'unknown' })
    }
    expect(await database().sessionOutcome.count()).toBe(1)
  })
})
