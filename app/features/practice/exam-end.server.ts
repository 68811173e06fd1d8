// Ends an exam and settles what it came to, inside the transaction of whatever made that happen.
import { recordExam } from '#app/features/learning/exam-progress.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { readState } from './chain-state.ts'
import { examMark, sumExams } from './exam.ts'
import { getCase } from './practice-data.server.ts'
import { resultColumns } from './result-columns.ts'

/** The last case was closed: nothing is left to wait for. */
export async function endWhenAllHandedIn(tx: Transaction, examId: string, now: Date): Promise<void> {
  const left = await tx.practiceAttempt.count({ where: { examId, finishedAt: null } })
  if (!left) await endExam(tx, examId, now, now)
}

/** What nobody finished counts as it stood: a sent reply is handed in, an unsent one is not there. */
export async function endExam(tx: Transaction, examId: string, at: Date, now: Date): Promise<void> {
  const attempts = await tx.practiceAttempt.findMany({
    where: { examId, finishedAt: null },
    select: { id: true, versionId: true, state: true, replyAt: true },
  })
  for (const { id, versionId, state, replyAt } of attempts)
    await tx.practiceAttempt.update({
      where: { id },
      data: {
        ...resultColumns(await getCase(versionId, tx), readState(state)),
        ...{ finishedAt: at, openKey: null, handedInAt: replyAt && at },
      },
    })
  await tx.practiceExam.update({ where: { id: examId }, data: { finishedAt: at, openKey: null } })
  await settleExam(tx, examId, now)
}

/** Called when an exam ends and when a mark of one of its replies is posted or changed. */
export async function settleExam(tx: Transaction, examId: string, now: Date): Promise<void> {
  const exam = await tx.practiceExam.findUniqueOrThrow({
    where: { id: examId },
    select: {
      enrolmentId: true,
      finishedAt: true,
      total: true,
      attempts: {
        select: {
          handedInAt: true,
          postedMarks: { where: { currentKey: { not: null } }, select: { total: true } },
        },
      },
    },
  })
  if (!exam.finishedAt) return
  const total = examMark(
    exam.attempts.map(({ handedInAt, postedMarks: [mark] }) => ({
      handedIn: handedInAt !== null,
      total: mark?.total ?? null,
    })),
  )
  if (total !== exam.total) {
    const settledAt = total === null ? null : now
    await tx.practiceExam.update({ where: { id: examId }, data: { total, settledAt } })
    if (total !== null) await tellOutcome(tx, examId, total, now)
  }
  await recordStanding(tx, exam.enrolmentId, now)
}

/** Brings the step of the programme up to what the exams of the enrolment say now. */
export async function recordStanding(tx: Transaction, enrolmentId: string, now: Date): Promise<void> {
  const exams = await tx.practiceExam.findMany({
    where: { enrolmentId },
    orderBy: { number: 'asc' },
    select: { finishedAt: true, total: true, passMark: true, resitAllowedAt: true },
  })
  const { state, taken, best } = sumExams(exams)
  const stored =
    state === 'waiting' ? 'submitted' : state === 'failed' || state === 'spent' ? 'returned' : null
  await recordExam(tx, { enrolmentId, taken, best, passed: state === 'passed', state: stored }, now)
}

async function tellOutcome(tx: Transaction, examId: string, total: number, now: Date): Promise<void> {
  const { user, passMark, enrolmentId } = await tx.practiceExam.findUniqueOrThrow({
    where: { id: examId },
    select: {
      passMark: true,
      enrolmentId: true,
      user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
    },
  })
  await enqueueMail(
    tx,
    {
      kind: 'exam-marked',
      recipient: user.email,
      subject: 'Экзамен на обращениях проверен',
      body: [
        `Здравствуйте, ${addressName(user)}.`,
        `Преподаватель проверил все ответы экзамена. Итог — ${total} из 100, зачёт от ${passMark}.`,
        `Посмотреть каждый ответ:\n${publicAddress(`/practice/exams/${enrolmentId}`)}\n`,
      ].join('\n\n'),
      dedupeKey: `exam:${examId}:${total}`,
    },
    now,
  )
}
