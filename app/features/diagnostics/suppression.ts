// What may be said of a group without saying it of a person: nothing below seven people, and no two figures whose
// difference is about fewer than seven.

export const smallestGroup = 7

/** Nobody, or enough people: what a difference of two groups may consist of. */
function isSafeRest(count: number): boolean {
  return count === 0 || count >= smallestGroup
}

/** A part of a group whose whole is reported elsewhere: the rest must not be guessable by subtraction. */
export function mayShowPart({ part, whole }: { part: number; whole: number }): boolean {
  return part >= smallestGroup && isSafeRest(whole - part)
}

/**
 * Levels («до 41, после 58») of several overlapping groups of people. The first is shown; a later one only where it
 * differs from each that is shown by nobody or by seven and more, to either side. Returns one answer per group.
 */
export function levelsToShow(groups: ReadonlySet<string>[]): boolean[] {
  const shown: ReadonlySet<string>[] = []
  return groups.map((group) => {
    const safe =
      group.size >= smallestGroup &&
      shown.every((other) => isSafeRest(without(group, other)) && isSafeRest(without(other, group)))
    if (safe) shown.push(group)
    return safe
  })
}

function without(group: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...group].filter((one) => !other.has(one)).length
}
