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

/** «PDF, 82 КБ» */
export function fileFacts(file: string, bytes: number | null): string {
  const kind = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toUpperCase() ?? 'файл'
  if (bytes === null) return kind
  const size =
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1_000))}\u00a0КБ`
      : `${(bytes / 1_000_000).toLocaleString('ru-RU', { maximumFractionDigits: 1 })}\u00a0МБ`
  return `${kind}, ${size}`
}

/** The id of a block in the page. Authors choose block ids; a segment may be called «s1» too. */
export function blockAnchor(block: string): string {
  return `task-${block}`
}
