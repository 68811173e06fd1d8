// The forms of working groups: the order of a split, saving what was seen, moving a person, naming a group.
import { z } from 'zod'

export const largestGroupNumber = 100

/** Letters of the lists of people who must be apart. */
export const apartLists = ['А', 'Б', 'В', 'Г', 'Д', 'Е'] as const

const id = (missing: string) => z.string({ error: missing }).max(60, missing)

export const groupingForm = z.object({
  intent: z.enum(['preview', 'again']),
  by: z.enum(['count', 'size'], { error: 'Выберите, что задать' }),
  number: z.coerce
    .number({ error: 'Укажите число' })
    .int('Целое число')
    .min(1, 'Не меньше 1')
    .max(largestGroupNumber, `Не больше ${largestGroupNumber}`),
  municipalities: z.enum(['mix', 'together', 'any'], { error: 'Выберите правило' }),
  balance: z.literal('on').optional(),
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
  /** «А:enrolment», one for each person who is on a list. */
  apart: z.array(z.string().max(64).optional()).max(2_000).default([]),
})
export type GroupingForm = z.infer<typeof groupingForm>

export const groupsForm = z.discriminatedUnion('intent', [
  groupingForm.extend({ intent: z.literal('preview') }),
  groupingForm.extend({ intent: z.literal('again') }),
  z.object({ intent: z.literal('save'), plan: z.string({ error: 'Разделите людей ещё раз' }).max(200_000) }),
  z.object({
    intent: z.literal('move'),
    enrolmentId: id('Выберите человека'),
    groupId: id('Выберите группу'),
    /** The group the person was seen in; absent where the screen did not say. */
    fromId: z.string().max(60).optional(),
  }),
  z.object({
    intent: z.literal('rename'),
    groupId: id('Нет такой группы'),
    name: z
      .string()
      .trim()
      .max(60, 'Не длиннее 60 знаков')
      .optional()
      .transform((value) => value || null),
  }),
])

/** The lists of people who must be apart, as the rule wants them. */
export function readApart(values: (string | undefined)[]): string[][] {
  const lists = new Map<string, string[]>()
  for (const value of values) {
    const [letter, person] = value?.split(':') ?? []
    if (!letter || !person || !(apartLists as readonly string[]).includes(letter)) continue
    lists.set(letter, [...(lists.get(letter) ?? []), person])
  }
  return [...lists.values()].filter(({ length }) => length > 1)
}

/** What was seen travels in the form: people by comma, groups by semicolon. */
export function writePlan(groups: string[][]): string {
  return groups.map((group) => group.join(',')).join(';')
}

export function readPlan(plan: string): string[][] {
  return plan.split(';').map((group) => group.split(',').filter(Boolean))
}
