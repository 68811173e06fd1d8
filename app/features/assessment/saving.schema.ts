// The form of one question: which question, what its tab had seen, the answer as shown, where to go next.
import { z } from 'zod'
import { longestText } from './answer.ts'

const shown = z.string().max(4)

export const savingForm = z.object({
  position: z.number().int().min(1).max(1000),
  revision: z.number().int().min(0).max(1_000_000),
  choice: z.array(shown).max(50).default([]),
  match: z.array(shown).max(50).default([]),
  order: z.array(shown).max(50).default([]),
  text: z.string().max(longestText, `Ответ длиннее ${longestText} знаков: сократите его.`).default(''),
  /** «2:up»: one of the buttons «выше» and «ниже». */
  move: z.string().max(10).optional(),
  /** The order was confirmed as it is, or made before. */
  ordered: z.literal('1').optional(),
  /** Number of the question to show next, or the page to go to. */
  go: z.string().max(10).default('stay'),
})
