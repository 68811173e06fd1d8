import { beforeAll, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertMunicipality, insertOfficial } from '#app/testing/municipality.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrarOf } from '#app/testing/viewers.ts'
import { changeCohort } from './change-cohort.server.ts'
import { cloneCohort } from './clone.server.ts'
import { setQuota } from './quota.server.ts'
import { listTutorChoices, setTutors } from './tutors.server.ts'

const now = new Date('2026-10-05T09:00:00Z')
const db = database()

beforeAll(async () => {
  await insertSmallProgramme()
  await insertMunicipality('gorodets')
  await insertSmallCohort('a', ['anna'])
  await insertOfficial('tutor', null)
  await db.roleAssignment.create({
    data: { userId: 'tutor', role: 'instructor', scopeKind: 'programme', scopeId: 'v1', grantedAt: now },
  })
  await setQuota(organiser, { cohortId: 'a', municipalityId: 'gorodets', places: 7 }, now)
  const session = {
    cohortId: 'a',
    componentKey: 's1',
    timeZone: 'Europe/Moscow',
    capacity: 2,
    createdAt: now,
    updatedAt: now,
  }
  await db.strategySession.create({
    data: {
      ...session,
      id: 's',
      number: 1,
      title: 'Первая сессия',
      startsAt: new Date('2026-10-10T07:00:00Z'),
      endsAt: new Date('2026-10-10T14:00:00Z'),
      announcedAt: now,
      sequence: 4,
      lastArrival: 9,
      cancelUntil: new Date('2026-10-08T07:00:00Z'),
      pools: { create: { municipalityId: 'gorodets', seats: 1 } },
      seats: { create: [{ number: 1, poolId: 'gorodets' }, { number: 2 }] },
      materials: {
        create: { position: 1, title: 'Памятка', opens: 'before', url: 'https://example.ru', createdAt: now },
      },
      days: {
        create: {
          startsAt: new Date('2026-10-10T07:00:00Z'),
          endsAt: new Date('2026-10-10T14:00:00Z'),
          checkInOpensAt: new Date('2026-10-10T06:00:00Z'),
          checkInClosesAt: new Date('2026-10-10T14:00:00Z'),
          checkInSecret: 'secret',
          agenda: {
            create: {
              startsAt: new Date('2026-10-10T07:00:00Z'),
              endsAt: new Date('2026-10-10T08:00:00Z'),
              title: 'Открытие',
              facilitators: { create: { userId: 'tutor' } },
            },
          },
        },
      },
    },
  })
  await db.strategySession.create({
    data: {
      ...session,
      id: 'off',
      number: 2,
      title: 'Отменённая',
      startsAt: now,
      endsAt: now,
      cancelledAt: now,
    },
  })
})

it('lets instructors of the cohort be its tutors, and nobody else', async () => {
  expect(await setTutors(organiser, { cohortId: 'a', userIds: ['anna'] }, now)).toMatchObject({
    reason: 'not-instructor',
  })
  expect(await setTutors(registrarOf('b'), { cohortId: 'a', userIds: ['tutor'] }, now)).toEqual({
    outcome: 'unknown',
  })
  expect(await setTutors(organiser, { cohortId: 'a', userIds: ['tutor', 'tutor'] }, now)).toEqual({
    outcome: 'saved',
  })
  const choices = await listTutorChoices({ id: 'a', version: { programmeId: 'v1' } as never })
  expect(choices.map(({ userId, chosen }) => [userId, chosen])).toEqual([['tutor', true]])
})

it('clones a cohort as a draft with everything moved by one offset, and no people', async () => {
  const wanted = { cohortId: 'a', name: 'Весна', code: 'В-1', startsOn: new Date('2027-02-01') }
  for (const viewer of [learnerOnly('anna'), registrarOf('a')])
    expect(await cloneCohort(viewer, wanted, now)).toEqual({ outcome: 'unknown' })
  expect(await cloneCohort(organiser, { ...wanted, code: 'a' }, now)).toMatchObject({ reason: 'code-taken' })
  const cloned = await cloneCohort(organiser, wanted, now)
  if (cloned.outcome !== 'cloned') throw new Error(cloned.outcome)
  expect(cloned).toMatchObject({ days: 123, sessions: 1 })
  const copy = await db.cohort.findUniqueOrThrow({
    where: { id: cloned.cohortId },
    include: {
      quotas: true,
      tutors: true,
      enrolments: true,
      sessions: {
        include: {
          pools: true,
          seats: true,
          materials: true,
          days: { include: { agenda: { include: { facilitators: true } } } },
        },
      },
    },
  })
  expect(copy).toMatchObject({
    state: 'draft',
    clonedFromId: 'a',
    versionId: 'v1',
    startsOn: new Date('2027-02-01'),
    endsOn: new Date('2027-04-02'),
    enrolments: [],
    quotas: [{ municipalityId: 'gorodets', places: 7 }],
    tutors: [{ userId: 'tutor' }],
  })
  const [session] = copy.sessions
  expect(session).toMatchObject({
    startsAt: new Date('2027-02-10T07:00:00Z'),
    cancelUntil: new Date('2027-02-08T07:00:00Z'),
    announcedAt: null,
    sequence: 0,
    lastArrival: 0,
    pools: [{ municipalityId: 'gorodets', seats: 1 }],
    materials: [{ title: 'Памятка' }],
  })
  expect(session?.seats.map(({ number, poolId }) => [number, poolId]).sort()).toEqual([
    [1, 'gorodets'],
    [2, ''],
  ])
  expect(session?.days[0]).toMatchObject({
    checkInOpensAt: new Date('2027-02-10T06:00:00Z'),
    agenda: [
      { title: 'Открытие', startsAt: new Date('2027-02-10T07:00:00Z'), facilitators: [{ userId: 'tutor' }] },
    ],
  })
  expect(session?.days[0]?.checkInSecret).not.toBe('secret')
})

it('changes the settings of a cohort, but not to a code that is taken', async () => {
  const settings = {
    name: 'Новое имя',
    code: 'a',
    startsOn: new Date('2026-10-02'),
    endsOn: new Date('2026-11-30'),
    timeZone: 'Asia/Omsk',
    requiredSessions: 3,
    paperwork: 'elsewhere' as const,
    studyForm: 'extramural' as const,
    funding: 'regional' as const,
  }
  const asked: string[] = []
  const settleEndings = (_: unknown, cohortId: string) => Promise.resolve(asked.push(cohortId))
  expect(await changeCohort(registrarOf('b'), 'a', { settings, settleEndings }, now)).toEqual({
    outcome: 'unknown',
  })
  expect(
    await changeCohort(organiser, 'a', { settings: { ...settings, code: 'В-1' }, settleEndings }, now),
  ).toMatchObject({
    reason: 'code-taken',
  })
  expect(asked).toEqual([])
  for (let press = 1; press <= 2; press += 1)
    expect(await changeCohort(organiser, 'a', { settings, settleEndings }, now)).toEqual({ outcome: 'saved' })
  // Who is through is asked again once: only where the number of sessions is another one.
  expect(asked).toEqual(['a'])
  expect(await db.cohort.findUniqueOrThrow({ where: { id: 'a' } })).toMatchObject(settings)
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { action: 'cohort.changed' },
    orderBy: { id: 'asc' },
  })
  expect(JSON.parse(entry.detail)).toEqual({ fields: ['name', 'startsOn', 'timeZone', 'requiredSessions'] })
})
