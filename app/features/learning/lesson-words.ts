// What is left of a lesson, in words. Knows nothing of the database.
import { counted } from '#app/lib/russian.ts'
import type { LessonRemainder } from './completion.ts'

/** «Осталось ответить на 1 задание и дойти до конца»; null when nothing is left. */
export function remainderInWords({ blocks, end }: LessonRemainder): string | null {
  const parts = [
    blocks.length > 0 && `ответить на ${counted(blocks.length, 'задание', 'задания', 'заданий')}`,
    end && 'дойти до конца',
  ].filter(Boolean)
  return parts.length ? `Осталось ${parts.join(' и ')}` : null
}
