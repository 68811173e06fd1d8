// Groups against the real database: who is split, what is saved, who may, and what happens when two act at once.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertSession, insertSessionCohort, now, own } from '#app/testing/session-fixture.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import { organiser, registrarOf } from '#app/testing/viewers.ts'
import { bookSeat } from './booking.server.ts'
import { groupCardsPdf } from './group-cards.server.ts'
import { listGroupPeople, listGroups } from './group-rows.server.ts'
import { shownGroups } from './group-view.ts'
import { groupingForm, writePlan } from './groups.schema.ts'
import { movePerson, proposeGroups, renameGroup, saveGroups } from './groups.server.ts'

const logins = ['ann', 'ben', 'cid', 'dan'] as const
let enrolments: Record<string, string> = {}

async function enrolmentOf(login: string): Promise<string> {
  return (await database().enrolment.findFirstOrThrow({ where: { userId: login, cohortId: 'c1' } })).id
}

async function state(): Promise<string[]> {
  const people = await listGroupPeople('s')
  const { groups, rest } = shownGroups(await listGroups('s'), people)
  const login = (id: string) => Object.keys(enrolments).find((name) => enrolments[name] === id) ?? id
  const names = (list: { id: string }[]) => list.map(({ id }) => login(id)).sort()
  return [...groups.map((group) => names(group.people).join(' ')), `rest: ${names(rest).join(' ')}`]
}

const plan = (...groups: (typeof logins)[number][][]) =>
  writePlan(groups.map((group) => group.map((login) => enrolments[login] ?? '')))
const save = (text: string, viewer = organiser) => saveGroups(viewer, { sessionId: 's', plan: text }, now)

beforeEach(async () => {
  await database().groupMember.deleteMany({})
  await clearAll()
  await insertSessionCohort({ ann: 'uren', ben: 'uren', cid: 'gorodets', dan: null, eve: 'balakhna' })
  await insertSession('s', { capacity: 4 })
  enrolments = Object.fromEntries(
    await Promise.all([...logins, 'eve'].map(async (login) => [login, await enrolmentOf(login)])),
  ) as Record<string, string>
  for (const login of [...logins, 'eve'])
    await bookSeat(own(login), { sessionId: 's', enrolmentId: enrolments[login] ?? '' }, now)
})

describe('people to split', () => {
  it('have a seat and are not marked absent', async () => {
    expect(await state()).toEqual(['rest: ann ben cid dan'])
    await database().attendance.create({
      data: { sessionId: 's', enrolmentId: enrolments.ben ?? '', kind: 'no-show', recordedAt: now },
    })
    expect(await state()).toEqual(['rest: ann cid dan'])
    expect((await listGroupPeople('s')).map(({ municipality }) => municipality)).toEqual(
      expect.arrayContaining(['uren', 'gorodets', null]),
    )
  })

  it('are proposed groups by the rules of the form, and nothing is written', async () => {
    const form = groupingForm.parse({
      intent: 'preview',
      by: 'count',
      number: '2',
      municipalities: 'together',
      apart: [`А:${enrolments.cid}`, `А:${enrolments.dan}`, ''],
    })
    const { groups, notApart } = proposeGroups(await listGroupPeople('s'), form)
    expect(notApart).toEqual([])
    expect(groups.map(({ length }) => length).sort()).toEqual([2, 2])
    expect(await database().workingGroup.count()).toBe(0)
  })
})

describe('saving what was seen', () => {
  it('writes the groups with an entry of the journal; again replaces them and keeps names by number', async () => {
    expect(await save(plan(['ann', 'ben'], ['cid', 'dan']))).toEqual({ outcome: 'done' })
    expect(await state()).toEqual(['ann ben', 'cid dan', 'rest: '])
    const [first] = await listGroups('s')
    await renameGroup(organiser, { sessionId: 's', groupId: first?.id ?? '', name: 'Дороги' }, now)
    await save(plan(['ann'], ['ben'], ['cid', 'dan']))
    expect((await listGroups('s')).map(({ name }) => name)).toEqual(['Дороги', null, null])
    expect(await database().groupMember.count()).toBe(4)
    const actions = (await database().auditEntry.findMany({ where: { actorId: organiser.userId } })).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(['session.groups-saved', 'session.group-renamed', 'session.groups-saved'])
  })

  it.each([
    ['somebody is missing', () => plan(['ann'], ['cid', 'dan'])],
    ['somebody is in twice', () => plan(['ann', 'ben', 'cid', 'dan'], ['ann'])],
    ['somebody has no seat', () => `${plan(['ann', 'ben', 'cid'])},${enrolments.eve}`],
  ])('is refused when %s', async (_, text) => {
    expect(await save(text())).toEqual({ outcome: 'refused', reason: 'people-changed' })
    expect(await database().workingGroup.count()).toBe(0)
  })

  it('is for who runs the session, and not for a cancelled one', async () => {
    const text = plan(['ann', 'ben', 'cid', 'dan'])
    expect(await save(text, registrarOf('other'))).toEqual({ outcome: 'unknown' })
    expect(await save(text, own('ann'))).toEqual({ outcome: 'unknown' })
    await database().strategySession.update({ where: { id: 's' }, data: { cancelledAt: now } })
    expect(await save(text)).toEqual({ outcome: 'refused', reason: 'cancelled' })
  })
})

