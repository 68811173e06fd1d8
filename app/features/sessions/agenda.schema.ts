// The forms of a session's programme and materials.
import { z } from 'zod'

const line = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)
const clock = (missing: string) => z.string({ error: missing }).regex(/^\d\d:\d\d$/, 'Время в виде 10:00')

export const agendaForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    dayId: line('Выберите день'),
    start: clock('Укажите начало'),
    end: clock('Укажите окончание'),
    title: line('Назовите блок'),
    detail: z
      .string()
      .trim()
      .max(1_000, 'Не длиннее 1000 знаков')
      .optional()
      .transform((value) => value || null),
    facilitatorId: z.array(z.string()).max(10).default([]),
  }),
  z.object({ intent: z.literal('remove'), blockId: line('Нет такого блока') }),
])
export type AgendaForm = z.infer<typeof agendaForm>

export const largestMaterial = 10 * 1024 * 1024

export const opensTitles = {
  before: 'до сессии, как только она объявлена',
  during: 'с началом сессии',
  after: 'после сессии',
} as const

export const materialForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    /** A material of the programme has its own name. */
    title: line('Назовите материал').optional(),
    materialKey: line('Выберите материал программы').optional(),
    opens: z.enum(['before', 'during', 'after'], { error: 'Выберите, когда открыть' }),
    url: z
      .url({ protocol: /^https?$/, error: 'Ссылка начинается с https://' })
      .max(500)
      .optional(),
    file: z
      .instanceof(File)
      .refine(({ size }) => size <= largestMaterial, 'Файл больше 10 МБ')
      .optional(),
  }),
  z.object({ intent: z.literal('remove'), materialId: line('Нет такого материала') }),
])
export type MaterialForm = z.infer<typeof materialForm>
