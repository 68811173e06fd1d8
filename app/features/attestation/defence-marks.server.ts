// The sheet of one member of a commission: whose defence it is, and levels by criterion. Marks never leave for others here.
import { attestationOf, type Attestation } from '#app/features/curriculum/attestation-outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type AuditFact, recordAudit, recordPersonalChange } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { readCommissionRole, votes } from './commission.ts'
import type { MemberMarks } from './defence-mark.ts'
import { stands } from './rounds.ts'
import { type DefenceSlotRow, listDefence, roundOf } from './defence.server.ts'

export interface SheetSlot extends DefenceSlotRow {
  /** This member's own levels, of the whole slot. */
  levels: MemberMarks
  comment: string
  /** A result of the round was recorded: nothing may change. */
  closed: boolean
}

export interface MemberSheet {
  memberId: string
  cohort: { id: string; name: string; timeZone: string }
  programme: string
  rubric: Attestation['rubric']
  slots: SheetSlot[]
}

/** Commissions in which the viewer marks. */
export async function listOwnCommissions(viewer: Pick<Viewer, 'userId'>) {
  const rows = await database().commissionMember.findMany({
    where: { userId: viewer.userId, removedAt: null, role: { not: 'secretary' } },
    orderBy: [{ cohort: { endsOn: 'desc' } }, { id: 'asc' }],
    select: {
      id: true,
      role: true,
      cohort: {
        select: {
          id: true,
          name: true,
          code: true,
          timeZone: true,
          defences: { select: { startsAt: true } },
        },
      },
    },
  })
  return rows.map(({ id, cohort: { defences, ...cohort } }) => ({
    memberId: id,
    cohort,
    slots: defences.length,
    startsAt: defences.map(({ startsAt }) => startsAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
  }))
}

/** The member whom the viewer is in the cohort; null: none, or one who does not vote. */
export async function findOwnMembership(
  viewer: Pick<Viewer, 'userId'>,
  cohortId: string,
): Promise<string | null> {
  const member = await database().commissionMember.findFirst({
    where: { cohortId, userId: viewer.userId, removedAt: null },
    select: { id: true, role: true },
  })
  return member && votes(readCommissionRole(member.role)) ? member.id : null
}

/** The caller has made sure that the asker is this member: by account or by link. Null when the member has ended. */
export async function findMemberSheet(
  memberId: string,
  reader: Reader = database(),
): Promise<MemberSheet | null> {
  const member = await reader.commissionMember.findFirst({
    where: { id: memberId, removedAt: null },
    select: {
      role: true,
      cohort: { select: { id: true, name: true, timeZone: true, versionId: true } },
      marks: { select: { enrolmentId: true, round: true, criterion: true, points: true, comment: true } },
    },
  })
  if (!member || !votes(readCommissionRole(member.role))) return null
  const { versionId, ...cohort } = member.cohort
  const [outline, slots, results] = await Promise.all([
    getOutline(versionId, reader),
    listDefence(cohort.id, reader),
    reader.attestationResult.findMany({
      where: { enrolment: { cohortId: cohort.id } },
      select: {
        ...{ enrolmentId: true, round: true, decidedAt: true },
        ...{ appealDecision: true, appealDecidedAt: true },
      },
    }),
  ])
  if (!outline) return null
  const closed = new Set(results.filter(stands).map(({ enrolmentId, round }) => `${enrolmentId} ${round}`))
  return {
    memberId,
    cohort,
    programme: outline.title,
    rubric: attestationOf(outline).rubric,
    slots: slots.map((slot) => {
      const round = roundOf(slot.kind)
      const first = slot.people[0]?.enrolmentId
      const own = member.marks.filter((mark) => mark.enrolmentId === first && mark.round === round)
      return {
        ...slot,
        levels: Object.fromEntries(own.map(({ criterion, points }) => [criterion, points])),
        comment: own.find(({ comment }) => comment)?.comment ?? '',
        closed: slot.people.some(({ enrolmentId }) => closed.has(`${enrolmentId} ${round}`)),
      }
    }),
  }
}

export type MarkRefusal = 'closed' | 'unknown-criterion'

/** Writes the levels for everybody in the slot. Levels may be left open and added later; an open one removes nothing. */
export async function saveDefenceMarks(
  memberId: string,
  { slotId, levels, comment }: { slotId: string; levels: MemberMarks; comment: string },
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: MarkRefusal } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const sheet = await findMemberSheet(memberId, tx)
    const slot = sheet?.slots.find(({ id }) => id === slotId)
    if (!sheet || !slot) return { outcome: 'unknown' }
    if (slot.closed) return { outcome: 'refused', reason: 'closed' }
    const known = new Set(sheet.rubric.map(({ key }) => key))
    const entries = Object.entries(levels)
    if (entries.some(([criterion]) => !known.has(criterion)))
      return { outcome: 'refused', reason: 'unknown-criterion' }
    const round = roundOf(slot.kind)
    for (const { enrolmentId } of slot.people)
      for (const [criterion, points] of entries) {
        const key = { memberId, enrolmentId, round, criterion }
        const values = { points, comment: comment || null, markedAt: now }
        await tx.attestationMark.upsert({
          where: { memberId_enrolmentId_round_criterion: key },
          create: { ...key, ...values },
          update: values,
        })
      }
    const changed = entries.filter(([criterion, points]) => {
      const before = slot.levels[criterion]
      return before !== undefined && before !== points
    })
    const fact = { actorId: null, objectType: 'defence-slot', objectId: slotId }
    const criteria = entries.map(([criterion]) => criterion)
    await recordAudit(tx, { ...fact, action: 'defence.marked', detail: { memberId, criteria } }, now)
    if (changed.length) await noteChange(tx, { fact, memberId, slot, changed }, now)
    return { outcome: 'saved' }
  })
}

interface LevelChange {
  fact: Omit<AuditFact, 'action'>
  memberId: string
  slot: { levels: Record<string, number>; people: { enrolmentId: string }[] }
  changed: [string, number][]
}

/** A level given before and another now: both stay in the journal, for each person of the slot. */
async function noteChange(tx: Transaction, { fact, memberId, slot, changed }: LevelChange, now: Date) {
  const people = await tx.enrolment.findMany({
    where: { id: { in: slot.people.map(({ enrolmentId }) => enrolmentId) } },
    select: { id: true, userId: true },
  })
  const before = Object.fromEntries(changed.map(([criterion]) => [criterion, slot.levels[criterion] ?? null]))
  for (const { id: enrolmentId, userId } of people)
    await recordPersonalChange(
      tx,
      {
        ...fact,
        ...{ action: 'defence.mark-changed', userId, detail: { memberId, enrolmentId } },
        ...{ before, after: Object.fromEntries(changed) },
      },
      now,
    )
}
