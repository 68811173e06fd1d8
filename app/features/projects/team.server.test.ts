// Teams on real SQLite: people moved whole or not at all, states taken over, names, scope, one team each.
import { beforeAll, describe, expect, it } from 'vitest'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { database } from '#app/platform/database.server.ts'
import { insertBlendedProgramme } from '#app/testing/blended-programme.ts'
import { insertSmallCohort } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, viewerWith } from '#app/testing/viewers.ts'
import { decideStage } from './stage-decision.server.ts'
import { handInStage } from './stage-hand-in.server.ts'
import { findCohortTeams, moveMembers, renameTeam } from './team.server.ts'

const now = new Date('2026-10-05T10:00:00Z')
const logins = ['anna', 'boris', 'vera', 'gleb', 'dina']
const stranger = viewerWith([{ role: 'organiser', scope: { kind: 'cohort', id: 'c2' } }], 'stranger')
const instructor = viewerWith([{ role: 'instructor', scope: { kind: 'platform', id: '' } }], 'i')

beforeAll(async () => {
  await insertBlendedProgramme()
  await insertSmallCohort('c1', logins, { versionId: 'b1' })
  await insertSmallCohort('c2', ['egor'], { versionId: 'b1' })
})

const move = (people: string[], to: string, by = organiser) =>
  moveMembers(by, { cohortId: 'c1', enrolmentIds: people.map((login) => `c1:${login}`), to }, now)
const teams = async () => {
  const found = await findCohortTeams(organiser, 'c1')
  return found?.teams.map(({ name, people }) => [
    name,
    people.map(({ enrolmentId }) => enrolmentId.slice(3)).join(' '),
  ])
}
const teamId = async (number: number) =>
  (await database().team.findFirstOrThrow({ where: { cohortId: 'c1', number } })).id
const stateOf = async (login: string) =>
  (await findProgress({ userId: login }, `c1:${login}`, now))?.progress.stages[0]?.state

describe('teams', () => {
  it('are made of the people ticked and numbered one after another', async () => {
    expect(await move(['anna', 'boris'], 'new')).toMatchObject({ outcome: 'moved' })
    await move(['vera'], 'new')
    expect(await teams()).toEqual([
      ['Команда 1', 'anna boris'],
      ['Команда 2', 'vera'],
    ])
    expect((await findCohortTeams(organiser, 'c1'))?.alone).toHaveLength(2)
  })

  it('take people over from one another, and an empty one disappears', async () => {
    await move(['vera', 'gleb'], await teamId(1))
    expect(await teams()).toEqual([['Команда 1', 'anna boris gleb vera']])
    await move(['vera'], 'alone')
    expect(await teams()).toEqual([['Команда 1', 'anna boris gleb']])
  })

  it('move everybody named or nobody', async () => {
    expect(await move([], 'new')).toEqual({ outcome: 'refused', reason: 'nobody' })
    expect(await move(['dina', 'nobody'], 'new')).toEqual({ outcome: 'refused', reason: 'unknown-person' })
    expect(await move(['dina'], 'no-such-team')).toEqual({ outcome: 'refused', reason: 'unknown-team' })
    expect(await teams()).toEqual([['Команда 1', 'anna boris gleb']])
  })

  it('hold a person once, whoever moves them at the same time', async () => {
    await Promise.all(Array.from({ length: 6 }, () => move(['dina'], 'new')))
    expect(await database().teamMember.count({ where: { enrolmentId: 'c1:dina' } })).toBe(1)
    await move(['dina'], 'alone')
    expect(await database().team.count({ where: { cohortId: 'c1' } })).toBe(1)
  })

  it('are named', async () => {
    const id = await teamId(1)
    expect(await renameTeam(organiser, { cohortId: 'c1', teamId: id, name: 'Мост' }, now)).toEqual({
      outcome: 'renamed',
    })
    expect(await renameTeam(organiser, { cohortId: 'c2', teamId: id, name: 'Чужая' }, now)).toEqual({
      outcome: 'not-found',
    })
    expect(await renameTeam(stranger, { cohortId: 'c1', teamId: id, name: 'Чужая' }, now)).toEqual({
      outcome: 'not-found',
    })
    expect(await teams()).toEqual([['Мост', 'anna boris gleb']])
  })

  it('do not exist for who has no role in the cohort', async () => {
    expect(await findCohortTeams(stranger, 'c1')).toBeNull()
    expect(await findCohortTeams(learnerOnly('anna'), 'c1')).toBeNull()
    expect(await move(['anna'], 'alone', stranger)).toEqual({ outcome: 'not-found' })
    expect(await findCohortTeams(instructor, 'c1')).not.toBeNull()
  })
})

describe('who joins a team', () => {
  it('stands where the team stands, and keeps what was accepted when leaving', async () => {
    const work = { enrolmentId: 'c1:anna', stageKey: 'p1', text: 'Карточка', file: null }
    await handInStage({ userId: 'anna' }, work, now)
    await move(['dina'], await teamId(1))
    expect(await stateOf('dina')).toBe('submitted')
    await move(['dina'], 'alone')
    expect(await stateOf('dina')).toBe('new')
    await move(['dina'], await teamId(1))
    const { id } = await database().stageSubmission.findFirstOrThrow({
      where: { ownerKey: { startsWith: 'team:' } },
    })
    await decideStage(instructor, { submissionId: id, decision: 'accepted', remark: '' }, now)
    await move(['vera'], await teamId(1))
    expect([await stateOf('dina'), await stateOf('vera')]).toEqual(['accepted', 'accepted'])
    await move(['anna', 'boris', 'gleb', 'dina', 'vera'], 'alone')
    expect(await stateOf('dina')).toBe('accepted')
    expect(await teams()).toEqual([['Мост', '']])
  })
})
