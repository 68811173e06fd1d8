// Letters about an appeal against a result: to who decides that there is one, to the learner how it ended. Written with what
// they tell of.
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName, fullName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'

const reader = {
  user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
  cohort: { select: { id: true, name: true, version: { select: { programmeId: true } } } },
} as const

/** To the registrars of the cohort: nobody looks at an attestation every day, and the learner waits. */
export async function writeOfNewAppeal(
  tx: Transaction,
  { resultId, enrolmentId, text }: { resultId: string; enrolmentId: string; text: string },
  now: Date,
): Promise<void> {
  const { user, cohort } = await tx.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: reader,
  })
  const registrars = await tx.user.findMany({
    where: {
      deactivatedAt: null,
      roles: {
        some: {
          role: 'registrar',
          OR: [
            { scopeKind: 'platform' },
            { scopeKind: 'programme', scopeId: cohort.version.programmeId },
            { scopeKind: 'cohort', scopeId: cohort.id },
          ],
        },
      },
    },
    select: { id: true, email: true, surname: true, givenName: true, patronymic: true },
  })
  for (const registrar of registrars)
    await enqueueMail(
      tx,
      {
        kind: 'attestation-appealed',
        recipient: registrar.email,
        subject: `Апелляция на итог аттестации: поток «${cohort.name}»`,
        body: [
          `Здравствуйте, ${addressName(registrar)}.`,
          `${fullName(user)} не соглашается с итогом аттестации:`,
          text,
          `Решение записывают здесь:\n${publicAddress(`/registry/cohorts/${cohort.id}/attestation`)}\n`,
        ].join('\n\n'),
        dedupeKey: `attestation-appealed:${resultId}:${registrar.id}:${now.getTime()}`,
      },
      now,
    )
}

const appealWords = {
  upheld: {
    subject: 'Апелляция удовлетворена',
    body: 'Комиссия удовлетворила Вашу апелляцию. Прежний итог снят: комиссия оценит Вас заново, и о новом итоге придёт письмо.',
  },
  rejected: { subject: 'Апелляция отклонена', body: 'Ваша апелляция отклонена, итог остаётся прежним.' },
}

/** How an appeal was decided, and why. */
export async function writeOfAppeal(
  tx: Transaction,
  appeal: { resultId: string; enrolmentId: string; decision: 'upheld' | 'rejected'; reason: string },
  now: Date,
): Promise<void> {
  const { resultId, enrolmentId, decision, reason } = appeal
  const { user, cohort } = await tx.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: reader,
  })
  const { subject, body } = appealWords[decision]
  await enqueueMail(
    tx,
    {
      kind: 'attestation-appeal',
      recipient: user.email,
      subject: `${subject}: поток «${cohort.name}»`,
      body: [
        `Здравствуйте, ${addressName(user)}.`,
        body,
        `Объяснение: ${reason}`,
        `Итоги аттестации:\n${publicAddress(`/learn/${enrolmentId}/attestation`)}\n`,
      ].join('\n\n'),
      dedupeKey: `attestation-appeal:${resultId}:${now.getTime()}`,
    },
    now,
  )
}
