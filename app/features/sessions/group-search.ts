// Moves people who must be apart out of each other's group by exchanging them. Sizes stay as they are.
import type { Random } from '#app/features/assessment/random.ts'

export interface Groupable {
  id: string
  municipalityId: string | null
}

/** mix: a municipality is spread over all groups; together: it stays in one group; any: chance decides. */
export type MunicipalityRule = 'mix' | 'together' | 'any'

const most = 600
/** One pair kept apart outweighs any mixing of municipalities. */
const pairWeight = 100_000

interface Table {
  people: Groupable[]
  place: number[]
  enemies: number[][]
  /** How many enemies of a person sit in each group. */
  met: number[][]
  towns: Map<string, number>[]
  /** 1: people of one municipality repel, -1: attract. */
  mixing: number
}

/** The best arrangement found; where the rule cannot be kept for all, as few pairs as possible are together. */
export function keepApart(
  groups: Groupable[][],
  { apart, municipalities, random }: { apart: string[][]; municipalities: MunicipalityRule; random: Random },
): Groupable[][] {
  const table = lay(groups, apart, municipalities)
  let best = { pairs: countPairs(table), place: [...table.place] }
  const restUntil = table.people.map(() => 0)
  for (let step = 1; step <= most && best.pairs > 0; step += 1) {
    const troubled = table.people.flatMap((_, one) => (met(table, one, table.place[one]) > 0 ? [one] : []))
    const one = troubled[Math.floor(random() * troubled.length)]
    if (one === undefined) break
    const other = bestExchange(table, one, (person) => (restUntil[person] ?? 0) > step, random)
    if (other === null) break
    exchange(table, one, other)
    restUntil[one] = step + 4 + Math.floor(random() * 6)
    restUntil[other] = step + 2
    const pairs = countPairs(table)
    if (pairs < best.pairs) best = { pairs, place: [...table.place] }
  }
  return groups.map((_, index) => table.people.filter((_person, one) => best.place[one] === index))
}

function lay(groups: Groupable[][], apart: string[][], municipalities: MunicipalityRule): Table {
  const people = groups.flat()
  const place = groups.flatMap((group, index) => group.map(() => index))
  const number = new Map(people.map(({ id }, index) => [id, index]))
  const sets = people.map(() => new Set<number>())
  for (const list of apart) {
    const known = list.flatMap((id) => number.get(id) ?? [])
    for (const one of known) for (const other of known) if (one !== other) sets[one]?.add(other)
  }
  const enemies = sets.map((set) => [...set])
  return {
    people,
    place,
    enemies,
    met: enemies.map((list) =>
      groups.map((_, group) => list.filter((other) => place[other] === group).length),
    ),
    towns: groups.map((group) => {
      const counts = new Map<string, number>()
      for (const { municipalityId: town } of group) if (town) counts.set(town, (counts.get(town) ?? 0) + 1)
      return counts
    }),
    mixing: { mix: 1, together: -1, any: 0 }[municipalities],
  }
}

function met({ met: counts }: Table, person: number, group: number | undefined): number {
  return counts[person]?.[group ?? -1] ?? 0
}

function countPairs(table: Table): number {
  return table.people.reduce((sum, _, one) => sum + met(table, one, table.place[one]), 0) / 2
}

function bestExchange(
  table: Table,
  one: number,
  resting: (person: number) => boolean,
  random: Random,
): number | null {
  let best: { other: number; cost: number } | null = null
  for (let other = 0; other < table.people.length; other += 1) {
    if (table.place[other] === table.place[one] || resting(other)) continue
    const cost = costOf(table, one, other) + random() / 2
    if (!best || cost < best.cost) best = { other, cost }
  }
  return best?.other ?? null
}

/** What the exchange adds to the trouble; negative where it helps. */
function costOf(table: Table, one: number, other: number): number {
  const [here, there] = [table.place[one], table.place[other]]
  const enemies = table.enemies[one]?.includes(other) ? 2 : 0
  const pairs =
    met(table, one, there) -
    met(table, one, here) +
    met(table, other, here) -
    met(table, other, there) -
    enemies
  return pairs * pairWeight + table.mixing * townCost(table, one, other)
}

function townCost({ people, place, towns }: Table, one: number, other: number): number {
  const [mine, theirs] = [people[one]?.municipalityId, people[other]?.municipalityId]
  if (mine === theirs) return 0
  const count = (group: number | undefined, town: string | null | undefined) =>
    (town ? towns[group ?? -1]?.get(town) : 0) ?? 0
  const [here, there] = [place[one], place[other]]
  const leave = (mine ? count(there, mine) - count(here, mine) + 1 : 0) * 2
  const come = (theirs ? count(here, theirs) - count(there, theirs) + 1 : 0) * 2
  return leave + come
}

function exchange(table: Table, one: number, other: number): void {
  const [here, there] = [table.place[one] ?? 0, table.place[other] ?? 0]
  for (const [person, from, to] of [
    [one, here, there],
    [other, there, here],
  ] as const) {
    table.place[person] = to
    for (const enemy of table.enemies[person] ?? []) {
      const counts = table.met[enemy] ?? []
      counts[from] = (counts[from] ?? 0) - 1
      counts[to] = (counts[to] ?? 0) + 1
    }
    const town = table.people[person]?.municipalityId
    if (!town) continue
    const [left, come] = [table.towns[from], table.towns[to]]
    left?.set(town, (left.get(town) ?? 0) - 1)
    come?.set(town, (come.get(town) ?? 0) + 1)
  }
}