describe('moving a person', () => {
  const move = async (login: string, number: number, from?: number, viewer = organiser) => {
    const groups = await listGroups('s')
    const id = (place: number) => groups[place - 1]?.id ?? ''
    const fromId = from === undefined ? undefined : id(from)
    const request = { sessionId: 's', enrolmentId: enrolments[login] ?? '', groupId: id(number) }
    return movePerson(viewer, fromId === undefined ? request : { ...request, fromId }, now)
  }

  it('takes them from one group into another, once', async () => {
    await save(plan(['ann', 'ben'], ['cid', 'dan']))
    expect(await move('ann', 2, 1)).toEqual({ outcome: 'done' })
    expect(await state()).toEqual(['ben', 'ann cid dan', 'rest: '])
    expect(await move('ann', 2, 1)).toEqual({ outcome: 'done' })
    expect(await database().auditEntry.count({ where: { action: 'session.group-member-moved' } })).toBe(1)
  })

  it('takes in who came later', async () => {
    await save(plan(['ann', 'ben'], ['cid', 'dan']))
    await database().groupMember.deleteMany({ where: { enrolmentId: enrolments.dan ?? '' } })
    expect(await move('dan', 1)).toEqual({ outcome: 'done' })
    expect(await state()).toEqual(['ann ben dan', 'cid', 'rest: '])
  })

  it('is refused to the slower of two, for unknown groups and people, and to others', async () => {
    await save(plan(['ann'], ['ben'], ['cid', 'dan']))
    const both = await Promise.all([move('ann', 2, 1), move('ann', 3, 1)])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
    expect(await database().groupMember.count({ where: { enrolmentId: enrolments.ann ?? '' } })).toBe(1)
    expect(await move('eve', 1)).toEqual({ outcome: 'refused', reason: 'no-person' })
    expect(await move('ann', 9)).toEqual({ outcome: 'refused', reason: 'no-group' })
    expect(await move('ann', 1, undefined, registrarOf('other'))).toEqual({ outcome: 'unknown' })
    await database().strategySession.update({ where: { id: 's' }, data: { cancelledAt: now } })
    expect(await move('ann', 1)).toEqual({ outcome: 'refused', reason: 'cancelled' })
  })

  it('never leaves a person in two groups: the database forbids it', async () => {
    await save(plan(['ann'], ['ben', 'cid', 'dan']))
    const second = (await listGroups('s'))[1]?.id ?? ''
    const twice = { sessionId: 's', enrolmentId: enrolments.ann ?? '', groupId: second }
    await expect(database().groupMember.create({ data: twice })).rejects.toThrow()
  })
})

describe('the name of a group', () => {
  it('is refused for a group that is gone and to others', async () => {
    const rename = (viewer = organiser) =>
      renameGroup(viewer, { sessionId: 's', groupId: 'gone', name: null }, now)
    expect(await rename()).toEqual({ outcome: 'refused', reason: 'no-group' })
    expect(await rename(own('ann'))).toEqual({ outcome: 'unknown' })
  })
})

describe('table cards', () => {
  it('are a document of one page a group, whatever the names hold', async () => {
    await save(plan(['ann', 'ben'], ['cid', 'dan']))
    await database().workingGroup.updateMany({ data: { name: '#let x = "1" *тест*' } })
    const { groups } = shownGroups(await listGroups('s'), await listGroupPeople('s'))
    const bytes = groupCardsPdf({ title: 'Сессия', when: '20 ноября', groups }, now)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(pages?.length ?? 0).toBeLessThanOrEqual(2)
  })
})
