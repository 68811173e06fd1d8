import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertMunicipality, insertOfficial } from '#app/testing/municipality.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrarOf, viewerWith } from '#app/testing/viewers.ts'
import { applicationState } from './application.ts'
import { decideApplications } from './application-decisions.server.ts'
import { listCohortApplications } from './cohort-applications.server.ts'
import {
  listNominees,
  listNominationCohorts,
  listOwnNominations,
  listOwnPeople,
} from './coordinator.server.ts'
import { answerAsCoordinator, nominate } from './nomination.server.ts'
import { answerInvitation, applyToCohort, listOpenCohorts, takeBackOwn } from './own-applications.server.ts'
import { listQuotas, setQuota } from './quota.server.ts'
import { findReplaceable, replacePerson } from './replacement.server.ts'

const now = new Date('2026-09-10T09:00:00Z')
const db = database()
const coordinator = viewerWith(
  [{ role: 'coordinator', scope: { kind: 'municipality', id: 'gorodets' } }],
  'coordinator',
)
const applicationOf = (email: string, cohortId = 'a') =>
  db.application.findFirstOrThrow({ where: { email, cohortId }, orderBy: { submittedAt: 'desc' } })
const kinds = async (recipient: string) =>
  (await db.outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind }) => kind,
  )
const newcomer = (login: string) => ({
  email: `${login}@example.ru`,
  surname: 'Новиков',
  givenName: 'Олег',
  patronymic: null,
  post: 'юрист',
})
const byDate = { page: 1, sort: 'submittedAt', key: 'submittedAt', direction: 'asc' } as const

beforeAll(async () => {
  await insertSmallProgramme()
  await insertMunicipality('gorodets')
  await insertMunicipality('uren')
  for (const id of ['anna', 'boris', 'vera', 'gleb']) await insertOfficial(id, 'gorodets')
  await insertOfficial('uren-one', 'uren')
  await insertOfficial('coordinator', 'gorodets')
  for (const id of ['a', 'hidden']) await insertSmallCohort(id, [])
  await db.cohort.update({ where: { id: 'a' }, data: { state: 'recruiting' } })
  await db.cohort.update({ where: { id: 'hidden' }, data: { state: 'draft' } })
  await setQuota(organiser, { cohortId: 'a', municipalityId: 'gorodets', places: 3 }, now)
})

describe('a learner', () => {
  it('sees cohorts that recruit and applies to one of them, once', async () => {
    const anna = learnerOnly('anna')
    expect((await listOpenCohorts(anna)).map(({ id }) => id)).toEqual(['a'])
    expect(await applyToCohort(anna, { cohortId: 'hidden', note: null }, now)).toEqual({ outcome: 'unknown' })
    const both = await Promise.all(
      [1, 2].map(() => applyToCohort(anna, { cohortId: 'a', note: 'Хочу' }, now)),
    )
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
    expect(await applicationOf('anna@reshayu.example')).toMatchObject({
      municipalityId: 'gorodets',
      note: 'Хочу',
    })
    expect(await kinds('anna@reshayu.example')).toEqual(['application-submitted'])
    await db.cohort.update({ where: { id: 'a' }, data: { state: 'running' } })
    expect(await applyToCohort(learnerOnly('boris'), { cohortId: 'a', note: null }, now)).toMatchObject({
      reason: 'not-recruiting',
    })
    await db.cohort.update({ where: { id: 'a' }, data: { state: 'recruiting' } })
  })

  it('takes the own application back and may apply anew; nobody else may', async () => {
    const { id } = await applicationOf('anna@reshayu.example')
    expect(await takeBackOwn(learnerOnly('boris'), id, now)).toEqual({ outcome: 'unknown' })
    expect(await takeBackOwn(learnerOnly('anna'), id, now)).toEqual({ outcome: 'done' })
    expect(await takeBackOwn(learnerOnly('anna'), id, now)).toMatchObject({ reason: 'decided-already' })
    expect(await applyToCohort(learnerOnly('anna'), { cohortId: 'a', note: null }, now)).toEqual({
      outcome: 'done',
    })
  })
})

