// Forms of a task at work: what a learner hands in and what an instructor answers.
import { z } from 'zod'
import { longestRemark, longestText } from './task.ts'

const tooLong = (most: number) => `Слишком длинно: можно не больше ${most.toLocaleString('ru-RU')} знаков.`

/** Browsers count a line break as one character and send it as two. */
const asTyped = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value)

/** An empty draft is a draft: the person has cleared the field. */
export const taskDraftForm = z.object({
  text: z.preprocess(asTyped, z.string().max(longestText, tooLong(longestText)).default('')),
})

export const taskForm = z.object({
  text: z.preprocess(
    asTyped,
    z
      .string({ error: 'Напишите текст работы.' })
      .trim()
      .min(1, 'Напишите текст работы.')
      .max(longestText, tooLong(longestText)),
  ),
})

export const taskDecisionForm = z
  .object({
    decision: z.enum(['accepted', 'returned'], { error: 'Выберите: принять или вернуть.' }),
    remark: z.preprocess(asTyped, z.string().trim().max(longestRemark, tooLong(longestRemark)).default('')),
  })
  .refine(({ decision, remark }) => decision === 'accepted' || remark.length > 0, {
    path: ['remark'],
    error: 'Напишите, что исправить: без замечания человек не поймёт, за что работу вернули.',
  })
export type TaskDecision = z.infer<typeof taskDecisionForm>
