// The blended cohort of the demo: 48 people of 12 municipalities, five weeks into eleven. Rows are written in bulk: the
// demo must open in seconds. Runs after the cast, the programmes and the online cohort.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { blendedMunicipalities, castLearners, participants } from './blended-cast.ts'
import { blendedCohort, blendedDays, type BlendedStory, type Member } from './blended-story.ts'
import { castEmail, demoRegionCode } from './cast.ts'
import { seedBlendedHeld } from './seed-blended-held.ts'
import { seedBlendedModules } from './seed-blended-modules.ts'
import { seedBlendedSessions } from './seed-blended-sessions.ts'
import { seedBlendedTeams } from './seed-blended-teams.ts'

/** Does nothing where the blended programme is not there. */
export async function seedBlended(database: Database, { now }: { now: Date }): Promise<void> {
  const version = await database.programmeVersion.findFirst({
    where: { publishedAt: { not: null }, programme: { slug: 'chelovekocentrichnost' } },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  })
  const outline = version && (await getOutline(version.id, database))
  const staff = await findStaff(database)
  if (!version || !outline || !staff) return
  const today = dayOf(now, blendedCohort.timeZone)
  const people = await addPeople(database, today)
  const members = people.map((person, index) => ({ ...person, enrolmentId: `strategy-${index + 1}` }))
  const told = { versionId: version.id, outline, members, ...staff, today }
  const story = { ...told, cohortId: await openCohort(database, told) }
  await seedBlendedModules(database, story)
  await seedBlendedSessions(database, story)
  await seedBlendedHeld(database, story)
  await seedBlendedTeams(database, story)
}

async function findStaff(database: Database) {
  const logins = ['organiser', 'instructor', 'coordinator'] as const
  const found = await database.user.findMany({
    where: { email: { in: logins.map(castEmail) } },
    select: { id: true, email: true },
  })
  const idOf = (login: (typeof logins)[number]) => found.find(({ email }) => email === castEmail(login))?.id
  const [organiserId, instructorId, coordinatorId] = logins.map(idOf)
  return organiserId && instructorId && coordinatorId && { organiserId, instructorId, coordinatorId }
}

type Person = Omit<Member, 'enrolmentId'>

/** Adds those who are not of the cast; gives all of them, municipality by municipality. */
async function addPeople(database: Database, today: Date): Promise<Person[]> {
  const towns = await database.organisation.findMany({
    where: {
      kind: 'municipality',
      name: { in: blendedMunicipalities },
      regionId: `region-${demoRegionCode}`,
    },
    select: { id: true, name: true },
  })
  const townOf = (name: string | null) => towns.find((town) => town.name === name)?.id ?? ''
  const known = await database.user.findMany({
    where: { email: { in: castLearners.map(({ login }) => castEmail(login)) } },
    select: { id: true, email: true, passwordHash: true, consents: true },
  })
  const joined = addDays(today, blendedDays.starts - 14)
  const idOf = (login: string) => `strategy-${login}`
  await database.user.createMany({
    data: participants.map(({ login, surname, givenName, patronymic }) => ({
      ...{ id: idOf(login), email: castEmail(login), surname, givenName, patronymic },
      ...{ createdAt: joined, passwordHash: known[0]?.passwordHash ?? null },
    })),
  })
  await database.roleAssignment.createMany({
    data: participants.map(({ login }) => ({
      ...{ userId: idOf(login), role: 'learner', scopeKind: 'platform', grantedAt: joined },
    })),
  })
  const { document = '', version = '' } = known[0]?.consents[0] ?? {}
  await database.consent.createMany({
    data: participants.map(({ login }) => ({ userId: idOf(login), document, version, givenAt: joined })),
  })
  await database.post.createMany({
    data: participants.map(({ login, municipality, post }) => ({
      ...{ userId: idOf(login), organisationId: townOf(municipality), title: post, startsOn: joined },
    })),
  })
  const everybody = [
    ...castLearners.map(({ login, municipality }) => {
      const userId = known.find(({ email }) => email === castEmail(login))?.id ?? ''
      return { login, userId, municipality: municipality ?? '' }
    }),
    ...participants.map(({ login, municipality }) => ({ login, userId: idOf(login), municipality })),
  ]
  return blendedMunicipalities.flatMap((name) =>
    everybody
      .filter(({ municipality }) => municipality === name)
      .map(({ login, userId }) => ({ login, userId, municipalityId: townOf(name) })),
  )
}

async function openCohort(database: Database, story: Omit<BlendedStory, 'cohortId'>): Promise<string> {
  const { versionId, members, organiserId, instructorId, coordinatorId, today } = story
  const day = (after: number) => addDays(today, blendedDays.starts + after)
  const municipalities = [...new Set(members.map(({ municipalityId }) => municipalityId))]
  const steps = [
    { fromState: 'draft', toState: 'recruiting', at: day(-30) },
    { fromState: 'recruiting', toState: 'running', at: day(0) },
  ]
  const nominated = members.filter(({ municipalityId }) => municipalityId === municipalities[0])
  const { id } = await database.cohort.create({
    data: {
      ...blendedCohort,
      versionId,
      ...{ startsOn: day(0), endsOn: addDays(today, blendedDays.ends), createdAt: day(-40) },
      ...{ state: 'running', requiredSessions: 2, createdById: organiserId },
      quotas: { create: municipalities.map((municipalityId) => ({ municipalityId, places: 5 })) },
      tutors: { create: { userId: instructorId } },
      transitions: { create: steps.map((step) => ({ ...step, actorId: organiserId })) },
      enrolments: {
        create: members.map(({ enrolmentId, userId }) => ({
          ...{ id: enrolmentId, userId, versionId, enrolledAt: day(-6) },
        })),
      },
      applications: {
        create: nominated.map(({ login, userId, municipalityId }) => ({
          ...{ userId, municipalityId, source: 'coordinator', email: castEmail(login) },
          ...{ submittedAt: day(-20), submittedById: coordinatorId, agreedAt: day(-20) },
          ...{ confirmedAt: day(-20), confirmedById: coordinatorId },
          ...{ acceptedAt: day(-6), decidedById: organiserId },
        })),
      },
    },
    select: { id: true },
  })
  return id
}
