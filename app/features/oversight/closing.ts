// Which averages of a quarter may be published: cells of seven people and more, out of which nobody can count the figure of
// fewer than seven, by whatever sums and differences of all that is shown. See decisions/010-closed-figures.md.
import { smallestGroup } from '#app/features/diagnostics/suppression.ts'
import { blocksOf, type Knowledge, tellingParts } from './closing-blocks.ts'
import { cellsOf, type ClosingCell, type ClosingPerson, type KnownElsewhere } from './closing-cells.ts'
import { type Edge, findSmallCut, Joined } from './small-cut.ts'

/** Every cell that has people, with its status. What is safe against one reader stays so: more is only ever withheld. */
export function closeCells(people: readonly ClosingPerson[], known: KnownElsewhere): ClosingCell[] {
  const cells = cellsOf(people)
  withholdSiblings(cells)
  for (const knowledge of readersOf(people, known)) withholdAgainst(people, cells, knowledge)
  return cells
}

/**
 * Who may read our figures: all coordinators together, each alone where all together would tell too much, and who reads
 * cohorts. Whoever knows less is told less.
 */
function readersOf(people: readonly ClosingPerson[], known: KnownElsewhere): Knowledge[] {
  if (known === 'nothing') return [{ wholes: false, parts: 'none' }]
  const one = tellingParts(people).map((of): Knowledge => ({ wholes: true, parts: { of } }))
  return [{ wholes: true, parts: 'all' }, ...one, { wholes: true, parts: 'none' }]
}

function withholdAgainst(
  people: readonly ClosingPerson[],
  cells: readonly ClosingCell[],
  knowledge: Knowledge,
): void {
  const { blocks, ground } = blocksOf(people, cells, knowledge)
  const joined = new Joined(ground + 1)
  const nodes = new Map(cells.map((cell, node) => [cell, node]))
  const nodeOf = (cell: ClosingCell | null) => (cell ? (nodes.get(cell) ?? ground) : ground)
  const edges: Edge[] = blocks.map((block) => ({
    a: nodeOf(shownAbove(block.place)),
    b: block.cohortIsKnown || block.cohort?.status === 'shown' ? block.cohortNode : ground,
    weight: block.people,
  }))
  for (;;) {
    const side = findSmallCut(edges, joined, smallestGroup)
    if (side === null) return
    const parts = (a: number, b: number) => (joined.rootOf(a) === side) !== (joined.rootOf(b) === side)
    const isCut = ({ a, b }: Edge) => parts(a, b)
    const cut = edges.filter(isCut)
    // A withheld cell counts as one with what is around it. Other pages show cohorts whatever we withhold.
    const ours = cells.filter(
      ({ kind, status }) => status === 'shown' && !(kind === 'cohort' && knowledge.wholes),
    )
    const apart = ours.filter((cell) => parts(nodeOf(cell), nodeOf(shownAbove(cell.parent))))
    const alive = new Set(edges.flatMap(({ a, b }) => [joined.rootOf(a), joined.rootOf(b)]))
    const hasPeople = (cell: ClosingCell | null) => alive.has(joined.rootOf(nodeOf(cell)))
    const closing = apart.filter((cell) => hasPeople(cell) && hasPeople(shownAbove(cell.parent)))
    // The few may be known from elsewhere; then what we show must at least not part them.
    const places = new Set(cut.map(({ a }) => joined.rootOf(a)))
    const around = blocks.flatMap((block, at) =>
      edges[at] && isCut(edges[at]) ? (shownAbove(block.place) ?? []) : [],
    )
    const chosen = smallestOf(closing) ?? smallestOf(apart) ?? (places.size > 1 ? smallestOf(around) : null)
    if (chosen) chosen.status = 'complement'
    else for (const { a, b } of cut) joined.join(a, b)
    withholdSiblings(cells)
    for (const cell of ours)
      if (cell.status !== 'shown') joined.join(nodeOf(cell), nodeOf(shownAbove(cell.parent)))
  }
}

/** The cell itself or the nearest one above it that is shown. */
function shownAbove(cell: ClosingCell | null): ClosingCell | null {
  for (let at = cell; at; at = at.parent) if (at.status === 'shown') return at
  return null
}

/**
 * Where a cell is withheld its smallest sibling is too, again and again until those withheld are two or more and together
 * seven people or more.
 */
function withholdSiblings(cells: readonly ClosingCell[]): void {
  const families = new Map<string, ClosingCell[]>()
  for (const cell of cells) families.set(cell.family, [...(families.get(cell.family) ?? []), cell])
  for (const family of families.values())
    for (;;) {
      const withheld = family.filter(({ status }) => status !== 'shown')
      const together = withheld.reduce((sum, { values }) => sum + values.length, 0)
      if (!withheld.length || (withheld.length > 1 && together >= smallestGroup)) break
      const next = smallestOf(family.filter(({ status }) => status === 'shown'))
      if (!next) break
      next.status = 'complement'
    }
}

/** By its size, then by its id: the same people always give the same answer. */
function smallestOf(cells: readonly ClosingCell[]): ClosingCell | null {
  const [first] = [...cells].sort((a, b) => a.values.length - b.values.length || (a.id < b.id ? -1 : 1))
  return first ?? null
}
