// Forms about a place in a session: a learner's own, and a coordinator's for people of the municipality.
import { z } from 'zod'

const reason = z
  .string({ error: 'Напишите причину в двух словах.' })
  .trim()
  .min(3, 'Напишите причину в двух словах.')
  .max(500, 'Короче, пожалуйста: не больше 500 знаков.')
const id = z.string({ error: 'Выберите человека.' }).min(1, 'Выберите человека.').max(60)

export const ownBookingForm = z.object({ intent: z.literal('book', { error: 'Нажмите кнопку ещё раз.' }) })

export const cancellationForm = z.object({ intent: z.literal('cancel'), bookingId: id, reason })

export const bookPersonForm = z.object({ intent: z.literal('book'), enrolmentId: id })

export const nameReservedForm = z.object({
  intent: z.literal('name'),
  reservationId: id,
  enrolmentId: id,
})

export const approveForm = z.object({
  intent: z.literal('approve'),
  bookings: z
    .array(id, { error: 'Отметьте хотя бы одного человека.' })
    .min(1, 'Отметьте хотя бы одного человека.')
    .max(500),
})

export const declineForm = z.object({ intent: z.literal('decline'), reason })

export const replaceForm = z.object({ intent: z.literal('replace'), enrolmentId: id, reason })

/** The booking stands in the address. */
export const cancelPersonForm = z.object({ intent: z.literal('cancel'), reason })

export const consentForm = z.object({ intent: z.literal('approve') })
