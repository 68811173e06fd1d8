// One answer of the session's page to its forms: calls the engine and puts what it says into a sentence.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { counted } from '#app/lib/russian.ts'
import type { z } from 'zod'
import { decideBookingApproval } from './approval.server.ts'
import { bookFor, cancelBooking } from './booking.server.ts'
import { approvalRefusals, bookingRefusals, cancellationRefusals, givingRefusals } from './booking-words.ts'
import type { bookingForm } from './bookings.schema.ts'
import { giveFreedSeat } from './replacement.server.ts'

export type Answer = { outcome: 'done' | 'refused'; text: string } | { outcome: 'unknown' }

export async function decideAboutBooking(
  viewer: Viewer,
  sessionId: string,
  form: z.infer<typeof bookingForm>,
  now = new Date(),
): Promise<Answer> {
  const refused = (text: string): Answer => ({ outcome: 'refused', text })
  const done = (text: string): Answer => ({ outcome: 'done', text })
  switch (form.intent) {
    case 'book': {
      const result = await bookFor(viewer, { sessionId, enrolmentId: form.enrolmentId }, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused')
        return refused(
          `${bookingRefusals[result.reason]}${result.busyWith ? ` Это «${result.busyWith}».` : ''}`,
        )
      return done(
        result.outcome === 'seated'
          ? `Человек записан, место ${result.seat}. Письмо отправим.`
          : `Свободных мест нет: человек в листе ожидания, ${result.place}-й. Письмо отправим.`,
      )
    }
    case 'cancel': {
      const result = await cancelBooking(viewer, form, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused') return refused(cancellationRefusals[result.reason])
      const promoted = result.told.some(({ kind }) => kind === 'session-promoted')
      return done(
        promoted
          ? 'Запись отменена, место получил следующий по очереди.'
          : 'Запись отменена, письмо отправим.',
      )
    }
    case 'give': {
      const result = await giveFreedSeat(viewer, form, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused') return refused(givingRefusals[result.reason])
      return done(`Место ${result.seat} отдано, письмо отправим.`)
    }
    default:
      return decideMany(viewer, form, now)
  }
}

async function decideMany(
  viewer: Viewer,
  form: { intent: 'approve' | 'decline'; bookingId: string[]; reason?: string },
  now: Date,
): Promise<Answer> {
  const approve = form.intent === 'approve'
  let decided = 0
  const problems = new Set<string>()
  for (const bookingId of form.bookingId) {
    const result = await decideBookingApproval(
      viewer,
      { bookingId, approve, reason: form.reason ?? null },
      now,
    )
    if (result.outcome === 'unknown') return result
    if (result.outcome === 'refused') problems.add(approvalRefusals[result.reason])
    else decided += 1
  }
  const text = [
    decided
      ? `${approve ? 'Подтверждено' : 'Отклонено'}: ${counted(decided, 'запись', 'записи', 'записей')}.`
      : '',
    ...problems,
  ]
  return { outcome: decided ? 'done' : 'refused', text: text.filter(Boolean).join(' ') }
}
