// The teams of a cohort: read in scope, people moved between them, named. Each command is one transaction.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere, findCohort, type CohortBrief } from '#app/features/cohorts/cohort.server.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordStageState } from '#app/features/learning/progress.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { ownerKeyOf, stateOfWork } from './stage.ts'
import { type MoveRefusal, readDestination, teamMakers } from './team.ts'

export interface TeamPerson {
  enrolmentId: string
  name: string
  municipality: string | null
}

export interface TeamRow {
  id: string
  number: number
  name: string
  people: TeamPerson[]
}

export interface CohortTeams {
  cohort: CohortBrief
  teams: TeamRow[]
  /** People without a team: each works alone. */
  alone: TeamPerson[]
}

const person = {
  id: true,
  user: {
    select: {
      ...{ surname: true, givenName: true, patronymic: true },
      posts: {
        where: { endsOn: null },
        orderBy: { startsOn: 'asc' },
        take: 1,
        select: { organisation: { select: { name: true, parent: { select: { name: true, kind: true } } } } },
      },
    },
  },
} as const

/** Null outside the viewer's scope. */
export async function findCohortTeams(viewer: Viewer, cohortId: string): Promise<CohortTeams | null> {
  const cohort = await findCohort(viewer, cohortId, { roles: teamMakers })
  if (!cohort) return null
  const teams = await database().team.findMany({
    where: { cohortId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, name: true },
  })
  const rows = await database().enrolment.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: [{ user: { surname: 'asc' } }, { user: { givenName: 'asc' } }, { id: 'asc' }],
    select: { ...person, teamMembership: { select: { teamId: true } } },
  })
  const people = rows.map(({ id, user, teamMembership }) => {
    const organisation = user.posts[0]?.organisation
    const municipality =
      organisation?.parent?.kind === 'municipality' ? organisation.parent.name : organisation?.name
    return {
      teamId: teamMembership?.teamId ?? null,
      enrolmentId: id,
      name: fullName(user),
      municipality: municipality ?? null,
    }
  })
  const of = (teamId: string | null): TeamPerson[] =>
    people.flatMap(({ teamId: own, ...rest }) => (own === teamId ? [rest] : []))
  return { cohort, teams: teams.map((team) => ({ ...team, people: of(team.id) })), alone: of(null) }
}

export type MoveOutcome =
  | { outcome: 'moved'; teamId: string | null }
  | { outcome: 'refused'; reason: MoveRefusal }
  | { outcome: 'not-found' }

/** Everybody named moves, or nobody does. What the new team has handed in becomes theirs as well. */
export async function moveMembers(
  viewer: Viewer,
  { cohortId, enrolmentIds, to }: { cohortId: string; enrolmentIds: string[]; to: string },
  now = new Date(),
  on: Database = database(),
): Promise<MoveOutcome> {
  return inTransaction(async (tx): Promise<MoveOutcome> => {
    const cohort = await findCohort(viewer, cohortId, { roles: teamMakers, reader: tx })
    if (!cohort) return { outcome: 'not-found' }
    const wanted = [...new Set(enrolmentIds)]
    if (!wanted.length) return { outcome: 'refused', reason: 'nobody' }
    const found = await tx.enrolment.findMany({
      where: { id: { in: wanted }, cohortId, withdrawnAt: null },
      select: { id: true, versionId: true },
    })
    if (found.length < wanted.length) return { outcome: 'refused', reason: 'unknown-person' }
    const teamId = await teamFor(tx, cohortId, to, now)
    if (teamId === undefined) return { outcome: 'refused', reason: 'unknown-team' }
    await tx.teamMember.deleteMany({ where: { enrolmentId: { in: wanted } } })
    if (teamId)
      await tx.teamMember.createMany({ data: wanted.map((enrolmentId) => ({ enrolmentId, teamId })) })
    await tx.team.deleteMany({ where: { cohortId, members: { none: {} }, submissions: { none: {} } } })
    for (const { id, versionId } of found) await takeOver(tx, { enrolmentId: id, teamId, versionId, now })
    await recordAudit(
      tx,
      {
        ...{ actorId: viewer.userId, action: 'team.people-moved', objectType: 'cohort', objectId: cohortId },
        detail: { teamId, people: wanted.length },
      },
      now,
    )
    return { outcome: 'moved', teamId }
  }, on)
}

/** Undefined: there is no such team in this cohort. Null: no team. */
async function teamFor(
  tx: Transaction,
  cohortId: string,
  to: string,
  now: Date,
): Promise<string | null | undefined> {
  const destination = readDestination(to)
  if (destination.kind === 'alone') return null
  if (destination.kind === 'team')
    return (await tx.team.findFirst({ where: { id: destination.teamId, cohortId }, select: { id: true } }))
      ?.id
  const last = await tx.team.findFirst({
    where: { cohortId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const number = (last?.number ?? 0) + 1
  const data = { cohortId, number, name: `Команда ${number}`, createdAt: now }
  return (await tx.team.create({ data, select: { id: true } })).id
}

/** The state of each stage is that of the new owner's newest version; what was accepted stays accepted. */
async function takeOver(
  tx: Transaction,
  {
    enrolmentId,
    teamId,
    versionId,
    now,
  }: { enrolmentId: string; teamId: string | null; versionId: string; now: Date },
): Promise<void> {
  const stages = (await getOutline(versionId, tx))?.stages ?? []
  for (const { key: stageKey, kind } of stages) {
    const newest = await tx.stageSubmission.findFirst({
      where: { stageKey, ownerKey: ownerKeyOf({ enrolmentId, teamId }, kind) },
      orderBy: { number: 'desc' },
      select: { decision: true },
    })
    await recordStageState(tx, { enrolmentIds: [enrolmentId], stageKey, state: stateOfWork(newest), now })
  }
}

export async function renameTeam(
  viewer: Viewer,
  { cohortId, teamId, name }: { cohortId: string; teamId: string; name: string },
  now = new Date(),
): Promise<{ outcome: 'renamed' } | { outcome: 'not-found' }> {
  return inTransaction(async (tx) => {
    const { count } = await tx.team.updateMany({
      where: { id: teamId, cohortId, cohort: cohortWhere(cohortScope(viewer, ...teamMakers)) },
      data: { name },
    })
    if (count === 0) return { outcome: 'not-found' }
    const fact = { action: 'team.renamed', objectType: 'team', objectId: teamId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact }, now)
    return { outcome: 'renamed' }
  })
}
