// A region agrees to be compared, or takes it back.
import { z } from 'zod'

export const sharingForm = z.object({
  regionId: z.string().min(1).max(80),
  intent: z.enum(['agree', 'withdraw']),
})
