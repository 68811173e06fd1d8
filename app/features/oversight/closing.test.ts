// Nobody's figure can be counted out of what is shown: differences are enumerated, and small populations are solved whole.
import { describe, expect, it } from 'vitest'
import { type Random, randomFrom } from '#app/features/assessment/random.ts'
import { mayShowPart } from '#app/features/diagnostics/suppression.ts'
import { closeCells } from './closing.ts'
import type { ClosingCell, ClosingPerson, KnownElsewhere } from './closing-cells.ts'

const person = (cohortId: string, place = '', changes: Partial<ClosingPerson> = {}): ClosingPerson => {
  const [municipalityId = null, organisationId = null] = place ? place.split('/') : []
  return {
    ...{ cohortId, municipalityId, organisationId, partId: municipalityId },
    ...{ regionId: municipalityId ? 'r' : null, value: 1, ...changes },
  }
}
const many = (count: number, one: ClosingPerson) => Array.from({ length: count }, () => one)
const statuses = (people: ClosingPerson[], known: KnownElsewhere = 'nothing') =>
  Object.fromEntries(closeCells(people, known).map(({ kind, id, status }) => [`${kind} ${id}`, status]))

describe('a cell', () => {
  it('is shown from seven people on', () => {
    expect(statuses(many(7, person('c', 'a/a1')))).toEqual({
      'region r': 'shown',
      'municipality a': 'shown',
      'organisation a1': 'shown',
      'cohort c': 'shown',
    })
    expect(new Set(Object.values(statuses(many(6, person('c', 'a/a1')))))).toEqual(new Set(['few']))
    expect(closeCells([], 'nothing')).toEqual([])
  })

  it('takes its smallest sibling with it, and one more where both are still few', () => {
    const people = [
      ...many(30, person('c', 'a')),
      ...many(9, person('c', 'b')),
      ...many(12, person('c', 'd')),
    ]
    expect(statuses([...people, ...many(2, person('c', 'e'))])).toMatchObject({
      'region r': 'shown',
      'municipality a': 'shown',
      'municipality b': 'complement',
      'municipality d': 'shown',
      'municipality e': 'few',
    })
    const three = [...many(2, person('c', 'e')), ...many(1, person('c', 'f'))]
    expect(statuses([...people, ...three])).toMatchObject({
      'municipality b': 'complement',
      'municipality e': 'few',
      'municipality f': 'few',
    })
  })

  it('is withheld where people without a place would be the rest', () => {
    const people = [...many(8, person('c', 'a/a1')), ...many(3, person('c', 'a'))]
    expect(statuses(people)).toMatchObject({ 'municipality a': 'shown', 'organisation a1': 'complement' })
  })

  it('is withheld where a cohort would leave a rest of a few', () => {
    // The cohort is the town and two more.
    const people = [
      ...many(9, person('c', 'a/a1')),
      ...many(2, person('c')),
      ...many(20, person('d', 'b/b1')),
    ]
    const shown = statuses(people)
    expect([shown['cohort c'], shown['municipality a']].filter((status) => status === 'shown')).toHaveLength(
      1,
    )
  })

  it('gives way to figures that other pages show anyway', () => {
    const people = [
      ...many(9, person('c', 'a/a1')),
      ...many(2, person('c')),
      ...many(20, person('d', 'b/b1')),
    ]
    expect(statuses(people, 'cohorts')).toMatchObject({ 'cohort c': 'shown', 'municipality a': 'complement' })
    // Eight of the town are a coordinator's part of the cohort; two more of the town are of another cohort.
    const part = [...many(8, person('c', 'a')), ...many(12, person('c', 'b')), ...many(2, person('d', 'a'))]
    expect(statuses(part, 'cohorts')['municipality a']).toBe('complement')
    expect(statuses([...part, ...many(9, person('d', 'a'))], 'cohorts')['municipality a']).toBe('shown')
  })

  it('does not suffer for what two coordinators could count without us', () => {
    const towns = ['a', 'b'].flatMap((town) => many(8, person('c', town)))
    const elsewhere = many(4, person('c', 'e', { partId: 'e' }))
    expect(statuses([...towns, ...elsewhere], 'cohorts')).toMatchObject({
      'region r': 'shown',
      'cohort c': 'shown',
    })
  })
})

