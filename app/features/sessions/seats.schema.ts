// Forms of the page of seats: how many, quotas of municipalities, seats kept for them.
import { z } from 'zod'

const line = (missing: string, most = 300) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)
const seats = z.coerce.number({ error: 'Укажите число' }).int('Целое число').max(2_000, 'Не больше 2000')

export const seatsForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('resize'),
    capacity: seats.min(1, 'Хотя бы одно место'),
    reason: line('').optional(),
  }),
  z.object({
    intent: z.literal('pools'),
    pools: z
      .array(
        z.object({
          municipalityId: line('Нет муниципалитета'),
          seats: seats.min(0, 'Не меньше нуля').optional(),
        }),
      )
      .max(500)
      .default([]),
  }),
  z.object({
    intent: z.literal('reserve'),
    municipalityId: line('Выберите муниципалитет'),
    seats: seats.min(1, 'Хотя бы одно место'),
    releaseAt: z
      .string({ error: 'Укажите, до какого времени держать' })
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Укажите и день, и время'),
  }),
  z.object({
    intent: z.literal('name'),
    reservationId: line('Нет такой записи'),
    enrolmentId: line('Выберите человека'),
  }),
  z.object({ intent: z.literal('release'), reservationId: line('Нет такой записи') }),
])
export type SeatsForm = z.infer<typeof seatsForm>
