// Forms of an attestation: a member, the plan of a defence day, one slot, a member's sheet, results, an appeal.
import { z } from 'zod'
import { commissionRoles } from './commission.ts'

const text = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)
const optional = (most = 200) => z.string().trim().max(most, `Не длиннее ${most} знаков`).optional()
const moment = z
  .string({ error: 'Укажите день и время' })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Укажите день и время')

export const memberForm = z.object({
  surname: text('Напишите фамилию', 100),
  givenName: text('Напишите имя', 100),
  patronymic: optional(100),
  post: text('Напишите должность', 300),
  role: z.enum(commissionRoles, { error: 'Выберите роль' }),
  email: z.email('Проверьте адрес почты').optional(),
})

const minutes = (most: number) =>
  z
    .number({ error: 'Напишите число минут' })
    .int('Целое число минут')
    .min(0, 'Не меньше нуля')
    .max(most, `Не больше ${most} минут`)

export const planForm = z.object({
  kind: z.enum(['main', 'resit']).default('main'),
  startsAt: moment,
  minutes: minutes(240).min(1, 'Хотя бы одна минута'),
  pause: minutes(120),
  place: text('Напишите, где защита'),
})

export const slotForm = z.object({
  slotId: text('Слот не найден'),
  startsAt: moment,
  place: text('Напишите, где'),
})

/** `level-<criterion>` fields become one object; a criterion without a level is left open. */
function readLevels(form: FormData): Record<string, number> | null {
  const levels: Record<string, number> = {}
  for (const [name, value] of form) {
    const criterion = /^level-([a-z][a-z0-9-]{0,39})$/.exec(name)?.[1]
    if (!criterion) continue
    if (!/^[0-3]$/.test(String(value))) return null
    levels[criterion] = Number(value)
  }
  return levels
}

export const longestComment = 2_000

/** A member's sheet as posted; null when a field was made up. */
export function readSheetForm(form: FormData): { levels: Record<string, number>; comment: string } | null {
  const levels = readLevels(form)
  const comment = form.get('comment')
  return (
    levels && { levels, comment: typeof comment === 'string' ? comment.trim().slice(0, longestComment) : '' }
  )
}

export const appealForm = z.object({
  resultId: text('Результат не найден'),
  text: text('Напишите, с чем Вы не согласны и почему', longestComment),
})

export const decisionForm = z.object({
  resultId: text('Результат не найден'),
  decision: z.enum(['upheld', 'rejected'], { error: 'Выберите решение' }),
  reason: text('Напишите слушателю, почему решено так', longestComment),
})