describe('random populations', () => {
  const kinds: KnownElsewhere[] = ['nothing', 'cohorts']

  it.each(kinds)(
    'show no two cells, and no parent without its children, a few people apart (%s)',
    (known) => {
      const random = randomFrom(`pairs ${known}`)
      for (let round = 0; round < 300; round += 1) {
        const people = population(random, { cohorts: 6, towns: 5, offices: 4, people: 30 + random() * 200 })
        const cells = closeCells(people, known)
        const shown = cells.filter(({ status }) => status === 'shown')
        for (const cell of shown) expect(cell.values.length).toBeGreaterThanOrEqual(7)
        const sets = shown.map((cell) => ({ cell, set: membersOf(cell, people) }))
        for (const one of sets) {
          for (const other of sets) expectNoHandful(one.set, [other.set])
          const children = sets.filter(({ cell }) => cell.parent === one.cell).map(({ set }) => set)
          const cohorts = sets.filter(({ cell }) => cell.kind === 'cohort').map(({ set }) => set)
          for (const group of [children, cohorts])
            for (let some = 1; some < 2 ** group.length; some += 1)
              expectNoHandful(
                one.set,
                group.filter((_, at) => (some >> at) & 1),
              )
        }
      }
    },
  )

  it.each(kinds)('withhold at least two siblings, and seven people, where any is withheld (%s)', (known) => {
    const random = randomFrom(`siblings ${known}`)
    for (let round = 0; round < 300; round += 1) {
      const cells = closeCells(population(random, { cohorts: 4, towns: 5, offices: 3, people: 120 }), known)
      for (const cell of cells.filter(({ kind, status }) => kind !== 'region' && status !== 'shown')) {
        const family = cells.filter(({ family: other }) => other === cell.family)
        const withheld = family.filter(({ status }) => status !== 'shown')
        const together = withheld.reduce((sum, { values }) => sum + values.length, 0)
        const all = withheld.length === family.length
        expect(all || (withheld.length > 1 && together >= 7)).toBe(true)
      }
    }
  })

  it.each(kinds)(
    'tell by no sum nor difference anything about fewer than seven (%s)',
    (known) => {
      const random = randomFrom(`algebra ${known}`)
      let tried = 0
      for (let round = 0; round < 60; round += 1) {
        const people = population(random, { cohorts: 3, towns: 3, offices: 2, people: 12 + random() * 50 })
        const cells = closeCells(people, known)
        const atoms = [...new Set(people.map(atomOf))]
        const sizes = atoms.map((atom) => people.filter((one) => atomOf(one) === atom).length)
        const row = (set: Set<ClosingPerson>) =>
          atoms.map((atom) => ([...set].some((one) => atomOf(one) === atom) ? 1 : 0))
        const shown = cells
          .filter(({ status }) => status === 'shown')
          .map((cell) => row(membersOf(cell, people)))
        for (const reader of readers(people, known)) {
          const elsewhere = knownSets(people, reader).map(row)
          for (const few of handfuls(sizes)) {
            // How much about these few alone can be solved for: with our figures no more than without them.
            expect(solvable([...elsewhere, ...shown], few)).toBe(solvable(elsewhere, few))
            tried += 1
          }
        }
      }
      expect(tried).toBeGreaterThan(3_000)
    },
    60_000,
  )

  it('is quick with a region of thousands', () => {
    const people = population(randomFrom('large'), { cohorts: 120, towns: 150, offices: 10, people: 6_000 })
    const from = performance.now()
    expect(closeCells(people, 'cohorts').some(({ status }) => status === 'shown')).toBe(true)
    expect(performance.now() - from).toBeLessThan(4_000)
  })
})

interface Sizes {
  cohorts: number
  towns: number
  offices: number
  people: number
}

