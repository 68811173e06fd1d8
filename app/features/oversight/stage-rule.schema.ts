// The form of the stage rules: thresholds that make sense together.
import { z } from 'zod'

const whole = (least: number, most: number, unit: string) =>
  z.coerce
    .number({ error: 'Введите число.' })
    .int('Введите целое число.')
    .min(least, `Не меньше ${least} ${unit}.`)
    .max(most, `Не больше ${most} ${unit}.`)

export const stageRuleSchema = z
  .object({
    regionId: z.string().min(1).max(60),
    runningPercent: whole(1, 99, '%'),
    runningPeople: whole(1, 1000, 'человек'),
    coveredPercent: whole(2, 100, '%'),
    sustainedMonths: whole(1, 24, 'месяцев'),
    intent: z.enum(['preview', 'save']).default('save'),
  })
  .refine(({ runningPercent, coveredPercent }) => runningPercent < coveredPercent, {
    path: ['coveredPercent'],
    error: 'Порог охвата должен быть выше порога «Идёт».',
  })
