// The scorecard as a form: levels by criterion, critical errors, causes of low marks, a comment. Also the small forms beside it.
import { z } from 'zod'
import { longestAppeal } from './appeal.ts'
import { criteriaKeys, type CriterionKey, stopKeys } from './criteria.ts'
import { lowCauses, type MarkLevels } from './marking-score.ts'
import { mostPeers } from './peer.ts'

export const longestComment = 3_000
export const longestNote = 500

const tooLong = (most: number) => `Слишком длинно: можно не больше ${most.toLocaleString('ru-RU')} знаков.`
/** Browsers count a line break as one character and send it as two. */
const asTyped = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value)
const words = (most: number) => z.preprocess(asTyped, z.string().trim().max(most, tooLong(most)).default(''))

/** A field each for the eight criteria. */
function perCriterion<T extends z.ZodType>(field: T) {
  return z
    .object(Object.fromEntries(criteriaKeys.map((key) => [key, field])) as Record<CriterionKey, T>)
    .prefault({} as never)
}

const level = z
  .enum(['0', '1', '2', '3', 'na'])
  .optional()
  .transform((value) => (value === undefined ? undefined : value === 'na' ? null : Number(value)))

const causeKeys = Object.keys(lowCauses) as (keyof typeof lowCauses)[]

export const scorecardForm = z.object({
  levels: perCriterion(level),
  causes: perCriterion(z.enum(causeKeys).optional()),
  notes: perCriterion(words(longestNote)),
  stops: z.array(z.enum(stopKeys)).default([]),
  comment: words(longestComment),
})
export type ScorecardValue = z.infer<typeof scorecardForm>

/** A mark that changes, is agreed on or answers an appeal says why. */
export const reasonedScorecardForm = scorecardForm.extend({ reason: words(longestComment) })

export const appealDecisionForm = reasonedScorecardForm.extend({
  decision: z.enum(['upheld', 'changed'], { error: 'Выберите: оставить оценку или изменить.' }),
})

export const appealForm = z.object({
  text: z.preprocess(
    asTyped,
    z
      .string({ error: 'Напишите, с чем Вы не согласны и почему.' })
      .trim()
      .min(1, 'Напишите, с чем Вы не согласны и почему.')
      .max(longestAppeal, tooLong(longestAppeal)),
  ),
})

export const postingForm = z.object({
  replies: z
    .array(z.string().max(60), { error: 'Отметьте хотя бы один ответ.' })
    .min(1, 'Отметьте хотя бы один ответ.')
    .max(200),
})

export const savedCommentForm = z.object({
  text: z.preprocess(
    asTyped,
    z
      .string({ error: 'Напишите замечание.' })
      .trim()
      .min(1, 'Напишите замечание.')
      .max(longestNote, tooLong(longestNote)),
  ),
  criterion: z.enum(criteriaKeys).optional(),
})

export const peerRuleForm = z.object({
  perPerson: z.coerce
    .number({ error: 'Сколько ответов проверяет каждый: число.' })
    .int('Целое число.')
    .min(1, 'Хотя бы один ответ.')
    .max(mostPeers, `Не больше ${mostPeers}.`),
})

/** Levels without the criteria nobody touched yet. */
export function levelsOf({ levels }: Pick<ScorecardValue, 'levels'>): MarkLevels {
  return Object.fromEntries(Object.entries(levels).filter(([, value]) => value !== undefined))
}
