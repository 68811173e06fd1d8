// The forms behind the pages of practice: a draft on its way, a text to be checked.
import { z } from 'zod'
import { longestReply } from './chain-event.ts'

/** A note to an executor is kept for each of them: «note-housing-company». */
export const draftField = z.union([
  z.enum(['interim', 'reply', 'measure']),
  z.templateLiteral(['note-', z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)]),
])
export type DraftField = z.infer<typeof draftField>

const text = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n?/g, '\n'))
  .refine((value) => value.length <= longestReply)

export const draftForm = z.object({ field: draftField, text })
export const checkForm = z.object({ attemptId: z.string().max(60), text })
