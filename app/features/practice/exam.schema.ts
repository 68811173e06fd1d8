// The forms of an exam: begun or ended by its learner, a resit allowed by staff.
import { z } from 'zod'

export const examForm = z.object({ intent: z.enum(['start', 'finish']) })

export const resitForm = z.object({
  enrolmentId: z.string().min(1).max(60),
  reason: z.string().trim().max(300).default(''),
})
