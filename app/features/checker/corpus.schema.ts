// The form of a line of the corpus and of a line given to `npm run check:replies`.
import { z } from 'zod'
import { faults, virtues, type Labelled } from './corpus.ts'

const said = z.string()

export const givenReply = z.object({
  id: z.union([z.string().min(1), z.number()]),
  channel: said,
  message: said,
  reply: said,
})

export const labelledReply: z.ZodType<Labelled> = z.strictObject({
  id: z.string().min(1),
  case: z.string().regex(/^[SN]\d+$/),
  channel: z.enum(['social', 'pos', 'vamreshat', '59fz', 'phone', 'in_person', 'mfc', 'call112']),
  message: said.min(10),
  reply: said.min(10),
  verdict: z.enum(['отписка', 'частично', 'решает']),
  has: z.array(z.enum(virtues)),
  flags: z.array(z.enum(faults)),
})
