// Retention periods: the form of the administrator, and the shape in which the setting is stored.
import { z } from 'zod'
import { longestPeriod, type RetentionKey, retentionKeys, shortestPeriod } from './retention.ts'

const days = z.coerce
  .number({ error: 'Введите число дней.' })
  .int('Введите целое число дней.')
  .min(shortestPeriod, `Не меньше ${shortestPeriod} дней.`)
  .max(longestPeriod, 'Не больше 75 лет.')

export const retentionSchema = z.object(
  Object.fromEntries(retentionKeys.map((key) => [key, days])) as Record<RetentionKey, typeof days>,
)
