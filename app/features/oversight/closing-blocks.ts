// People who no shown figure can tell apart: of one place, one cohort and one part of it. Numbers the nodes of the network
// whose weak places are looked for: our cells first, then what is known of cohorts from elsewhere, the ground last.
import { mayShowPart, smallestGroup } from '#app/features/diagnostics/suppression.ts'
import { type ClosingCell, type ClosingPerson, keyOf } from './closing-cells.ts'

/** What a reader of our figures may know besides, from other pages. */
export interface Knowledge {
  /** The figure of every cohort of seven people and more. */
  wholes: boolean
  /** Parts of cohorts: of every coordinator, of one, of none. */
  parts: 'all' | 'none' | { of: string }
}

export interface Block {
  people: number
  /** The innermost cell of the place; null: nowhere. */
  place: ClosingCell | null
  cohort: ClosingCell | null
  /** Published on other pages, whatever we withhold. */
  cohortIsKnown: boolean
  /** Node of the cohort, or of its part where that is published too. */
  cohortNode: number
}

export function blocksOf(
  people: readonly ClosingPerson[],
  cells: readonly ClosingCell[],
  { wholes, parts: partsKnown }: Knowledge,
): { blocks: Block[]; ground: number } {
  const byKey = new Map(cells.map((cell, node) => [keyOf(cell.kind, cell.id), { cell, node }]))
  const parts = countBy(people, partKey)
  const partNodes = new Map<string, number>()
  const blocks = new Map<string, Block>()
  for (const person of people) {
    const key = `${placeKey(person)}|${partKey(person)}`
    const block = blocks.get(key)
    if (block) {
      block.people += 1
      continue
    }
    const cohort = byKey.get(keyOf('cohort', person.cohortId))
    const whole = cohort?.cell.values.length ?? 0
    const cohortIsKnown = wholes && whole >= smallestGroup
    const part = parts.get(partKey(person)) ?? 0
    const isKnownPart = partsKnown === 'all' || (partsKnown !== 'none' && partsKnown.of === person.partId)
    const isPart = isKnownPart && cohortIsKnown && person.partId !== null && mayShowPart({ part, whole })
    if (isPart && !partNodes.has(partKey(person)))
      partNodes.set(partKey(person), cells.length + partNodes.size)
    const partNode = isPart ? partNodes.get(partKey(person)) : undefined
    blocks.set(key, {
      people: 1,
      place: byKey.get(placeKey(person))?.cell ?? null,
      cohort: cohort?.cell ?? null,
      cohortIsKnown,
      cohortNode: partNode ?? cohort?.node ?? 0,
    })
  }
  return { blocks: [...blocks.values()], ground: cells.length + partNodes.size }
}

/** Coordinators of cohorts in which all of them together could count a few people: each of them is thought of alone too. */
export function tellingParts(people: readonly ClosingPerson[]): string[] {
  const wholes = countBy(people, ({ cohortId }) => cohortId)
  const parts = countBy(people, partKey)
  const isShown = (person: ClosingPerson) =>
    person.partId !== null &&
    mayShowPart({ part: parts.get(partKey(person)) ?? 0, whole: wholes.get(person.cohortId) ?? 0 })
  const rests = countBy(
    people.filter((person) => !isShown(person)),
    ({ cohortId }) => cohortId,
  )
  const telling = people.filter((person) => {
    const rest = rests.get(person.cohortId) ?? 0
    return isShown(person) && rest > 0 && rest < smallestGroup
  })
  return [...new Set(telling.flatMap(({ partId }) => partId ?? []))].sort()
}

function placeKey({ organisationId, municipalityId, regionId }: ClosingPerson): string {
  if (organisationId !== null) return keyOf('organisation', organisationId)
  return municipalityId === null ? keyOf('region', regionId ?? '') : keyOf('municipality', municipalityId)
}

function partKey({ cohortId, partId }: ClosingPerson): string {
  return `${cohortId}|${partId ?? ''}`
}

function countBy<T>(list: readonly T[], key: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}