describe('a coordinator', () => {
  it('confirms applications of the own municipality only', async () => {
    await applyToCohort(learnerOnly('uren-one'), { cohortId: 'a', note: null }, now)
    const foreign = await applicationOf('uren-one@reshayu.example')
    const answer = { applicationId: foreign.id, answer: 'confirm' as const }
    expect(await answerAsCoordinator(coordinator, answer, now)).toEqual({ outcome: 'unknown' })
    const open = await db.application.findFirstOrThrow({ where: { openKey: 'a:anna@reshayu.example' } })
    const own = { applicationId: open.id, answer: 'confirm' as const }
    expect(await answerAsCoordinator(coordinator, own, now)).toEqual({ outcome: 'done' })
    expect(await answerAsCoordinator(coordinator, own, now)).toMatchObject({ reason: 'decided-already' })
    expect(await answerAsCoordinator(coordinator, { ...own, answer: 'take-back' }, now)).toEqual({
      outcome: 'unknown',
    })
    const { rows } = await listOwnNominations(coordinator, { page: 1 })
    expect(rows.every(({ municipalityId }) => municipalityId === 'gorodets')).toBe(true)
  })

  it('names own people, new people, and asks who is out of sight, within the quota', async () => {
    const into = { cohortId: 'a', municipalityId: 'gorodets', note: null }
    const name = (nominee: Parameters<typeof nominate>[1]['nominee'], viewer = coordinator) =>
      nominate(viewer, { ...into, nominee }, now)
    expect((await listNominees(coordinator, into, now)).map(({ userId }) => userId)).toEqual([
      'boris',
      'gleb',
      'vera',
    ])
    expect(await listNominees(coordinator, { ...into, municipalityId: 'uren' }, now)).toEqual([])
    expect(await name({ userId: 'boris' }, learnerOnly('vera'))).toEqual({ outcome: 'unknown' })
    expect(await name({ userId: 'uren-one' })).toEqual({ outcome: 'unknown' })
    expect(await name({ userId: 'boris' })).toEqual({ outcome: 'done', asked: false })
    expect(await name({ userId: 'boris' })).toMatchObject({ reason: 'applied-already' })
    expect(await name(newcomer('novikov'))).toEqual({ outcome: 'done', asked: false })
    expect(await name({ userId: 'vera' })).toMatchObject({ reason: 'quota-full' })
    await setQuota(organiser, { cohortId: 'a', municipalityId: 'gorodets', places: 4 }, now)
    await insertOfficial('outside', 'uren')
    expect(await name({ ...newcomer('x'), email: 'Outside@reshayu.example' })).toEqual({
      outcome: 'done',
      asked: true,
    })
    expect(await applicationOf('outside@reshayu.example')).toMatchObject({ surname: null, agreedAt: null })
    const { rows } = await listCohortApplications('a', { listing: byDate, open: true })
    const asked = rows.find(({ email }) => email === 'outside@reshayu.example')
    expect(asked).toMatchObject({ surname: null, givenName: null })
    const [cohort] = await listNominationCohorts(coordinator, now)
    expect(cohort?.left).toMatchObject([{ quota: { kind: 'left', places: 4, left: 0 } }])
    expect(
      await nominate(
        viewerWith([{ role: 'coordinator', scope: { kind: 'municipality', id: 'uren' } }], 'c2'),
        { cohortId: 'a', municipalityId: 'uren', nominee: newcomer('other'), note: null },
        now,
      ),
    ).toMatchObject({ reason: 'not-allotted' })
  })
})

