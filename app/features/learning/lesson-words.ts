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

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

/** The first words of a piece of a lesson, by which it is found on paper: «Простите. Важна мама…» */
export function openingWords(html: string, most = 48): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,.;:—–-]+$/, '')}…`
}
