// A shift: begun, read, ended by hand or by time. The server's clock decides.
import { randomFrom } from '#app/features/assessment/random.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { enrolmentAt, insertAttempt } from './attempt-start.server.ts'
import { graceMs } from './attempt-event.server.ts'
import { readState } from './chain-state.ts'
import { findCatalogue, getCase } from './practice-data.server.ts'
import { resultColumns } from './result-columns.ts'
import { drawShift, fewestForShift, shiftMinutes, shiftScore } from './shift.ts'
import { shiftWork } from './shift-work.ts'

type Person = Pick<Viewer, 'userId'>

export type ShiftStarted =
  { outcome: 'started' | 'continued'; shiftId: string } | { outcome: 'refused'; reason: 'few-cases' }

export async function startShift(
  { userId }: Person,
  { now = new Date(), on = database(), seed = crypto.randomUUID() as string } = {},
): Promise<ShiftStarted> {
  return inTransaction(async (tx): Promise<ShiftStarted> => {
    const open = await tx.shift.findUnique({ where: { openKey: userId }, select: { id: true, dueAt: true } })
    if (open && now.getTime() <= open.dueAt.getTime() + graceMs)
      return { outcome: 'continued', shiftId: open.id }
    if (open) await endShift(tx, open.id, open.dueAt)
    const catalogue = await findCatalogue(tx)
    // Heavy topics do not come unasked.
    const versions = await tx.caseVersion.findMany({
      where: { currentKey: { not: null }, heavy: null, citizenCase: { withdrawnAt: null } },
      select: { id: true, urgency: true, channel: true, citizenCase: { select: { key: true } } },
      orderBy: { id: 'asc' },
    })
    if (!catalogue || versions.length < fewestForShift) return { outcome: 'refused', reason: 'few-cases' }
    const met = await tx.practiceAttempt.groupBy({ by: ['caseKey'], where: { userId }, _count: true })
    const messages = drawShift(
      versions.map(({ id, urgency, channel, citizenCase: { key } }) => ({
        versionId: id,
        caseKey: key,
        urgency,
        channel,
        met: met.find(({ caseKey }) => caseKey === key)?._count ?? 0,
      })),
      randomFrom(seed),
    )
    const enrolmentId = await enrolmentAt(tx, userId, now)
    const last = await tx.shift.aggregate({ where: { userId }, _max: { number: true } })
    const dueAt = new Date(now.getTime() + shiftMinutes * 60_000)
    const { id: shiftId } = await tx.shift.create({
      data: {
        userId,
        enrolmentId,
        number: (last._max.number ?? 0) + 1,
        startedAt: now,
        dueAt,
        openKey: userId,
      },
      select: { id: true },
    })
    for (const [index, { versionId, caseKey, scope }] of messages.entries())
      await insertAttempt(
        tx,
        { userId },
        {
          versionId,
          caseKey,
          scope,
          catalogueId: catalogue.id,
          enrolmentId,
          mode: 'shift',
          openKey: `shift:${shiftId}:${caseKey}`,
          shiftId,
          shiftPosition: index + 1,
          dueAt,
          now,
        },
      )
    return { outcome: 'started', shiftId }
  }, on)
}

export async function findOpenShift({ userId }: Person): Promise<{ id: string; dueAt: Date } | null> {
  return database().shift.findUnique({ where: { openKey: userId }, select: { id: true, dueAt: true } })
}

export type ShiftEnded = { outcome: 'ended' | 'was-ended' }

/** Null: no such shift of this person. */
export async function finishShift(
  { userId }: Person,
  shiftId: string,
  { now = new Date(), on = database() } = {},
): Promise<ShiftEnded | null> {
  return inTransaction(async (tx): Promise<ShiftEnded | null> => {
    const shift = await tx.shift.findFirst({
      where: { id: shiftId, userId },
      select: { dueAt: true, finishedAt: true },
    })
    if (!shift) return null
    if (shift.finishedAt) return { outcome: 'was-ended' }
    await endShift(tx, shiftId, now < shift.dueAt ? now : shift.dueAt)
    return { outcome: 'ended' }
  }, on)
}

/** What nobody finished counts as it stood. */
export async function endShift(tx: Transaction, shiftId: string, at: Date): Promise<void> {
  const { startedAt, attempts } = await tx.shift.findUniqueOrThrow({
    where: { id: shiftId },
    select: {
      startedAt: true,
      attempts: {
        select: {
          id: true,
          versionId: true,
          state: true,
          finishedAt: true,
          events: { where: { kind: 'route' }, select: { at: true }, orderBy: { id: 'asc' } },
        },
      },
    },
  })
  const works = []
  for (const { id, versionId, state: stored, finishedAt, events } of attempts) {
    const [source, state] = [await getCase(versionId, tx), readState(stored)]
    works.push(shiftWork(source, state, { startedAt, routed: events.at(-1)?.at ?? null }))
    if (finishedAt) continue
    await tx.practiceAttempt.update({
      where: { id },
      data: { ...resultColumns(source, state), finishedAt: at, openKey: null },
    })
  }
  await tx.shift.update({
    where: { id: shiftId },
    data: { finishedAt: at, openKey: null, score: shiftScore(works) },
  })
}
