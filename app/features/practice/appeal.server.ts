// Appeals: a learner writes one, somebody who had no part in the mark decides it. Reads are scoped, the rest is null.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { type AppealRefusal, decideAppealing, type DecisionRefusal, mayDecideAppeal } from './appeal.ts'
import { markText, totalOf } from './marking-post.server.ts'
import { levelsOf, type ScorecardValue } from './marking.schema.ts'
import { handedInTo } from './marking-scope.server.ts'
import { storeMark } from './marking-store.server.ts'

export type Appealed =
  { outcome: 'appealed' } | { outcome: 'refused'; reason: AppealRefusal } | { outcome: 'not-found' }

/** Against the mark in force of an own reply. */
export async function writeAppeal(
  viewer: Pick<Viewer, 'userId'>,
  { attemptId, markId, text }: { attemptId: string; markId: string; text: string },
  now = new Date(),
  on: Database = database(),
): Promise<Appealed> {
  return inTransaction(async (tx): Promise<Appealed> => {
    const mark = await tx.postedMark.findFirst({
      where: { id: markId, attemptId, attempt: { userId: viewer.userId } },
      select: {
        id: true,
        postedAt: true,
        currentKey: true,
        appeal: { select: { id: true } },
        attempt: { select: { enrolment: { select: { cohort: { select: { timeZone: true } } } } } },
      },
    })
    if (!mark) return { outcome: 'not-found' }
    const timeZone = mark.attempt.enrolment?.cohort.timeZone ?? 'Europe/Moscow'
    const verdict = decideAppealing(
      { postedAt: mark.postedAt, current: mark.currentKey !== null, appealed: mark.appeal !== null },
      { timeZone, now },
    )
    if (verdict.outcome === 'refused') return verdict
    if (!text.trim()) return { outcome: 'refused', reason: 'empty' }
    await tx.markAppeal.create({
      data: { postedMarkId: mark.id, authorId: viewer.userId, text, createdAt: now },
    })
    const fact = { action: 'mark.appealed', objectType: 'practice-attempt', objectId: attemptId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact }, now)
    return { outcome: 'appealed' }
  }, on)
}

export type AppealDecided =
  { outcome: 'decided' } | { outcome: 'refused'; reason: DecisionRefusal } | { outcome: 'not-found' }

interface Decision {
  appealId: string
  decision: 'upheld' | 'changed'
  reason: string
  /** The new mark, when it changes. */
  value: ScorecardValue
}

export async function decideAppeal(
  viewer: Viewer,
  { appealId, decision, reason, value }: Decision,
  now = new Date(),
  on: Database = database(),
): Promise<AppealDecided> {
  return inTransaction(async (tx): Promise<AppealDecided> => {
    const appeal = await findJudged(tx, viewer, appealId)
    if (!appeal) return { outcome: 'not-found' }
    const { postedMark } = appeal
    const { attemptId, attempt } = postedMark
    const verdict = mayDecideAppeal(
      {
        authorId: appeal.authorId,
        postedById: postedMark.postedById,
        markerIds: attempt.markings.map(({ markerId }) => markerId),
        decidedAt: appeal.decidedAt,
      },
      viewer.userId,
    )
    if (verdict.outcome === 'refused') return verdict
    if (!reason.trim()) return { outcome: 'refused', reason: 'empty' }
    if (decision === 'changed') {
      const total = await totalOf(tx, attemptId, value)
      if (total === null) return { outcome: 'refused', reason: 'incomplete' }
      const levels = levelsOf(value)
      const old = markText(JSON.parse(postedMark.levels) as object, JSON.parse(postedMark.stops) as string[])
      if (old === markText(levels, value.stops)) return { outcome: 'refused', reason: 'same' }
      const mark = { attemptId, postedById: viewer.userId, markingId: null, total, levels }
      await storeMark(tx, { ...mark, stops: value.stops, reason }, now)
    }
    const { count } = await tx.markAppeal.updateMany({
      where: { id: appealId, decidedAt: null },
      data: { decidedAt: now, decidedById: viewer.userId, decision, reason },
    })
    if (count === 0) throw new Error('Two decisions on one appeal in one transaction')
    const fact = { objectType: 'practice-attempt', objectId: attemptId, detail: { decision } }
    await recordAudit(tx, { actorId: viewer.userId, action: 'appeal.decided', ...fact }, now)
    await enqueueMail(
      tx,
      {
        kind: 'appeal-decided',
        recipient: attempt.user.email,
        subject: 'Решение по Вашему несогласию с оценкой',
        body: [
          `Здравствуйте, ${addressName(attempt.user)}.`,
          decision === 'changed'
            ? `Вы не согласились с оценкой ответа на обращение «${attempt.version.title}». Её проверил другой преподаватель и изменил.`
            : `Вы не согласились с оценкой ответа на обращение «${attempt.version.title}». Её проверил другой преподаватель: оценка осталась прежней.`,
          `Почему так решено:\n${publicAddress(`/practice/marks/${attemptId}`)}\n`,
        ].join('\n\n'),
        dedupeKey: `appeal:${appealId}:decided`,
      },
      now,
    )
    return { outcome: 'decided' }
  }, on)
}

async function findJudged(tx: Transaction, viewer: Viewer, id: string) {
  return tx.markAppeal.findFirst({
    where: { id, postedMark: { attempt: handedInTo(viewer) } },
    select: {
      authorId: true,
      decidedAt: true,
      postedMark: {
        select: {
          attemptId: true,
          postedById: true,
          levels: true,
          stops: true,
          attempt: {
            select: {
              markings: {
                where: { kind: { in: ['first', 'second'] }, submittedAt: { not: null } },
                select: { markerId: true },
              },
              user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
              version: { select: { title: true } },
            },
          },
        },
      },
    },
  })
}
