// The mark of a defence: levels 0–3 by criterion from each member of the commission, weighed by the rubric.
import type { Attestation } from '#app/features/curriculum/attestation-outline.ts'

export const levels = [0, 1, 2, 3] as const
export const levelWords: Record<number, string> = {
  0: 'нет',
  1: 'слабо',
  2: 'хорошо',
  3: 'отлично',
}

type Rubric = Attestation['rubric']

/** Levels of one member by criterion key. */
export type MemberMarks = Record<string, number>

/** Percent of one member's marks; null while a criterion has no level. */
export function memberPercent(marks: MemberMarks, rubric: Rubric): number | null {
  let sum = 0
  for (const { key, weight } of rubric) {
    const level = marks[key]
    if (level === undefined) return null
    sum += (level / 3) * weight
  }
  return rubric.length ? sum : null
}

export interface DefenceMark {
  /** Whole percent, the mean of the members who marked every criterion; null while too few of them have. */
  percent: number | null
  /** Members who have not marked every criterion yet. */
  waiting: string[]
}

/**
 * More than half of the members who vote must have marked (our own rule, as the sources name none); those who have not
 * are named, so that nobody is left out by mistake. The secretary does not vote.
 */
export function defenceMark(
  byMember: ReadonlyMap<string, MemberMarks>,
  voting: readonly string[],
  rubric: Rubric,
): DefenceMark {
  const percents = voting.map((id) => memberPercent(byMember.get(id) ?? {}, rubric))
  const waiting = voting.filter((_, index) => percents[index] === null)
  const given = percents.filter((percent) => percent !== null)
  if (!given.length || given.length * 2 <= voting.length) return { percent: null, waiting }
  return { percent: Math.round(given.reduce((sum, percent) => sum + percent, 0) / given.length), waiting }
}
