// The post of who answers for the work with messages: a post, never a name; empty where nobody is named.
import { z } from 'zod'

export const headPostForm = z.object({
  headPost: z.string().trim().max(120, 'Не длиннее 120 знаков.').optional(),
})
