// The form that gives one more attempt: which test.
import { z } from 'zod'

export const grantForm = z.object({ quizKey: z.string().min(1).max(80) })
