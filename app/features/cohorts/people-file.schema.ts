// The form of a list of people: one file within the limit, and the key by which its page asks how far it is.
import { z } from 'zod'

export const largestList = 5 * 1024 * 1024

export const peopleFileForm = z.object({
  list: z
    .instanceof(File, { message: 'Выберите файл.' })
    .refine((file) => file.size > 0, 'Выберите файл: этот пустой.')
    .refine((file) => file.size <= largestList, 'Файл больше 5 МБ. Оставьте в нём один лист с людьми.')
    .refine((file) => /\.(xlsx|csv|txt)$/i.test(file.name), 'Нужна таблица XLSX или CSV.'),
  progressKey: z.uuid().nullable().catch(null),
})

export function progressKeyOf(value: unknown): string | null {
  return peopleFileForm.shape.progressKey.parse(value)
}
