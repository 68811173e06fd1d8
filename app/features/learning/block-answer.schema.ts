// The form of an answer to a block: which numbers it may hold. Anything a browser could not have sent is refused too.
import { z } from 'zod'
import type { AnsweredBlock } from '#app/features/curriculum/segment.ts'
import { isEnding, longestDialogue, walkDialogue } from './block-answer.ts'

/** One sentence beside a block whose answer is not complete. */
const incomplete: Record<AnsweredBlock['type'], string> = {
  choice: 'Отметьте ответ и нажмите кнопку ещё раз.',
  sort: 'Разложите все карточки: одна или несколько остались без места.',
  match: 'Подберите пару каждой строке.',
  checklist: 'Отметьте пункты этого списка.',
  dialogue: 'Дойдите в разговоре до конца.',
}

export type ReadAnswer = { answer: number[]; problem: null } | { answer: null; problem: string }

/** Reads the fields named `answer` (several may be ticked) or `answer[0]`, `answer[1]` … (one for each card or line). */
export function readAnswer(block: AnsweredBlock, form: FormData): ReadAnswer {
  const parsed = answerSchema(block).safeParse(fieldsOf(block, form))
  return parsed.success
    ? { answer: parsed.data, problem: null }
    : { answer: null, problem: incomplete[block.type] }
}

function fieldsOf(block: AnsweredBlock, form: FormData): (FormDataEntryValue | null)[] {
  const places = block.type === 'sort' ? block.cards : block.type === 'match' ? block.left : null
  return places ? places.map((_, index) => form.get(`answer[${index}]`)) : form.getAll('answer')
}

/** Field texts in, numbers out. */
export function answerSchema(block: AnsweredBlock): z.ZodType<number[]> {
  switch (block.type) {
    case 'choice':
      return ticked(block.options.length).refine(
        (list) => list.length === 1 || (block.multiple && list.length > 1),
      )
    case 'checklist':
      return ticked(block.items.length)
    case 'sort':
      return z.array(numberBelow(block.buckets.length)).length(block.cards.length)
    case 'match':
      return z.array(numberBelow(block.right.length)).length(block.left.length)
    case 'dialogue':
      return z
        .array(numberBelow(longestDialogue))
        .max(longestDialogue)
        .refine((replies) => {
          const last = walkDialogue(block, replies)?.at(-1)
          return last !== undefined && isEnding(last)
        })
  }
}

/** Each of `count` things is ticked once or not at all. */
function ticked(count: number) {
  return z
    .array(numberBelow(count))
    .max(count)
    .transform((list) => [...new Set(list)].sort((one, other) => one - other))
}

function numberBelow(count: number) {
  return z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((number) => number < count)
}
