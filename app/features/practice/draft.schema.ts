// The forms behind the pages of practice: a draft on its way, a text to be checked.
import { z } from 'zod'
import { longestReply } from './chain-event.ts'

export const draftFields = ['interim', 'reply', 'note', 'measure'] as const
export type DraftField = (typeof draftFields)[number]

const text = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n?/g, '\n'))
  .refine((value) => value.length <= longestReply)

export const draftForm = z.object({ field: z.enum(draftFields), text })
export const checkForm = z.object({ attemptId: z.string().max(60), text })
