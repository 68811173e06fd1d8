// Tables that were brought: what the page of a checked one shows, what is said of one not taken, and those taken earlier.
import { formatDateTime } from './dates.ts'
import { pageSize, pagesOf, readListing } from './listing.ts'
import type { SheetProblem } from './sheet-table.ts'

export interface CheckedPage<R> {
  page: number
  pages: number
  /** Mistakes in the whole table. */
  wrong: number
  /** Rows in the whole table. */
  total: number
  /** Of this page; while there are any, no row is shown. */
  problems: SheetProblem[]
  rows: R[]
}

/** The page that the address asks for: mistakes while there are any, else rows. */
export function pageOfCheck<R>(
  { problems, rows }: { problems: readonly SheetProblem[]; rows: readonly R[] },
  url: URL,
): CheckedPage<R> {
  const { page } = readListing(url, ['line'] as const, 'line')
  const from = (page - 1) * pageSize
  const wrong = problems.length
  return {
    ...{ page, pages: pagesOf(wrong || rows.length), wrong, total: rows.length },
    problems: problems.slice(from, from + pageSize),
    rows: wrong ? [] : rows.slice(from, from + pageSize),
  }
}

/** Why a checked table was not taken, in words for the page; null: it was. */
export function notTaken<O extends string, R extends string>(
  result: { outcome: O } | { outcome: 'refused'; reason: R },
  refusals: Record<R, string>,
): string | null {
  if ('reason' in result) return refusals[result.reason]
  return result.outcome === 'problems'
    ? 'Пока Вы читали, что-то изменилось. Посмотрите на ошибки ниже.'
    : null
}

/** «Новая должность: 3», without what happened to nobody. */
export function countLines(
  counts: Record<string, number>,
  titles: Partial<Record<string, string>>,
): string[] {
  return Object.entries(counts).flatMap(([what, count]) =>
    count ? [`${titles[what] ?? what}: ${count}`] : [],
  )
}

interface Taken {
  id: string
  fileName: string
  createdAt: Date
  undoneAt: Date | null
}

/** A page of the tables taken earlier, with times in the zone. */
export function takenPage<T extends Taken>(
  { imports, total }: { imports: readonly T[]; total: number },
  { page, zone, results }: { page: number; zone: string; results: (taken: T) => string[] },
) {
  return {
    ...{ page, pages: pagesOf(total), total },
    lists: imports.map((taken) => ({
      ...{ id: taken.id, fileName: taken.fileName, results: results(taken) },
      at: formatDateTime(taken.createdAt, zone),
      undone: taken.undoneAt && formatDateTime(taken.undoneAt, zone),
    })),
  }
}