/** Lumpy, as in life: most people of a cohort come from few places. */
function population(random: Random, { cohorts, towns, offices, people }: Sizes): ClosingPerson[] {
  const pick = (count: number) => Math.floor(random() ** 2 * count)
  return Array.from({ length: people }, () => {
    const cohort = pick(cohorts)
    const town = (cohort + pick(towns)) % towns
    const nowhere = random() < 0.04
    const regional = random() < 0.05
    const moved = random() < 0.05
    return {
      cohortId: `c${cohort}`,
      partId: nowhere ? null : `t${moved ? pick(towns) : town}`,
      regionId: nowhere ? null : town % 4 === 3 ? 'r2' : 'r1',
      municipalityId: nowhere || regional ? null : `t${town}`,
      organisationId: nowhere || random() < 0.1 ? null : regional ? 'o-region' : `o${town}-${pick(offices)}`,
      value: random(),
    }
  }).map((one) => (one.organisationId === 'o-region' ? { ...one, regionId: 'r1' } : one))
}

function membersOf({ kind, id }: ClosingCell, people: ClosingPerson[]): Set<ClosingPerson> {
  return new Set(people.filter((one) => one[`${kind}Id`] === id))
}

type Reader = 'nothing' | 'cohorts' | 'everything' | { of: string }

/** Who reads our figures, by what they know besides. */
function readers(people: ClosingPerson[], known: KnownElsewhere): Reader[] {
  if (known === 'nothing') return ['nothing']
  const coordinators = [...new Set(people.flatMap(({ partId }) => partId ?? []))]
  return ['nothing', 'cohorts', 'everything', ...coordinators.map((of) => ({ of }))]
}

/** What diagnostics publishes: cohorts, and coordinators' parts of them. */
function knownSets(people: ClosingPerson[], reader: Reader): Set<ClosingPerson>[] {
  if (reader === 'nothing') return []
  return [...new Set(people.map(({ cohortId }) => cohortId))].flatMap((cohort) => {
    const all = people.filter(({ cohortId }) => cohortId === cohort)
    if (all.length < 7) return []
    const readable = (part: string) =>
      typeof reader === 'object' ? reader.of === part : reader === 'everything'
    const parts = [...new Set(all.flatMap(({ partId }) => partId ?? []))]
      .filter(readable)
      .map((part) => all.filter(({ partId }) => partId === part))
      .filter((part) => mayShowPart({ part: part.length, whole: all.length }))
    return [all, ...parts].map((set) => new Set(set))
  })
}

function expectNoHandful(whole: Set<ClosingPerson>, parts: Set<ClosingPerson>[]): void {
  if (!parts.every((part) => [...part].every((one) => whole.has(one)))) return
  const taken = new Set(parts.flatMap((part) => [...part]))
  const rest = whole.size - taken.size
  if (rest > 0) expect(rest).toBeGreaterThanOrEqual(7)
}

function atomOf({ cohortId, partId, regionId, municipalityId, organisationId }: ClosingPerson): string {
  return [cohortId, partId, regionId, municipalityId, organisationId].join('|')
}

/** Every set of atoms with one to six people. */
function handfuls(sizes: number[], from = 0, left = 6): number[][] {
  const found: number[][] = []
  for (let at = from; at < sizes.length; at += 1) {
    const size = sizes[at] ?? 0
    if (size > left) continue
    found.push([at], ...handfuls(sizes, at + 1, left - size).map((more) => [at, ...more]))
    if (found.length > 400) return found.slice(0, 400)
  }
  return found
}

/** Dimension of the combinations of rows that say something of the columns `few` and of nothing else. */
function solvable(rows: number[][], few: number[]): number {
  return rankOf(rows) - rankOf(rows.map((row) => row.filter((_, at) => !few.includes(at))))
}

/** Over a prime field: the tables of two nested partitions are totally unimodular, so the rank is that of the rationals. */
function rankOf(rows: number[][]): number {
  const prime = 32_749
  const left = rows.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0)
    const pivot = left[at]
    const swapped = left[rank]
    if (!pivot || !swapped) continue
    left[at] = swapped
    left[rank] = pivot
    const inverse = power(pivot[column] ?? 1, prime - 2, prime)
    for (let index = rank + 1; index < left.length; index += 1) {
      const row = left[index] ?? []
      const factor = ((row[column] ?? 0) * inverse) % prime
      if (factor)
        for (let i = column; i < row.length; i += 1)
          row[i] = ((row[i] ?? 0) + (prime - factor) * (pivot[i] ?? 0)) % prime
    }
    rank += 1
  }
  return rank
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1
  for (let [square, left] = [base % prime, exponent]; left > 0; left >>= 1) {
    if (left & 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
