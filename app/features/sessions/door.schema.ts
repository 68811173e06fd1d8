// The forms of the door: an invitation to keep it, and one mark of a guest.
import { z } from 'zod'

export const doorInvitationForm = z.object({
  dayId: z.string({ error: 'Выберите день' }).min(1, 'Выберите день').max(60),
  name: z
    .string({ error: 'Напишите, кого приглашаете' })
    .trim()
    .min(1, 'Напишите, кого приглашаете')
    .max(120),
  email: z
    .email('Проверьте адрес почты')
    .max(200)
    .optional()
    .transform((value) => value?.toLowerCase() ?? null),
})

export const doorRevocationForm = z.object({
  intent: z.literal('revoke'),
  id: z.string().min(1).max(60),
})

export const doorMarkForm = z.object({
  enrolmentId: z.string().min(1).max(80),
  mark: z.enum(['present', 'none']),
})
