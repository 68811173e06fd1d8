// How many people of each group a body has: one line of the table, its sum, and what a form of one day may say.
import { type PositionGroup, positionGroups } from '#app/features/organisations/position.ts'
import { counted } from '#app/lib/russian.ts'

/** Null: nobody has stated the group. */
export type GroupCounts = Record<PositionGroup, number | null>

export const noCounts: GroupCounts = {
  ...{ highest: null, chief: null, leading: null, senior: null, junior: null, other: null },
}

/** Null where nothing is stated: the unknown is not zero. */
export function totalOf(counts: GroupCounts): number | null {
  const stated = positionGroups.flatMap((group) => counts[group] ?? [])
  return stated.length ? stated.reduce((sum, people) => sum + people, 0) : null
}

/** Sums of several lines: a group is stated where at least one line states it. */
export function sumCounts(lines: readonly GroupCounts[]): GroupCounts {
  return Object.fromEntries(
    positionGroups.map((group) => {
      const stated = lines.flatMap((line) => line[group] ?? [])
      return [group, stated.length ? stated.reduce((sum, people) => sum + people, 0) : null]
    }),
  ) as GroupCounts
}

/** Of a municipality: stated for it as a whole, else the sum of its bodies, group by group. */
export function wholeOrSum(whole: GroupCounts, bodies: readonly GroupCounts[]): GroupCounts {
  const sum = sumCounts(bodies)
  return Object.fromEntries(positionGroups.map((group) => [group, whole[group] ?? sum[group]])) as GroupCounts
}

/** The line of a municipality among its organisations. */
export const wholeTitle = 'Муниципалитет в целом'

/** «Численность не указана: 3 муниципалитета …» */
export function missingWords(municipalities: number): string {
  const who = counted(municipalities, 'муниципалитет', 'муниципалитета', 'муниципалитетов')
  return `Численность не указана: ${who}. Пока её нет, доля обученных для них не считается.`
}

/** The same as people read it in a cell. */
export function countWords(people: number | null): string {
  return people === null ? '—' : String(people)
}

export const earliestHeadcount = new Date('2015-01-01T00:00:00Z')
export const mostPeople = 100_000

/** Why a day cannot have a headcount; null where it can. */
export function wrongDay(onDate: Date, today: Date): string | null {
  if (onDate > today) return 'Этот день ещё не наступил: численность указывают по факту.'
  return onDate < earliestHeadcount ? 'Слишком давно: принимаются дни с 2015 года.' : null
}
