import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertMunicipality, insertOfficial } from '#app/testing/municipality.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { actionsOf } from '#app/testing/people.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { noFacts } from './position-facts.ts'
import { answerOffer, listOffers } from './post-offer.server.ts'
import { addStaff } from './staff-adding.server.ts'
import { listOwnBodies, listStaff, type StaffWanted } from './staff-list.server.ts'
import { findStaff } from './staff-person.server.ts'
import { leavePost, transferPost } from './transfer.server.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const now = new Date('2026-11-23T09:00:00Z')
const coordinatorOf = (id: string, userId: string) =>
  viewerWith([{ role: 'coordinator', scope: { kind: 'municipality', id } }], userId)
const viewer = coordinatorOf('gor', 'coord')
const neighbour = coordinatorOf('bor', 'other')
const all: StaffWanted = { search: '', organisationId: null, group: null, study: null }
const listing = { page: 1, sort: 'name', key: 'name', direction: 'asc' } as const
const names = async (wanted: Partial<StaffWanted> = {}, who = viewer) =>
  (await listStaff(who, { ...all, ...wanted }, listing, now)).lines.map(({ surname }) => surname)

beforeAll(async () => {
  await insertMunicipality('gor')
  await insertMunicipality('bor')
  await database().organisation.createMany({
    data: ['gor-mfc', 'gor-school', 'bor-adm'].map((id) => ({
      ...{ id, kind: 'organisation', regionId: id.slice(0, 3), municipalityId: id.slice(0, 3) },
      ...{ parentId: id.slice(0, 3), name: id, sortName: id },
    })),
  })
  await database().organisation.update({ where: { id: 'gor-school' }, data: { validTo: day('2026-01-01') } })
})

beforeEach(async () => {
  await database().user.deleteMany()
  await insertOfficial('anna', 'gor')
  await insertOfficial('boris', 'bor')
  await insertOfficial('loose', null)
})

const person = (email: string, changes = {}) => ({
  ...{ email, surname: 'Новая', givenName: 'Нина', patronymic: null, organisationId: 'gor-mfc' },
  ...{ title: 'специалист', startsOn: day('2026-11-01'), ...noFacts, positionGroup: 'senior', ...changes },
})

describe('the staff of a municipality', () => {
  it('is everybody with a post in it, in one statement', async () => {
    const { result, statements } = await countingStatements(() => listStaff(viewer, all, listing, now))
    expect(statements).toHaveLength(1)
    expect(result).toMatchObject({
      total: 1,
      lines: [
        { userId: 'anna', organisation: 'gor муниципальный округ', study: 'never', citizenFacing: null },
      ],
    })
    expect(await names({}, neighbour)).toEqual(['Фамилия-boris'])
    expect(await findStaff(viewer, 'boris', now)).toBeNull()
    expect(await findStaff(viewer, 'loose', now)).toBeNull()
    expect((await listOwnBodies(viewer, now)).map(({ value }) => value)).toEqual(['gor-mfc', 'gor'])
  })

  it('is found by the name in any case, by group, organisation and study', async () => {
    expect(await names({ search: 'фамилия-anna имя' })).toHaveLength(1)
    expect(await names({ search: 'другая' })).toEqual([])
    expect(await names({ group: 'chief' })).toEqual([])
    expect(await names({ organisationId: 'gor' })).toHaveLength(1)
    expect(await names({ study: 'learning' })).toEqual([])
    expect(await names({ study: 'never' })).toHaveLength(1)
  })

  it('learns while the cohort lasts, and afterwards has finished or not', async () => {
    await insertSmallProgramme()
    await insertSmallCohort('c', ['anna'])
    expect(await names({ study: 'learning' })).toHaveLength(1)
    const state = (to: string) => database().cohort.update({ where: { id: 'c' }, data: { state: to } })
    await state('closed')
    expect(await names({ study: 'learning' })).toEqual([])
    expect(await names({ study: 'left' })).toHaveLength(1)
    expect((await findStaff(viewer, 'anna', now))?.cohorts).toEqual([{ name: 'Поток c', study: 'left' }])
    await database().enrolment.updateMany({ data: { completedAt: now } })
    expect(await names({ study: 'done' })).toHaveLength(1)
    await database().enrolment.deleteMany({})
  })
})

