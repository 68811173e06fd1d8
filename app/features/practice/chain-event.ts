// What a learner can do in a case. The page posts it; the chain decides what follows.
import { z } from 'zod'
import { urgencies } from './case-source.ts'

/** A pasted book is refused with a kind sentence, not cut. */
export const longestReply = 10_000
export const longestNote = 1_000
export const mostAsks = 14
export const mostReplies = 2
export const mostRoutes = 3

const key = z.string().max(60)
const choice = z.number().int().min(0).max(20)

export const chainEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('need'), choice }),
  z.object({ kind: z.literal('triage'), urgency: z.enum(urgencies), category: choice, call112: z.boolean() }),
  z.object({ kind: z.literal('route'), picks: z.array(z.object({ executor: key, task: key })).max(8) }),
  z.object({ kind: z.literal('interim'), text: z.string() }),
  z.object({ kind: z.literal('no-interim') }),
  z.object({ kind: z.literal('ask'), executor: key, intent: key, note: z.string() }),
  z.object({
    kind: z.literal('reply'),
    text: z.string(),
    done: z.array(key).max(8),
    who: key.nullable(),
    when: z.string().max(20).nullable(),
  }),
  z.object({ kind: z.literal('check'), check: key }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('cause'), choice, owner: key, measure: z.string() }),
])
export type ChainEvent = z.infer<typeof chainEvent>
export type EventOf<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>

export type ChainRefusal =
  'other-step' | 'unknown' | 'nobody' | 'empty' | 'too-long' | 'many-asks' | 'no-measure' | 'bad-date'

export const chainRefusals: Record<ChainRefusal, string> = {
  'other-step': 'Этот шаг уже сделан. Ниже — то, на чём Вы остановились.',
  unknown: 'Такого варианта здесь нет. Выберите один из списка.',
  nobody: 'Выберите хотя бы одного исполнителя и что ему поручить.',
  empty: 'Текст пустой. Напишите заявителю хотя бы несколько слов.',
  'too-long': 'Текст слишком длинный: до 10 000 знаков. Заявителю хватит и страницы.',
  'many-asks': 'Вопросов уже много. Пора отвечать заявителю.',
  'no-measure': 'Напишите одной фразой, что сделать, чтобы это не повторилось.',
  'bad-date': 'Дата и время не разобраны. Выберите их в поле или впишите так: 2026-03-12T14:00.',
}
