// Writes one posted mark: the next number, the former one off its place, the audit entry and the letter to the learner.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { settleExam } from './exam-end.server.ts'

export interface NewMark {
  attemptId: string
  postedById: string
  markingId: string | null
  total: number
  levels: object
  stops: readonly string[]
  /** Why it differs from the one before; null for the first. */
  reason: string | null
}

/** Returns the id of the mark. */
export async function storeMark(tx: Transaction, mark: NewMark, now: Date): Promise<string> {
  const { attemptId } = mark
  const before = await tx.postedMark.findFirst({
    where: { attemptId },
    orderBy: { number: 'desc' },
    select: { number: true, total: true },
  })
  const number = (before?.number ?? 0) + 1
  await tx.postedMark.updateMany({ where: { currentKey: attemptId }, data: { currentKey: null } })
  const { id } = await tx.postedMark.create({
    data: {
      attemptId,
      number,
      total: mark.total,
      levels: JSON.stringify(mark.levels),
      stops: JSON.stringify(mark.stops),
      markingId: mark.markingId,
      postedById: mark.postedById,
      postedAt: now,
      reason: mark.reason,
      currentKey: attemptId,
    },
    select: { id: true },
  })
  const action = number === 1 ? 'mark.posted' : 'mark.changed'
  const detail = { number, before: before?.total ?? null, total: mark.total }
  const fact = { objectType: 'practice-attempt', objectId: attemptId, detail }
  await recordAudit(tx, { actorId: mark.postedById, action, ...fact }, now)
  const { user, version, examId } = await tx.practiceAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: {
      user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
      version: { select: { title: true } },
      examId: true,
    },
  })
  await enqueueMail(
    tx,
    {
      kind: number === 1 ? 'mark-posted' : 'mark-changed',
      recipient: user.email,
      subject: number === 1 ? 'Ваш ответ проверен' : 'Оценка Вашего ответа изменена',
      body: [
        `Здравствуйте, ${addressName(user)}.`,
        number === 1
          ? `Преподаватель проверил Ваш ответ на обращение «${version.title}».`
          : `Оценка Вашего ответа на обращение «${version.title}» изменена. Почему, написано на странице оценки.`,
        `Посмотреть оценку по критериям:\n${publicAddress(`/practice/marks/${attemptId}`)}`,
        'Если Вы не согласны, напишите об этом там же в течение трёх рабочих дней.\n',
      ].join('\n\n'),
      dedupeKey: `mark:${attemptId}:${number}`,
    },
    now,
  )
  if (examId) await settleExam(tx, examId, now)
  return id
}
