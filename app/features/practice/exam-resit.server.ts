// The one resit: allowed by whoever teaches or runs the cohort, with a reason that stays.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { addressName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { decideResit, type ResitRefusal, resitRefusals, sumExams } from './exam.ts'
import { resitForm } from './exam.schema.ts'
import { recordStanding } from './exam-end.server.ts'

export type ResitAllowed =
  { outcome: 'allowed' } | { outcome: 'refused'; reason: ResitRefusal } | { outcome: 'not-found' }

/** Somebody outside the viewer's cohorts, and the viewer's own exam, are not found. */
export async function allowResit(
  viewer: Viewer,
  { cohortId, enrolmentId, reason }: { cohortId: string; enrolmentId: string; reason: string },
  now = new Date(),
  on: Database = database(),
): Promise<ResitAllowed> {
  return inTransaction(async (tx): Promise<ResitAllowed> => {
    const enrolment = await tx.enrolment.findFirst({
      where: {
        ...{ id: enrolmentId, cohortId, withdrawnAt: null, userId: { not: viewer.userId } },
        cohort: cohortWhere(cohortScope(viewer, 'instructor', 'organiser', 'registrar')),
      },
      select: {
        exams: { orderBy: { number: 'asc' } },
        user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
      },
    })
    if (!enrolment) return { outcome: 'not-found' }
    const { exams, user } = enrolment
    const verdict = decideResit(sumExams(exams).state, reason)
    if (verdict.outcome === 'refused') return verdict
    const id = exams.at(-1)?.id ?? ''
    await tx.practiceExam.update({
      where: { id },
      data: { resitAllowedAt: now, resitAllowedById: viewer.userId, resitReason: reason.trim() },
    })
    await recordStanding(tx, enrolmentId, now)
    const fact = { action: 'exam.resit-allowed', objectType: 'practice-exam', objectId: id }
    await recordAudit(tx, { actorId: viewer.userId, ...fact, detail: { reason: reason.trim() } }, now)
    await enqueueMail(
      tx,
      {
        kind: 'exam-resit',
        recipient: user.email,
        subject: 'Вам разрешили пересдачу экзамена на обращениях',
        body: [
          `Здравствуйте, ${addressName(user)}.`,
          'Экзамен можно пройти ещё раз. Пересдача одна, обращения будут другие, в зачёт идёт лучший итог.',
          `Начать, когда будете готовы:\n${publicAddress(`/practice/exams/${enrolmentId}`)}\n`,
        ].join('\n\n'),
        dedupeKey: `exam:${id}:resit`,
      },
      now,
    )
    return { outcome: 'allowed' }
  }, on)
}

export type ResitAnswer =
  | { outcome: 'allowed' }
  | { outcome: 'refused'; refusal: { enrolmentId: string; text: string } }
  | { outcome: 'not-found' }

/** The form of the page, on the registry's side and on the teacher's. */
export async function allowResitByForm(
  viewer: Viewer,
  cohortId: string,
  form: FormData,
): Promise<ResitAnswer> {
  const parsed = parseForm(form, { schema: resitForm })
  if (parsed.status !== 'success') return { outcome: 'not-found' }
  const { enrolmentId } = parsed.value
  const allowed = await allowResit(viewer, { cohortId, ...parsed.value })
  if (allowed.outcome !== 'refused') return allowed
  return { outcome: 'refused', refusal: { enrolmentId, text: resitRefusals[allowed.reason] } }
}
