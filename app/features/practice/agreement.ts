// How far two markers agree on one criterion: weighted kappa (Cohen 1968) with its interval. Pure numbers.
import { type Interval, kappaInterval, type KappaWeights } from './kappa-interval.ts'

/** Levels run from 0 to 3. */
const levelCount = 4

export interface Agreement {
  /** Replies with two marks. */
  n: number
  /** Null where it is undefined: nothing to compare, or both always gave one and the same level. */
  kappa: number | null
  /** Where the quadratic kappa lies with 95 % confidence; null where it cannot be said. */
  interval: Interval | null
  linear: number | null
  /** Share of exactly equal levels, 0..1. */
  exact: number | null
  /** Share of levels that differ by one at most. */
  near: number | null
}

export type LevelPair = readonly [first: number, second: number]

export function agreementOf(pairs: readonly LevelPair[]): Agreement {
  const n = pairs.length
  const share = (most: number) =>
    n ? pairs.filter(([first, second]) => Math.abs(first - second) <= most).length / n : null
  const table = tableOf(pairs)
  return {
    n,
    kappa: weightedKappa(table, 'quadratic'),
    interval: kappaInterval(table, 'quadratic'),
    linear: weightedKappa(table, 'linear'),
    exact: share(0),
    near: share(1),
  }
}

/** `table[i][j]`: how often the first marker gave i and the second j. */
export function weightedKappa(table: readonly (readonly number[])[], weights: KappaWeights): number | null {
  const total = sum(table.flat())
  if (total === 0) return null
  const rows = table.map((row) => sum(row))
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)))
  let observed = 0
  let expected = 0
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      const distance = weights === 'quadratic' ? (i - j) ** 2 : Math.abs(i - j)
      observed += (distance * count) / total
      expected += (distance * (rows[i] ?? 0) * (columns[j] ?? 0)) / total ** 2
    }),
  )
  return expected === 0 ? null : 1 - observed / expected
}

/** Fewer pairs than this say nothing certain: the page says so instead of a word. */
export const fewestPairs = 10

/** Plain words for a kappa, after Landis and Koch (1977) with their lower steps joined. */
export function kappaWord({ n, kappa }: Pick<Agreement, 'n' | 'kappa'>): string {
  if (n === 0) return 'нет пар'
  if (n < fewestPairs) return 'мало данных'
  if (kappa === null) return 'не считается: все оценки одинаковы'
  if (kappa > 0.8) return 'почти полное'
  if (kappa > 0.6) return 'хорошее'
  if (kappa > 0.4) return 'умеренное'
  return 'слабое: обсудите критерий'
}

function tableOf(pairs: readonly LevelPair[]): number[][] {
  const table = Array.from({ length: levelCount }, () => new Array<number>(levelCount).fill(0))
  for (const [first, second] of pairs) {
    const row = table[first]
    if (row && second in row) row[second] = (row[second] ?? 0) + 1
  }
  return table
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
