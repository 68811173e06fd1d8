// How an answer turned out, in one calm line. Right and wrong differ by words and by shape, not by colour alone.
import type { AnsweredBlock } from '#app/features/curriculum/segment.ts'
import { walkDialogue } from './block-answer.ts'
import type { ShownChecklist, ShownChoice, ShownDialogue, ShownMatch, ShownSort } from './lesson-view.ts'

export interface Verdict {
  mark: 'right' | 'wrong' | 'half' | 'open'
  text: string
}

type ShownAnswered = ShownChoice | ShownSort | ShownMatch | ShownChecklist | ShownDialogue

const endings = {
  good: { mark: 'right', text: 'Разговор удался' },
  partial: { mark: 'half', text: 'Решено наполовину' },
  bad: { mark: 'wrong', text: 'Так не помогли' },
} as const

/** Null before the answer. */
export function verdictOf(block: ShownAnswered & { type: AnsweredBlock['type'] }): Verdict | null {
  switch (block.type) {
    case 'choice':
      if (!block.given) return null
      if (block.given.correct) return { mark: 'right', text: 'Верно' }
      return block.multiple
        ? { mark: 'half', text: 'Верно не всё. Ниже — почему' }
        : { mark: 'wrong', text: 'Есть ответ точнее. Ниже — почему' }
    case 'sort': {
      const { given } = block
      if (!given) return null
      return counted(
        given.right.filter((bucket, card) => given.answer[card] === bucket).length,
        given.right.length,
      )
    }
    case 'match':
      return block.given && counted(block.given.fits.filter(Boolean).length, block.given.fits.length)
    case 'checklist':
      if (!block.given) return null
      return {
        mark: block.given.answer.length === block.items.length ? 'right' : 'half',
        text: `Отмечено ${block.given.answer.length} из ${block.items.length}`,
      }
    case 'dialogue': {
      if (!block.given) return null
      const end = walkDialogue(block, block.given.answer)?.at(-1)?.end ?? null
      return end ? endings[end] : { mark: 'open', text: 'Разговор окончен' }
    }
  }
}

function counted(right: number, total: number): Verdict {
  if (right === total) return { mark: 'right', text: 'Всё верно' }
  return { mark: right > 0 ? 'half' : 'wrong', text: `Верно ${right} из ${total}. Ниже — как правильно` }
}
