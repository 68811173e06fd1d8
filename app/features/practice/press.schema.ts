// The form of any step of a case, as the page posts it, and the event it stands for.
import { z } from 'zod'
import { type ChainEvent, chainEvent } from './chain-event.ts'

const text = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n?/g, '\n'))
const number = z.coerce.number().int().min(0).max(1_000_000)
const key = z.string().max(60)

export const pressForm = z
  .object({
    kind: z.enum(
      ['need', 'triage', 'route', 'interim', 'no-interim', 'ask', 'reply', 'check', 'close', 'cause'],
      {
        error: 'Действие не разобрано: обновите страницу.',
      },
    ),
    revision: number,
    eventKey: z.string().regex(/^[\w-]{8,60}$/),
    choice: number.optional(),
    urgency: key.optional(),
    category: number.optional(),
    call112: z.literal('on').optional(),
    tasks: z.array(z.string().max(60).optional()).max(12).default([]),
    /** Executors in the order of `tasks`. */
    executors: z.array(key).max(12).default([]),
    text,
    /** «executor.intent» */
    ask: z.string().max(130).optional(),
    note: text,
    done: z.array(key).max(8).default([]),
    who: key.optional(),
    when: z.string().max(20).optional(),
    check: key.optional(),
    owner: key.optional(),
    measure: text,
  })
  .transform((form, context): { event: ChainEvent; revision: number; eventKey: string } => {
    const { revision, eventKey } = form
    const parsed = chainEvent.safeParse(eventOf(form))
    if (parsed.success) return { event: parsed.data, revision, eventKey }
    context.addIssue({ code: 'custom', message: missing[form.kind] ?? 'Выберите вариант.' })
    return z.NEVER
  })

const missing: Partial<Record<ChainEvent['kind'], string>> = {
  need: 'Выберите, что человеку нужно на самом деле.',
  triage: 'Отметьте срочность и категорию.',
  ask: 'Выберите вопрос исполнителю.',
  check: 'Выберите, как проверить результат.',
  cause: 'Выберите причину и того, кто её уберёт.',
}

interface Fields {
  kind: ChainEvent['kind']
  choice?: number
  urgency?: string
  category?: number
  call112?: 'on'
  tasks: (string | undefined)[]
  executors: string[]
  text: string
  ask?: string
  note: string
  done: string[]
  who?: string
  when?: string
  check?: string
  owner?: string
  measure: string
}

/** Not checked yet: what is missing stays missing and is refused by the event's own schema. */
function eventOf(form: Fields): unknown {
  const { kind, text, note, measure } = form
  const [executor, intent] = (form.ask ?? '').split('.')
  switch (kind) {
    case 'need':
      return { kind, choice: form.choice }
    case 'triage':
      return { kind, urgency: form.urgency, category: form.category, call112: form.call112 === 'on' }
    case 'route':
      return {
        kind,
        picks: form.executors.flatMap((one, index) => {
          const task = form.tasks[index]
          return task ? [{ executor: one, task }] : []
        }),
      }
    case 'interim':
      return { kind, text }
    case 'no-interim':
    case 'close':
      return { kind }
    case 'ask':
      return { kind, executor: executor || undefined, intent, note }
    case 'reply':
      return { kind, text, done: form.done, who: form.who ?? null, when: form.when?.slice(0, 16) ?? null }
    case 'check':
      return { kind, check: form.check }
    case 'cause':
      return { kind, choice: form.choice, owner: form.owner, measure }
  }
}
