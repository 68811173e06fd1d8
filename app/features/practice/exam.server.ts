// An exam: begun, ended by hand or by time. The server's clock decides.
import { randomFrom } from '#app/features/assessment/random.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { graceMs } from './attempt-event.server.ts'
import { insertAttempt } from './attempt-start.server.ts'
import { decideExam, drawExam, type ExamRefusal, sumExams } from './exam.ts'
import { endExam, recordStanding } from './exam-end.server.ts'
import { findCatalogue } from './practice-data.server.ts'

type Person = Pick<Viewer, 'userId'>

export type ExamStarted =
  { outcome: 'started' | 'continued'; examId: string } | { outcome: 'refused'; reason: ExamRefusal }

/** Null: no such enrolment of this person, or its programme has no exam. Two presses at once give one exam. */
export async function startExam(
  { userId }: Person,
  enrolmentId: string,
  { now = new Date(), on = database(), seed = crypto.randomUUID() as string } = {},
): Promise<ExamStarted | null> {
  return inTransaction(async (tx): Promise<ExamStarted | null> => {
    const open = await tx.practiceExam.findUnique({ where: { openKey: enrolmentId } })
    if (open?.userId === userId) {
      if (now.getTime() <= open.dueAt.getTime() + graceMs) return { outcome: 'continued', examId: open.id }
      await endExam(tx, open.id, open.dueAt, now)
    }
    const found = await findProgress({ userId }, enrolmentId, now, tx)
    const exam = found?.progress.exam
    if (!exam) return null
    const taken = await tx.practiceExam.findMany({ where: { enrolmentId }, orderBy: { number: 'asc' } })
    const verdict = decideExam(sumExams(taken).state, exam.lock)
    if (verdict.outcome === 'refused') return verdict
    const examId = await insertExam(
      tx,
      { userId, enrolmentId, number: taken.length + 1, seed, passMark: exam.passPercent },
      now,
    )
    if (!examId) return { outcome: 'refused', reason: 'no-cases' }
    await recordStanding(tx, enrolmentId, now)
    const fact = { action: 'exam.started', objectType: 'practice-exam', objectId: examId }
    await recordAudit(tx, { actorId: userId, ...fact }, now)
    return { outcome: 'started', examId }
  }, on)
}

interface NewExam {
  userId: string
  enrolmentId: string
  number: number
  seed: string
  passMark: number
}

/** Null when the cases of the exam are not there. */
async function insertExam(tx: Transaction, exam: NewExam, now: Date): Promise<string | null> {
  const { userId, enrolmentId, seed } = exam
  const found = await findCatalogue(tx)
  const rules = found?.catalogue.exam
  if (!rules) return null
  const versions = await tx.caseVersion.findMany({
    where: {
      currentKey: { not: null },
      citizenCase: { key: { in: rules.places.flat() }, withdrawnAt: null },
    },
    select: { id: true, citizenCase: { select: { key: true } } },
  })
  const tries = await tx.practiceAttempt.groupBy({ by: ['caseKey'], where: { userId }, _count: true })
  const keys = drawExam(
    {
      places: rules.places,
      offered: new Set(versions.map(({ citizenCase }) => citizenCase.key)),
      met: new Map(tries.map(({ caseKey, _count }) => [caseKey, _count])),
    },
    randomFrom(seed),
  )
  if (!keys) return null
  const dueAt = new Date(now.getTime() + rules.minutes * 60_000)
  const { id: examId } = await tx.practiceExam.create({
    data: { ...exam, startedAt: now, dueAt, openKey: enrolmentId },
    select: { id: true },
  })
  for (const [index, caseKey] of keys.entries())
    await insertAttempt(
      tx,
      { userId },
      {
        versionId: versions.find(({ citizenCase }) => citizenCase.key === caseKey)?.id ?? '',
        ...{ caseKey, catalogueId: found.id, enrolmentId, scope: 'full', mode: 'exam' },
        openKey: `exam:${examId}:${caseKey}`,
        ...{ examId, examPosition: index + 1, dueAt, now },
      },
    )
  return examId
}

export type ExamEnded = { outcome: 'ended' | 'was-ended' }

/** Null: this person has no exam under this enrolment. */
export async function finishExam(
  { userId }: Person,
  enrolmentId: string,
  { now = new Date(), on = database() } = {},
): Promise<ExamEnded | null> {
  return inTransaction(async (tx): Promise<ExamEnded | null> => {
    const exam = await tx.practiceExam.findFirst({
      where: { enrolmentId, userId },
      orderBy: { number: 'desc' },
      select: { id: true, dueAt: true, finishedAt: true },
    })
    if (!exam) return null
    if (exam.finishedAt) return { outcome: 'was-ended' }
    await endExam(tx, exam.id, now < exam.dueAt ? now : exam.dueAt, now)
    const fact = { action: 'exam.finished', objectType: 'practice-exam', objectId: exam.id }
    await recordAudit(tx, { actorId: userId, ...fact }, now)
    return { outcome: 'ended' }
  }, on)
}
