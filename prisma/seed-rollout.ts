// The demo's roll-out: earlier waves of a region with their certificates, headcounts with history, the plan, the rule.
import { addDays, dayOf } from '#app/lib/dates.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { castEmail, demoRegionCode } from './cast.ts'
import { addCertificates } from './rollout-certificates.ts'
import { peopleOfTeam, type RolloutPerson } from './rollout-people.ts'
import { teams, type WaveKey, waves } from './rollout-plan.ts'
import { demoCohort } from './seed-cohorts.ts'

interface Place {
  id: string
  name: string
  sortName: string
  regionId: string
}

/** After the story of the cast and before the papers for ФИС ФРДО; nothing without the demo's programme and people. */
export async function seedRollout(database: Database, { now }: { now: Date }): Promise<void> {
  const today = dayOf(now, demoCohort.timeZone)
  const story = await database.cohort.findUnique({ where: { code: demoCohort.code } })
  const ministry = await database.user.findUnique({ where: { email: castEmail('ministry') } })
  const sample = await database.certificate.findFirst({ select: { snapshot: true } })
  if (!story || !ministry || !sample) return
  const places = await database.organisation.findMany({
    where: { kind: 'municipality', parent: { regionCode: demoRegionCode }, validTo: null },
    select: { id: true, name: true, sortName: true, regionId: true },
  })
  await inTransaction(async (tx) => {
    const people: RolloutPerson[] = []
    for (const team of teams) {
      const place = places.find(({ sortName }) => sortName === team.place)
      if (!place) throw new Error(`The roll-out names an unknown municipality: ${team.place}`)
      const organisationIds = await addOrganisations(tx, place)
      people.push(...peopleOfTeam(team, organisationIds, people.length + 1, today))
      if (team.headcount !== null)
        await stateHeadcount(tx, { organisationIds, people: team.headcount, today, byId: ministry.id })
    }
    const cohortIds = await addWaves(tx, story.versionId, today)
    await addPeople(tx, people, { cohortIds, versionId: story.versionId })
    await addCertificates(tx, people, { sample: sample.snapshot, today, byId: ministry.id })
    const regionId = places[0]?.regionId ?? ''
    const rule = {
      regionId,
      runningPercent: 10,
      runningPeople: 10,
      sustainedMonths: 6,
      recordedById: ministry.id,
    }
    const plan = { regionId, groups: '["chief","leading"]', recordedById: ministry.id }
    await tx.stageRule.createMany({
      data: [
        { ...rule, coveredPercent: 75, recordedAt: addDays(now, -380) },
        { ...rule, coveredPercent: 80, recordedAt: addDays(now, -140) },
      ],
    })
    await tx.coveragePlan.createMany({
      data: [
        { ...plan, targetPercent: 70, dueOn: addDays(today, 120), recordedAt: addDays(now, -380) },
        { ...plan, targetPercent: 80, dueOn: addDays(today, 300), recordedAt: addDays(now, -140) },
      ],
    })
  }, database)
}

/** An administration and a service office, where the cast has not brought its own. */
async function addOrganisations(tx: Transaction, { id, name, sortName, regionId }: Place): Promise<string[]> {
  const own = await tx.organisation.findFirst({
    where: { parentId: id, kind: 'organisation' },
    select: { id: true },
  })
  const made = { kind: 'organisation', parentId: id, municipalityId: id, regionId, sortName }
  const added = [
    ...(own ? [] : [{ ...made, id: `${id}-administration`, name: `Администрация: ${name}` }]),
    { ...made, id: `${id}-improvement`, name: `Управление благоустройства: ${sortName}` },
  ]
  await tx.organisation.createMany({ data: added })
  return [...(own ? [own.id] : []), ...added.map(({ id: addedId }) => addedId)]
}

/** Stated a year and a half ago, and corrected by one this summer. */
async function stateHeadcount(
  tx: Transaction,
  {
    organisationIds,
    people,
    today,
    byId,
  }: { organisationIds: string[]; people: number; today: Date; byId: string },
): Promise<void> {
  const share = Math.ceil(people * 0.65)
  const rows = organisationIds.flatMap((organisationId, index) => {
    const own = index === 0 ? share : people - share
    const chiefs = Math.round(own * 0.4)
    const groups = {
      highest: index === 0 ? 1 : 0,
      chief: chiefs,
      leading: own - chiefs,
      senior: 3,
      junior: 2,
      other: 0,
    }
    return Object.entries(groups).map(([positionGroup, count]) => ({
      ...{ organisationId, positionGroup, people: count, recordedById: byId },
    }))
  })
  const before = addDays(today, -520)
  const after = addDays(today, -130)
  const corrected = rows
    .filter(({ positionGroup, people: count }) => positionGroup === 'senior' && count > 1)
    .map((row) => ({ ...row, people: row.people + 1, onDate: after, recordedAt: after }))
  await tx.headcount.createMany({
    data: [...rows.map((row) => ({ ...row, onDate: before, recordedAt: before })), ...corrected],
  })
}

async function addWaves(tx: Transaction, versionId: string, today: Date): Promise<Record<WaveKey, string>> {
  const ids: Partial<Record<WaveKey, string>> = {}
  for (const [key, { code, name, startsIn, days, state }] of Object.entries(waves)) {
    const startsOn = addDays(today, startsIn)
    const { id } = await tx.cohort.create({
      data: {
        ...{
          id: `rollout-${key}`,
          code,
          name,
          versionId,
          state,
          requiredSessions: 0,
          timeZone: demoCohort.timeZone,
        },
        ...{ startsOn, endsOn: addDays(startsOn, days), createdAt: addDays(startsOn, -20) },
      },
    })
    ids[key as WaveKey] = id
  }
  return ids as Record<WaveKey, string>
}

async function addPeople(
  tx: Transaction,
  people: RolloutPerson[],
  { cohortIds, versionId }: { cohortIds: Record<WaveKey, string>; versionId: string },
): Promise<void> {
  await insertRows(
    tx,
    'User',
    people.map(({ id, email, surname, givenName, patronymic, enrolledAt: createdAt }) => ({
      ...{ id, email, surname, givenName, patronymic, createdAt, display: '{}' },
    })),
  )
  await insertRows(
    tx,
    'Post',
    people.map(({ id, organisationId, title, positionGroup, citizenFacing, enrolledAt }) => ({
      ...{ id: `${id}-post`, userId: id, organisationId, title, positionGroup },
      ...{ citizenFacing: citizenFacing ? 1 : 0, startsOn: addDays(dayOf(enrolledAt, 'UTC'), -700) },
    })),
  )
  await insertRows(
    tx,
    'Enrolment',
    people.map(({ id, wave, enrolledAt, completedAt, dueOn }) => ({
      ...{ id: `${id}-e`, cohortId: cohortIds[wave], userId: id, versionId, enrolledAt, completedAt, dueOn },
      dueTitle: dueOn ? 'Модуль 3. Ответ, который понятен' : null,
    })),
  )
}
