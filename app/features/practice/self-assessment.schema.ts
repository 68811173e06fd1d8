// The form of the self-assessment: one level for each criterion.
import { z } from 'zod'
import { criteriaKeys, type CriterionKey } from './criteria.ts'

const level = z.coerce
  .number({ error: 'Выберите уровень по каждому критерию.' })
  .int()
  .min(0)
  .max(3, { error: 'Выберите уровень по каждому критерию.' })

export const selfAssessmentForm = z.object(
  Object.fromEntries(criteriaKeys.map((key) => [key, level])) as Record<CriterionKey, typeof level>,
)
