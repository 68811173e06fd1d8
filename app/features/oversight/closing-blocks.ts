// People who no shown figure can tell apart: of one place, one cohort and one part of it. Numbers the nodes of the network
// whose weak places are looked for: our cells first, then what is known of cohorts from elsewhere, the ground last.
import { mayShowPart, smallestGroup } from '#app/features/diagnostics/suppression.ts'
import { type ClosingCell, type ClosingPerson, keyOf, type KnownElsewhere } from './closing-cells.ts'

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
  known: KnownElsewhere,
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
    const cohortIsKnown = known === 'cohorts' && whole >= smallestGroup
    const part = parts.get(partKey(person)) ?? 0
    const isPart = cohortIsKnown && person.partId !== null && mayShowPart({ part, whole })
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