describe('an organiser', () => {
  const ids = async (...emails: string[]) =>
    (await db.application.findMany({ where: { email: { in: emails }, openKey: { not: null } } })).map(
      ({ id }) => id,
    )
  const accept = (applicationIds: string[]) => ({
    cohortId: 'a',
    applicationIds,
    verdict: 'accept' as const,
    reason: null,
  })

  it('accepts many at once; who cannot be accepted is left with a reason', async () => {
    const wanted = await ids(
      'anna@reshayu.example',
      'boris@reshayu.example',
      'novikov@example.ru',
      'outside@reshayu.example',
    )
    expect(await decideApplications(registrarOf('hidden'), accept(wanted), now)).toBeNull()
    await setQuota(organiser, { cohortId: 'a', municipalityId: 'gorodets', places: 2 }, now)
    const decided = await decideApplications(organiser, accept(wanted), now)
    expect(decided?.done).toBe(2)
    expect(decided?.left.map(({ reason }) => reason).sort()).toEqual(['awaits-person', 'quota-full'])
    await setQuota(organiser, { cohortId: 'a', municipalityId: 'gorodets', places: 5 }, now)
    expect(await decideApplications(organiser, accept(wanted), now)).toMatchObject({ done: 1 })
    const created = await db.user.findUniqueOrThrow({
      where: { email: 'novikov@example.ru' },
      include: { posts: true, enrolments: true },
    })
    expect(created.posts).toMatchObject([{ organisationId: 'gorodets', title: 'юрист' }])
    expect(created.enrolments).toMatchObject([{ cohortId: 'a', versionId: 'v1' }])
    expect(await kinds('novikov@example.ru')).toEqual(['application-nominated', 'invitation'])
    expect((await listQuotas('a', now)).map(({ enrolled, waiting }) => [enrolled, waiting])).toEqual([[3, 1]])
  })

  it('enrols who was asked only after their own word', async () => {
    const [id = ''] = await ids('outside@reshayu.example')
    const answer = { applicationId: id, agrees: true }
    expect(await answerInvitation(learnerOnly('anna'), answer, now)).toEqual({ outcome: 'unknown' })
    expect(await answerInvitation(learnerOnly('outside'), answer, now)).toEqual({ outcome: 'done' })
    expect(applicationState(await applicationOf('outside@reshayu.example'))).toBe('confirmed')
    expect(await decideApplications(organiser, accept([id]), now)).toEqual({ done: 1, left: [] })
  })

  it('declines with a reason that the person is told', async () => {
    const [id = ''] = await ids('uren-one@reshayu.example')
    const decline = { cohortId: 'a', applicationIds: [id], verdict: 'decline' as const }
    expect(await decideApplications(organiser, { ...decline, reason: null }, now)).toMatchObject({
      left: [{ reason: 'reason-missing' }],
    })
    expect(await decideApplications(organiser, { ...decline, reason: 'Мест нет' }, now)).toEqual({
      done: 1,
      left: [],
    })
    const letter = await db.outboxMail.findFirstOrThrow({ where: { kind: 'application-declined' } })
    expect(letter).toMatchObject({ recipient: 'uren-one@reshayu.example' })
    expect(letter.body).toContain('Причина: Мест нет')
  })
})

describe('a replacement', () => {
  it('gives the place to another before the cohort begins, in the own municipality only', async () => {
    const { id } = await db.enrolment.findFirstOrThrow({ where: { cohortId: 'a', userId: 'anna' } })
    const replace = (
      nominee: Parameters<typeof replacePerson>[1]['nominee'],
      at = now,
      viewer = coordinator,
    ) => replacePerson(viewer, { enrolmentId: id, nominee }, at)
    const stranger = viewerWith([{ role: 'coordinator', scope: { kind: 'municipality', id: 'uren' } }], 'c2')
    expect(await findReplaceable(stranger, id, now)).toBeNull()
    expect(await findReplaceable(coordinator, id, now)).toMatchObject({ municipalityId: 'gorodets' })
    expect(await replace({ userId: 'vera' }, now, stranger)).toEqual({ outcome: 'unknown' })
    expect(await replace({ userId: 'vera' }, new Date('2026-10-01T09:00:00Z'))).toMatchObject({
      reason: 'cohort-began',
    })
    expect(await replace({ ...newcomer('x'), email: 'uren-one@reshayu.example' })).toMatchObject({
      reason: 'elsewhere',
    })
    expect(await replace({ userId: 'boris' })).toMatchObject({ reason: 'enrolled-already' })
    expect(await replace({ userId: 'vera' })).toEqual({ outcome: 'done' })
    expect(await db.enrolment.findUniqueOrThrow({ where: { id } })).toMatchObject({ withdrawnAt: now })
    expect(await kinds('anna@reshayu.example')).toContain('enrolment-replaced')
    const people = await listOwnPeople(
      coordinator,
      { page: 1, sort: 'surname', key: 'surname', direction: 'asc' },
      now,
    )
    expect(people.rows.map(({ surname }) => surname)).toContain('Фамилия-vera')
    expect(people.rows.map(({ surname }) => surname)).not.toContain('Фамилия-anna')
  })
})
