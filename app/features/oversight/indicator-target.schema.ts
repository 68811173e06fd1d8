// The form of a target: measure, channel, value with a decimal comma, and who says so.
import { z } from 'zod'
import { channels, measures, measureWords } from './indicator.ts'

const measure = z.enum(measures, { error: 'Выберите показатель.' })
/** An empty choice stands for every channel. */
const channel = z.enum(channels).optional()

export const targetForm = z
  .object({
    measure,
    channel,
    value: z
      .string({ error: 'Укажите число.' })
      .transform((text) => Number(text.replace(/\s/g, '').replace(',', '.')))
      .pipe(
        z
          .number({ error: 'Нужно число, например 24 или 62,5.' })
          .min(0, 'Не меньше нуля.')
          .max(8784, 'Слишком большое число.'),
      ),
    source: z
      .string({ error: 'Напишите, откуда эта цель.' })
      .trim()
      .min(3, 'Напишите, откуда эта цель.')
      .max(200, 'Не длиннее 200 знаков.'),
  })
  .refine((form) => measureWords[form.measure].unit === 'hours' || form.value <= 100, {
    path: ['value'],
    message: 'Не больше 100 %.',
  })

/** Takes a target out of force. */
export const targetRemoval = z.object({ measure, channel })
