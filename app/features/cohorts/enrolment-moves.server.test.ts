// Where enrolments stand after the commands that touch them, and the rows that tell of each move.
import { beforeAll, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { organiser } from '#app/testing/viewers.ts'
import { changeCohort } from './change-cohort.server.ts'
import { changeCohortState } from './cohort-state.server.ts'
import { enrolPeople } from './enrol.server.ts'
import { followFacts, moveEnrolments } from './enrolment-moves.server.ts'
import { restoreEnrolment, withdrawEnrolment } from './enrolment.server.ts'

const now = new Date('2026-10-05T09:00:00Z')
const settleEndings = () => Promise.resolve()

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('away', ['anna'])
  await insertSmallCohort('here', ['boris', 'vera'])
  await database().cohort.update({ where: { id: 'here' }, data: { paperwork: 'platform' } })
})

const stateOf = async (id: string) => (await database().enrolment.findUniqueOrThrow({ where: { id } })).state

async function stepsOf(enrolmentId: string) {
  const steps = await database().enrolmentStep.findMany({ where: { enrolmentId }, orderBy: { id: 'asc' } })
  return steps.map(({ fromState, toState }) => `${fromState} → ${toState}`)
}

async function enrolOne(cohortId: string, login: string) {
  const person = { line: 1, surname: 'Новикова', givenName: 'Нина', patronymic: null }
  await enrolPeople(
    organiser,
    {
      cohortId,
      people: [{ ...person, email: `${login}@reshayu.example`, municipality: null, post: null }],
    },
    now,
  )
  const row = await database().enrolment.findFirstOrThrow({
    where: { cohortId, user: { email: `${login}@reshayu.example` } },
  })
  return row.id
}

describe('where papers are kept elsewhere', () => {
  it('people study from the first day, leave and come back without a paper', async () => {
    const id = await enrolOne('away', 'nina')
    expect(await stateOf(id)).toBe('studying')
    await withdrawEnrolment(organiser, { enrolmentId: id, documentIssued: false }, now)
    expect(await stateOf(id)).toBe('expelled')
    await restoreEnrolment(organiser, id, now)
    expect(await stateOf(id)).toBe('studying')
    expect(await stepsOf(id)).toEqual(['accepted → studying', 'studying → expelled', 'expelled → studying'])
  })

  it('completion is followed and taken back', async () => {
    await database().enrolment.update({ where: { id: 'away:anna' }, data: { completedAt: now } })
    await inTransaction((tx) => followFacts(tx, ['away:anna'], { actorId: null }, now))
    expect(await stateOf('away:anna')).toBe('completed')
    await database().enrolment.update({ where: { id: 'away:anna' }, data: { completedAt: null } })
    await inTransaction((tx) => followFacts(tx, ['away:anna'], { actorId: null }, now))
    expect(await stateOf('away:anna')).toBe('studying')
  })
})

describe('where papers are kept here', () => {
  it('people wait for the order, and may leave until it names them', async () => {
    const id = await enrolOne('here', 'olga')
    expect(await stateOf(id)).toBe('accepted')
    await withdrawEnrolment(organiser, { enrolmentId: id, documentIssued: false }, now)
    expect(await stateOf(id)).toBe('expelled')
    await restoreEnrolment(organiser, id, now)
    expect(await stateOf(id)).toBe('accepted')
    expect(await stepsOf(id)).toEqual(['accepted → expelled', 'expelled → accepted'])
  })

  it('moves whom the rule allows and names the others', async () => {
    const order = { to: 'enrolled', proof: 'enrolment-order', actorId: 'registrar' } as const
    const first = await inTransaction((tx) =>
      moveEnrolments(tx, { ...order, enrolmentIds: ['here:boris'] }, now),
    )
    expect(first).toEqual({ moved: ['here:boris'], refused: [] })
    const again = await inTransaction((tx) =>
      moveEnrolments(tx, { ...order, enrolmentIds: ['here:boris', 'here:vera'] }, now),
    )
    expect(again).toEqual({
      moved: ['here:vera'],
      refused: [{ enrolmentId: 'here:boris', reason: 'there-already' }],
    })
    expect(
      await withdrawEnrolment(organiser, { enrolmentId: 'here:boris', documentIssued: false }, now),
    ).toEqual({ outcome: 'refused', reason: 'order-needed' })
  })

  it('begins to study with the cohort, and opens the attestation by the order only', async () => {
    await database().cohort.update({ where: { id: 'here' }, data: { state: 'recruiting' } })
    const step = { cohortId: 'here', reason: null }
    await changeCohortState(organiser, { ...step, seen: 'recruiting', to: 'running' }, now)
    expect(await stateOf('here:boris')).toBe('studying')
    expect(
      await changeCohortState(organiser, { ...step, seen: 'running', to: 'attestation' }, now),
    ).toMatchObject({ reason: 'admission-order-missing' })
    await database().cohort.update({ where: { id: 'here' }, data: { state: 'attestation' } })
    expect(
      await changeCohortState(organiser, { ...step, seen: 'attestation', to: 'closed' }, now),
    ).toMatchObject({ reason: 'people-unfinished' })
    await database().cohort.update({ where: { id: 'here' }, data: { state: 'running' } })
  })
})

describe('a change of where papers are kept', () => {
  const settings = (paperwork: 'platform' | 'elsewhere') => ({
    ...{ name: 'Поток away', code: 'AWAY', timeZone: 'Europe/Moscow', requiredSessions: 0, paperwork },
    ...{ startsOn: new Date('2026-10-01'), endsOn: new Date('2026-11-30') },
    ...{ studyForm: 'part-time' as const, funding: 'local' as const },
  })

  it('puts people before the order, and back', async () => {
    const change = (paperwork: 'platform' | 'elsewhere') =>
      changeCohort(organiser, 'away', { settings: settings(paperwork), settleEndings }, now)
    expect(await change('platform')).toEqual({ outcome: 'saved' })
    expect(await stateOf('away:anna')).toBe('accepted')
    expect(await change('elsewhere')).toEqual({ outcome: 'saved' })
    expect(await stateOf('away:anna')).toBe('studying')
  })

  it('is refused once a paper is registered', async () => {
    await database().paper.create({
      data: {
        ...{ kind: 'journal', cohortId: 'away', number: '1', year: 2026, sequence: 1, signedOn: now },
        ...{ snapshot: '{}', createdAt: now, createdById: 'x', registeredAt: now },
      },
    })
    expect(
      await changeCohort(organiser, 'away', { settings: settings('platform'), settleEndings }, now),
    ).toEqual({ outcome: 'refused', reason: 'papers-registered' })
  })
})
