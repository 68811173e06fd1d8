// Finds passages that say nearly the same words twice: paragraphs of two lessons, two questions of a bank.
import type { Problem } from './problem.ts'

export interface Told {
  /** Lesson or bank: texts of one source are not compared, unless `within`. */
  source: string
  file: string
  line: number
  text: string
}

const shingleWords = 4
const leastWords = 8

/** Two texts are near-duplicates when this part of the shorter one's word runs stands in the other. */
export const nearDuplicate = 0.4

export function findRepeats(texts: Told[], { within }: { within: boolean }): Problem[] {
  const all = texts
    .map((told) => ({ ...told, shingles: shinglesOf(told.text) }))
    .filter(({ shingles }) => shingles.size > leastWords - shingleWords)
  const holders = new Map<string, number[]>()
  all.forEach(({ shingles }, index) => {
    for (const shingle of shingles) holders.set(shingle, [...(holders.get(shingle) ?? []), index])
  })
  return all.flatMap((told, index) => {
    const shared = new Map<number, number>()
    for (const shingle of told.shingles)
      for (const other of holders.get(shingle) ?? [])
        if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared].flatMap(([other, count]): Problem[] => {
      const before = all[other]
      if (!before || (before.source === told.source && !within)) return []
      const part = count / Math.min(before.shingles.size, told.shingles.size)
      if (part < nearDuplicate) return []
      const message = `Почти то же стоит в ${before.file}:${before.line} (совпало ${Math.round(part * 100)} %): «${told.text.slice(0, 70)}…»`
      return [{ file: told.file, line: told.line, message }]
    })
  })
}

function shinglesOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words
      .slice(0, Math.max(0, words.length - shingleWords + 1))
      .map((_, at) => words.slice(at, at + shingleWords).join(' ')),
  )
}
