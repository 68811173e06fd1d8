// How certain a weighted kappa is: the large-sample standard error of Fleiss, Cohen and Everitt (1969), and the interval.
import jStat from 'jstat'

/**
 * «quadratic» is what the pages report: levels are ordered, and a reply marked 0 by one and 3 by the other is a far
 * worse disagreement than three that differ by one. It comes close to an intraclass correlation. «linear» stands
 * beside it for those who compare with other reports.
 */
export type KappaWeights = 'quadratic' | 'linear'

export interface Interval {
  low: number
  high: number
}

type Table = readonly (readonly number[])[]

/** 95 % by the normal quantile, kept within −1…1. Null below two pairs and where every pair agrees: no spread to judge by. */
export function kappaInterval(table: Table, weights: KappaWeights): Interval | null {
  const found = kappaError(table, weights)
  if (!found || found.error < 1e-9) return null
  const { kappa, error } = found
  const half = jStat.normal.inv(0.975, 0, 1) * error
  return { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) }
}

/** Null where kappa is undefined. The weights are those of agreement: 1 on the diagonal, 0 at the far corners. */
export function kappaError(table: Table, weights: KappaWeights): { kappa: number; error: number } | null {
  const size = table.length
  const n = sum(table.flat())
  if (n < 2 || size < 2) return null
  const share = table.map((row) => row.map((count) => count / n))
  const rows = share.map(sum)
  const columns = share.map((_, column) => sum(share.map((row) => row[column] ?? 0)))
  const weight = (i: number, j: number) => {
    const distance = Math.abs(i - j) / (size - 1)
    return 1 - (weights === 'quadratic' ? distance ** 2 : distance)
  }
  const over = (count: (i: number, j: number) => number) =>
    sum(share.flatMap((row, i) => row.map((_, j) => count(i, j))))
  const at = (list: readonly number[], index: number) => list[index] ?? 0
  const observed = over((i, j) => weight(i, j) * at(share[i] ?? [], j))
  const expected = over((i, j) => weight(i, j) * at(rows, i) * at(columns, j))
  if (1 - expected < 1e-12) return null
  // Mean weights of a row and of a column, by the other marker's shares.
  const ofRow = rows.map((_, i) => sum(columns.map((column, j) => column * weight(i, j))))
  const ofColumn = columns.map((_, j) => sum(rows.map((row, i) => row * weight(i, j))))
  const spread = over(
    (i, j) =>
      at(share[i] ?? [], j) *
      (weight(i, j) * (1 - expected) - (at(ofRow, i) + at(ofColumn, j)) * (1 - observed)) ** 2,
  )
  const centre = (observed * expected - 2 * expected + observed) ** 2
  const variance = (spread - centre) / (n * (1 - expected) ** 4)
  return {
    kappa: (observed - expected) / (1 - expected),
    error: Math.sqrt(Math.max(0, variance)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
