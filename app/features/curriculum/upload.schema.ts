// The form of an upload: one ZIP archive within the limit.
import { z } from 'zod'

export const largestArchive = 50 * 1024 * 1024

export const uploadSchema = z.object({
  archive: z
    .instanceof(File, { message: 'Выберите архив.' })
    .refine((file) => file.size > 0, 'Выберите архив: файл пустой.')
    .refine((file) => file.size <= largestArchive, 'Архив больше 50 МБ.')
    .refine((file) => /\.zip$/i.test(file.name), 'Нужен архив с расширением .zip.'),
})
