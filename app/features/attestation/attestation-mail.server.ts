// Letters to people about their attestation: when the defence is, and what was recorded. Written with what they tell of.
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { lastAppealDay } from '#app/features/practice/appeal.ts'
import { formatDateTime, formatDay, zoneName } from '#app/lib/dates.ts'
import { addressName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { type Outcome, outcomeTitles } from './final-mark.ts'

const reader = {
  id: true,
  user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
  cohort: { select: { name: true, timeZone: true } },
} as const

const pageOf = (enrolmentId: string) => publicAddress(`/learn/${enrolmentId}/attestation`)

/** Planned, moved or taken away. Nobody is written to of a draft: learners do not see it yet. */
export async function writeOfDefence(
  tx: Transaction,
  { slotId, news }: { slotId: string; news: 'planned' | 'moved' | 'cancelled' },
  now: Date,
): Promise<void> {
  const slot = await tx.defenceSlot.findUniqueOrThrow({
    where: { id: slotId },
    select: {
      ...{ startsAt: true, minutes: true, place: true, topic: true, kind: true },
      cohort: { select: { state: true } },
      people: { select: { enrolment: { select: reader } } },
    },
  })
  if (slot.cohort.state === 'draft' || slot.startsAt < now) return
  const what = slot.kind === 'resit' ? 'пересдача' : 'защита проекта'
  for (const { enrolment } of slot.people) {
    const { id, user, cohort } = enrolment
    const when = `${formatDateTime(slot.startsAt, cohort.timeZone)} (${zoneName(cohort.timeZone)})`
    const lines = {
      planned: [
        `Назначена ${what}: ${when}, ${slot.place}.`,
        `На выступление и вопросы ${slot.minutes} мин.`,
      ],
      moved: [`Время или место изменилось. Теперь ${what} ${when}, ${slot.place}.`],
      cancelled: [`${when} ${what} не состоится: это время снято. О новом времени напишем.`],
    }[news]
    await enqueueMail(
      tx,
      {
        kind: `defence-${news}`,
        recipient: user.email,
        subject: {
          planned: `Ваша ${what}: ${when}`,
          moved: `Новое время: ${what} ${when}`,
          cancelled: `Снято время: ${what} ${when}`,
        }[news],
        body: [
          `Здравствуйте, ${addressName(user)}.`,
          lines.join('\n'),
          `Поток «${cohort.name}»${slot.topic ? `, команда «${slot.topic}»` : ''}. Подробности:\n${pageOf(id)}\n`,
        ].join('\n\n'),
        dedupeKey: `defence:${slotId}:${id}:${news}:${slot.startsAt.getTime()}:${slot.place}`,
      },
      now,
    )
  }
}

/** What was recorded of a person, and until which day it may be appealed against. */
export async function writeOfResult(
  tx: Transaction,
  result: { enrolmentId: string; round: number; outcome: Outcome; total: number | null },
  now: Date,
): Promise<void> {
  const { enrolmentId, round, outcome, total } = result
  const { user, cohort } = await tx.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: reader,
  })
  const points = total === null ? '' : `, итоговый балл ${total}`
  await enqueueMail(
    tx,
    {
      kind: 'attestation-result',
      recipient: user.email,
      subject: `Итог аттестации: ${outcomeTitles[outcome]}`,
      body: [
        `Здравствуйте, ${addressName(user)}.`,
        `Записан итог ${round === 2 ? 'пересдачи' : 'аттестации'} потока «${cohort.name}»: ${outcomeTitles[outcome]}${points}.`,
        `Если Вы не согласны, подайте апелляцию до ${formatDay(lastAppealDay(now, cohort.timeZone))} включительно:\n${pageOf(enrolmentId)}\n`,
      ].join('\n\n'),
      dedupeKey: `attestation:${enrolmentId}:${round}:${now.getTime()}`,
    },
    now,
  )
}
