// Where the labels over the points of a line stand, so that none lies on another even on a phone. Pure.

export interface Labelled {
  label: string
  percent: number
}

/** Width of the narrowest picture and of a letter, in pixels. */
const narrowest = 264
const letter = 7

/** Row of each label, from 0 upwards: the lowest in which it touches no other. */
export function labelRows(points: readonly Labelled[]): number[] {
  const rows: number[] = []
  points.forEach((point, at) => {
    const taken = points
      .slice(0, at)
      .flatMap((other, index) => (touch(point, other) ? [rows[index] ?? 0] : []))
    let row = 0
    while (taken.includes(row)) row += 1
    rows.push(row)
  })
  return rows
}

function touch(one: Labelled, other: Labelled): boolean {
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.from < b.to && b.from < a.to
}

function spanOf(point: Labelled): { from: number; to: number } {
  const width = (Math.max(point.label.length, 3) * letter * 100) / narrowest
  const start = { start: point.percent, middle: point.percent - width / 2, end: point.percent - width }
  const from = start[anchorOf(point.percent)]
  return { from: from - 1.5, to: from + width + 1.5 }
}

/** Labels near an end grow inwards. */
export function anchorOf(percent: number): 'start' | 'middle' | 'end' {
  return percent < 18 ? 'start' : percent > 82 ? 'end' : 'middle'
}
