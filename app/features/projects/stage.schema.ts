// Forms of a project stage: what a team hands in and what an instructor answers.
import { z } from 'zod'
import { largestStageFile, longestStageRemark, longestStageText, tooLargeWords } from './stage.ts'

const tooLong = (most: number) => `Слишком длинно: можно не больше ${most.toLocaleString('ru-RU')} знаков.`

/** Browsers count a line break as one character and send it as two. */
const asTyped = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value)

const stageText = z.preprocess(
  asTyped,
  z.string().max(longestStageText, tooLong(longestStageText)).default(''),
)

/** An empty draft is a draft: the person has cleared the field. */
export const stageDraftForm = z.object({ text: stageText })

export const stageForm = z
  .object({
    text: stageText.transform((text) => text.trim()),
    file: z
      .instanceof(File, { error: 'Выберите файл ещё раз.' })
      .refine((file) => file.size <= largestStageFile, tooLargeWords)
      .optional(),
  })
  .refine(({ text, file }) => text.length > 0 || (file && file.size > 0), {
    path: ['text'],
    error: 'Напишите текст или приложите файл.',
  })

export const stageDecisionForm = z
  .object({
    decision: z.enum(['accepted', 'returned'], { error: 'Выберите: принять или вернуть.' }),
    remark: z.preprocess(
      asTyped,
      z.string().trim().max(longestStageRemark, tooLong(longestStageRemark)).default(''),
    ),
    until: z.iso
      .date('Укажите день: до какого числа ждёте исправленную работу.')
      .transform((day) => new Date(`${day}T00:00:00.000Z`))
      .optional(),
  })
  .refine(({ decision, remark }) => decision === 'accepted' || remark.length > 0, {
    path: ['remark'],
    error: 'Напишите одно главное замечание: без него команда не поймёт, что исправить.',
  })
  .refine(({ decision, until }) => decision === 'accepted' || until, {
    path: ['until'],
    error: 'Укажите день: до какого числа ждёте исправленную работу.',
  })
export type StageDecisionInput = z.infer<typeof stageDecisionForm>
