// What one step of a questionnaire posts: a grade for each of its keys.
import { z } from 'zod'

/** `least` is 0 where «не было случая увидеть» may be chosen. */
export function gradesForm(keys: readonly string[], { least = 1, most }: { least?: number; most: number }) {
  const grade = z.coerce
    .number({ error: 'Выберите ответ' })
    .int('Выберите ответ')
    .min(least, 'Выберите ответ')
    .max(most, 'Выберите ответ')
  return z.object(Object.fromEntries(keys.map((key) => [key, grade])) as Record<string, typeof grade>)
}

export const observerForm = z.object({
  name: z
    .string({ error: 'Напишите, как зовут руководителя' })
    .trim()
    .min(2, 'Напишите, как зовут руководителя')
    .max(120, 'Не длиннее 120 знаков'),
  email: z
    .string({ error: 'Напишите почту' })
    .trim()
    .toLowerCase()
    .pipe(z.email('Проверьте почту: в ней есть ошибка').max(200, 'Слишком длинная почта')),
})
