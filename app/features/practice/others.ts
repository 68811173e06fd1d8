// How others went about a case, as shares. Fewer than seven people are nobody's business.

export const leastOthers = 7

export interface OthersRow {
  need: string | null
  urgency: string | null
  route: string | null
  checked: number | bigint | boolean | null
  acted: number | bigint | boolean | null
  outcome: string | null
}

export interface Shares {
  people: number
  /** Percent by choice. */
  need: Record<string, number>
  urgency: Record<string, number>
  route: Record<string, number>
  outcome: Record<string, number>
  checked: number
  acted: number
}

export function shareOfOthers(rows: OthersRow[]): Shares | null {
  const people = rows.length
  if (people < leastOthers) return null
  const percent = (count: number) => Math.round((100 * count) / people)
  const by = (pick: (row: OthersRow) => string | null) => {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const key = pick(row) ?? ''
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return Object.fromEntries([...counts].map(([key, count]) => [key, percent(count)]))
  }
  const yes = (value: OthersRow['checked']) => value === true || Number(value) === 1
  return {
    people,
    need: by(({ need }) => need),
    urgency: by(({ urgency }) => urgency),
    route: by(({ route }) => route),
    outcome: by(({ outcome }) => outcome),
    checked: percent(rows.filter((row) => yes(row.checked)).length),
    acted: percent(rows.filter((row) => yes(row.acted)).length),
  }
}