describe('adding somebody', () => {
  const key = '00000000-0000-4000-8000-000000000001'

  it('makes an account, a post and an invitation, once', async () => {
    const added = await addStaff(viewer, person('Nina@example.org'), key, now)
    if (added.outcome !== 'added') throw new Error(added.outcome)
    expect(added.link).toMatch('/invitation/')
    expect(await addStaff(viewer, person('nina@example.org'), key, now)).toEqual({
      ...{ outcome: 'known', userId: added.userId },
    })
    expect(await findStaff(viewer, added.userId, now)).toMatchObject({
      hasPassword: false,
      posts: [{ title: 'специалист', positionGroup: 'senior', organisation: 'gor-mfc' }],
    })
    expect(await actionsOf(added.userId)).toEqual(['user.invited', 'post.added'])
  })

  it('asks the person where an account exists out of sight, and shows nothing of it before the answer', async () => {
    expect(await addStaff(viewer, person('boris@reshayu.example'), key, now)).toEqual({ outcome: 'asked' })
    expect(await addStaff(viewer, person('boris@reshayu.example'), key, now)).toEqual({ outcome: 'asked' })
    expect(await names()).toEqual(['Фамилия-anna'])
    expect(await findStaff(viewer, 'boris', now)).toBeNull()
    const [offer, ...more] = await listOffers('boris')
    expect([offer?.organisation, more]).toEqual(['gor-mfc', []])
    expect(await database().outboxMail.count({ where: { recipient: 'boris@reshayu.example' } })).toBe(1)
    expect(await answerOffer('anna', { id: offer?.id ?? '', agrees: true }, now)).toBe(false)
    expect(await answerOffer('boris', { id: offer?.id ?? '', agrees: true }, now)).toBe(true)
    expect(await answerOffer('boris', { id: offer?.id ?? '', agrees: true }, now)).toBe(false)
    // Of the post in the other municipality nothing is told.
    expect((await findStaff(viewer, 'boris', now))?.posts.map(({ organisation }) => organisation)).toEqual([
      'gor-mfc',
    ])
    expect((await findStaff(neighbour, 'boris', now))?.posts).toHaveLength(1)
  })

  it('begins nothing when the person says no, and answers the same about a closed account', async () => {
    await addStaff(viewer, person('loose@reshayu.example'), key, now)
    const [offer] = await listOffers('loose')
    await answerOffer('loose', { id: offer?.id ?? '', agrees: false }, now)
    expect([await findStaff(viewer, 'loose', now), await listOffers('loose')]).toEqual([null, []])
    await database().user.update({ where: { id: 'loose' }, data: { deactivatedAt: now } })
    expect(await addStaff(viewer, person('loose@reshayu.example'), key, now)).toEqual({ outcome: 'asked' })
    expect(await listOffers('loose')).toEqual([])
  })

  it.each(['bor-adm', 'gor-school', 'nowhere'])('refuses the organisation %s', async (organisationId) => {
    expect(await addStaff(viewer, person('new@example.org', { organisationId }), key, now)).toEqual({
      ...{ outcome: 'refused', reason: 'organisation' },
    })
    expect(await database().user.count({ where: { email: 'new@example.org' } })).toBe(0)
  })
})

describe('moving on', () => {
  const held = async (userId = 'anna') => {
    const post = await database().post.findFirstOrThrow({ where: { userId } })
    return { postId: post.id, userId }
  }
  const to = (changes = {}) => ({
    ...{ organisationId: 'gor-mfc', title: 'заместитель', onDay: day('2026-11-10'), ...noFacts, ...changes },
  })

  it('ends the old post and begins the new one on one day, and keeps both', async () => {
    expect(await transferPost(viewer, await held(), to({ positionGroup: 'chief' }), now)).toEqual({
      outcome: 'moved',
    })
    expect((await findStaff(viewer, 'anna', now))?.posts).toMatchObject([
      { organisation: 'gor-mfc', startsOn: day('2026-11-10'), endsOn: null, positionGroup: 'chief' },
      { organisation: 'gor муниципальный округ', endsOn: day('2026-11-10') },
    ])
    expect(await actionsOf('anna')).toEqual(['post.transferred'])
  })

  it('is refused or unknown where it may not be', async () => {
    const refusal = async (move: ReturnType<typeof to>) => transferPost(viewer, await held(), move, now)
    expect(await refusal(to({ organisationId: 'bor-adm' }))).toEqual({ outcome: 'unknown' })
    expect(await refusal(to({ organisationId: 'gor' }))).toMatchObject({ reason: 'same-place' })
    expect(await refusal(to({ organisationId: 'gor-school' }))).toMatchObject({ reason: 'closed-place' })
    expect(await transferPost(neighbour, await held(), to(), now)).toEqual({ outcome: 'unknown' })
    expect(await leavePost(viewer, await held('boris'), day('2026-11-10'), now)).toEqual({
      outcome: 'unknown',
    })
    expect(await database().post.count({ where: { endsOn: { not: null } } })).toBe(0)
  })

  it('lets a person go, who is then out of sight', async () => {
    const post = await held()
    expect(await leavePost(viewer, post, day('2026-12-01'), now)).toEqual({ outcome: 'moved' })
    expect(await findStaff(viewer, 'anna', now)).not.toBeNull()
    expect(await findStaff(viewer, 'anna', day('2026-12-02'))).toBeNull()
    expect(await leavePost(viewer, post, day('2026-12-02'), now)).toMatchObject({ reason: 'ended' })
  })
})
