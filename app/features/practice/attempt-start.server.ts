// Begins an exercise on a case, or finds the open one.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type ChainScope, startChain } from './chain-state.ts'
import { findCatalogue, getCase } from './practice-data.server.ts'

type Person = Pick<Viewer, 'userId'>

export type ExerciseStarted =
  { outcome: 'started' | 'continued'; attemptId: string } | { outcome: 'refused'; reason: 'in-exam' }

/** Null: no such case is offered. Two presses at once give one attempt. */
export async function startExercise(
  viewer: Person,
  caseKey: string,
  { now = new Date(), on = database() } = {},
): Promise<ExerciseStarted | null> {
  return inTransaction(async (tx): Promise<ExerciseStarted | null> => {
    // The hints of an exercise would be answers to an exam that goes on.
    const { userId } = viewer
    const examined = await tx.practiceAttempt.count({
      where: { userId, caseKey, mode: 'exam', finishedAt: null },
    })
    if (examined) return { outcome: 'refused', reason: 'in-exam' }
    const openKey = `${viewer.userId}:${caseKey}`
    const open = await tx.practiceAttempt.findUnique({ where: { openKey }, select: { id: true } })
    if (open) return { outcome: 'continued', attemptId: open.id }
    const version = await tx.caseVersion.findFirst({
      where: { citizenCase: { key: caseKey, withdrawnAt: null }, currentKey: { not: null } },
      select: { id: true },
    })
    if (!version) return null
    const catalogue = await findCatalogue(tx)
    if (!catalogue) return null
    const attemptId = await insertAttempt(tx, viewer, {
      versionId: version.id,
      caseKey,
      catalogueId: catalogue.id,
      enrolmentId: await enrolmentAt(tx, viewer.userId, now),
      scope: 'full',
      mode: 'exercise',
      openKey,
      now,
    })
    return { outcome: 'started', attemptId }
  }, on)
}

export interface NewAttempt {
  versionId: string
  caseKey: string
  catalogueId: string
  enrolmentId: string | null
  scope: ChainScope
  mode: 'exercise' | 'shift' | 'exam'
  openKey: string
  now: Date
  shiftId?: string
  shiftPosition?: number
  examId?: string
  examPosition?: number
  dueAt?: Date
}

export async function insertAttempt(
  tx: Transaction,
  { userId }: Person,
  { scope, now, ...row }: NewAttempt,
): Promise<string> {
  const state = startChain(await getCase(row.versionId, tx), scope)
  const before = await tx.practiceAttempt.aggregate({
    where: { userId, caseKey: row.caseKey },
    _max: { number: true },
  })
  const { id } = await tx.practiceAttempt.create({
    data: {
      ...row,
      userId,
      number: (before._max.number ?? 0) + 1,
      step: state.step,
      state: JSON.stringify(state),
      startedAt: now,
    },
    select: { id: true },
  })
  return id
}

/** The enrolment that practice counts for: the latest whose cohort runs now. */
export async function enrolmentAt(tx: Transaction, userId: string, now: Date): Promise<string | null> {
  const row = await tx.enrolment.findFirst({
    where: {
      userId,
      withdrawnAt: null,
      cohort: { startsOn: { lte: now }, state: { in: ['running', 'attestation'] } },
    },
    orderBy: { enrolledAt: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}
