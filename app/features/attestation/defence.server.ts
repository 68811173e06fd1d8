// The defence day of a cohort: slots one after another, a team or a single person in each.
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { writeOfDefence } from './attestation-mail.server.ts'
import { slotStarts } from './defence-day.ts'
import { openRound, readRound } from './rounds.ts'

export type DefenceKind = 'main' | 'resit'

/** The round of marks and results that a slot belongs to: 1 the attestation, 2 the resit. */
export const roundOf = (kind: string): 1 | 2 => (kind === 'resit' ? 2 : 1)

export interface DefencePerson {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
}

export interface DefenceSlotRow {
  id: string
  startsAt: Date
  minutes: number
  place: string
  kind: DefenceKind
  topic: string | null
  people: DefencePerson[]
}

/** Scoped by the caller. Two statements, however many slots. */
export async function listDefence(cohortId: string, reader: Reader = database()): Promise<DefenceSlotRow[]> {
  const slots = await reader.defenceSlot.findMany({
    where: { cohortId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: {
      people: {
        where: { enrolment: { withdrawnAt: null } },
        orderBy: { enrolment: { user: { sortName: 'asc' } } },
        select: {
          enrolmentId: true,
          enrolment: { select: { user: { select: { surname: true, givenName: true, patronymic: true } } } },
        },
      },
    },
  })
  return slots.map(({ people, kind, id, startsAt, minutes, place, topic }) => ({
    ...{ id, startsAt, minutes, place, topic },
    kind: kind === 'resit' ? 'resit' : 'main',
    people: people.map(({ enrolmentId, enrolment }) => ({ enrolmentId, ...enrolment.user })),
  }))
}

export interface DefencePlan {
  cohortId: string
  /** UTC. */
  startsAt: Date
  minutes: number
  /** Minutes between two slots. */
  pause: number
  place: string
  kind: DefenceKind
}

export type PlanRefusal = 'nobody'

/**
 * Puts everybody who has no slot of this kind into slots one after another: each team together, the others alone.
 * A resit is planned for those whose first result is «не аттестован» or «не явился».
 */
export async function planDefence(
  viewer: Viewer,
  plan: DefencePlan,
  now = new Date(),
): Promise<
  { outcome: 'planned'; slots: number } | { outcome: 'refused'; reason: PlanRefusal } | { outcome: 'unknown' }
> {
  return inTransaction(async (tx) => {
    const { cohortId, kind, minutes, place } = plan
    if (!(await findCohort(viewer, cohortId, { reader: tx, roles: cohortReaders })))
      return { outcome: 'unknown' }
    const groups = await groupsToPlan(tx, cohortId, kind)
    if (!groups.length) return { outcome: 'refused', reason: 'nobody' }
    const starts = slotStarts(plan.startsAt, { minutes, pause: plan.pause, count: groups.length })
    for (const [index, { topic, enrolmentIds }] of groups.entries()) {
      const { id: slotId } = await tx.defenceSlot.create({
        data: {
          ...{ cohortId, kind, minutes, place, topic },
          startsAt: starts[index] as Date,
          people: { createMany: { data: enrolmentIds.map((enrolmentId) => ({ enrolmentId })) } },
        },
      })
      await writeOfDefence(tx, { slotId, news: 'planned' }, now)
    }
    const fact = {
      actorId: viewer.userId,
      action: 'defence.planned',
      objectType: 'cohort',
      objectId: cohortId,
    }
    await recordAudit(tx, { ...fact, detail: { kind, slots: groups.length } }, now)
    return { outcome: 'planned', slots: groups.length }
  })
}

async function groupsToPlan(tx: Transaction, cohortId: string, kind: DefenceKind) {
  const rows = await tx.enrolment.findMany({
    where: {
      cohortId,
      withdrawnAt: null,
      defences: { none: { slot: { kind } } },
    },
    orderBy: [{ user: { sortName: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      attestations: true,
      teamMembership: { select: { team: { select: { id: true, number: true, name: true } } } },
    },
  })
  const teams = new Map<string, { number: number; topic: string; enrolmentIds: string[] }>()
  const alone: { topic: null; enrolmentIds: string[] }[] = []
  for (const { id, teamMembership, attestations } of rows) {
    if (kind === 'resit' && openRound(attestations.map(readRound)) !== 2) continue
    const team = teamMembership?.team
    if (!team) alone.push({ topic: null, enrolmentIds: [id] })
    else {
      const known = teams.get(team.id) ?? { number: team.number, topic: team.name, enrolmentIds: [] }
      known.enrolmentIds.push(id)
      teams.set(team.id, known)
    }
  }
  return [...[...teams.values()].sort((a, b) => a.number - b.number), ...alone]
}

export async function moveSlot(
  viewer: Viewer,
  { cohortId, slotId, startsAt, place }: { cohortId: string; slotId: string; startsAt: Date; place: string },
  now = new Date(),
): Promise<{ outcome: 'moved' } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    if (!(await findCohort(viewer, cohortId, { reader: tx, roles: cohortReaders })))
      return { outcome: 'unknown' }
    const { count } = await tx.defenceSlot.updateMany({
      where: { id: slotId, cohortId },
      data: { startsAt, place },
    })
    if (!count) return { outcome: 'unknown' }
    await writeOfDefence(tx, { slotId, news: 'moved' }, now)
    const fact = { actorId: viewer.userId, action: 'defence.moved', objectType: 'cohort', objectId: cohortId }
    await recordAudit(tx, { ...fact, detail: { slotId } }, now)
    return { outcome: 'moved' }
  })
}

/** A slot in which somebody was marked stays. */
export async function removeSlot(
  viewer: Viewer,
  { cohortId, slotId }: { cohortId: string; slotId: string },
  now = new Date(),
): Promise<{ outcome: 'removed' } | { outcome: 'refused'; reason: 'marked' } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    if (!(await findCohort(viewer, cohortId, { reader: tx, roles: cohortReaders })))
      return { outcome: 'unknown' }
    const slot = await tx.defenceSlot.findFirst({
      where: { id: slotId, cohortId },
      select: { kind: true, people: { select: { enrolmentId: true } } },
    })
    if (!slot) return { outcome: 'unknown' }
    const enrolmentId = { in: slot.people.map((person) => person.enrolmentId) }
    if (await tx.attestationMark.count({ where: { enrolmentId, round: roundOf(slot.kind) } }))
      return { outcome: 'refused', reason: 'marked' }
    await writeOfDefence(tx, { slotId, news: 'cancelled' }, now)
    await tx.defenceSlot.delete({ where: { id: slotId } })
    const fact = {
      actorId: viewer.userId,
      action: 'defence.removed',
      objectType: 'cohort',
      objectId: cohortId,
    }
    await recordAudit(tx, { ...fact, detail: { slotId } }, now)
    return { outcome: 'removed' }
  })
}
