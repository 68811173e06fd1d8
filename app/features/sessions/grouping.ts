// Splits people into working groups by rule. The same people, order and seed give the same groups. Knows no rows.
import { randomFrom, shuffled } from '#app/features/assessment/random.ts'
import { type Groupable, keepApart, type MunicipalityRule } from './group-search.ts'

export type { Groupable, MunicipalityRule }

export interface GroupingOrder {
  groups: number
  municipalities: MunicipalityRule
  /** Sizes differ by one at most. Only «together» may do without, so that no municipality has to be divided. */
  balance: boolean
  /** Nobody shares a group with another of the same list. */
  apart: string[][]
  seed: string
}

export interface Grouping {
  groups: string[][]
  /** Pairs that had to stay in one group. */
  notApart: [string, string][]
  /** Municipalities that had to be divided where they should stay together. */
  divided: string[]
}

/** How many groups: asked for, or of a wanted size; at least one, and never an empty one. */
export function countGroups(people: number, wanted: { by: 'count' | 'size'; number: number }): number {
  const count = wanted.by === 'count' ? wanted.number : Math.round(people / Math.max(wanted.number, 1))
  return Math.max(1, Math.min(count, people))
}

export function decideGroups(people: Groupable[], order: GroupingOrder): Grouping {
  const count = countGroups(people.length, { by: 'count', number: order.groups })
  const random = randomFrom(order.seed)
  const byId = [...people].sort((a, b) => (a.id < b.id ? -1 : 1))
  const dealt = deal(clusters(shuffled(byId, random), order.municipalities), count, order)
  const groups = keepApart(dealt, { apart: order.apart, municipalities: order.municipalities, random })
  return {
    groups: groups.map((group) => group.map(({ id }) => id)),
    notApart: pairsTogether(groups, order.apart),
    divided: order.municipalities === 'together' ? dividedIn(groups) : [],
  }
}

/** People of one municipality stand together, the largest first; who has none stands alone. */
function clusters(people: Groupable[], rule: MunicipalityRule): Groupable[][] {
  if (rule === 'any') return people.map((person) => [person])
  const found = new Map<string, Groupable[]>()
  for (const person of people) {
    const key = person.municipalityId ?? `alone:${person.id}`
    found.set(key, [...(found.get(key) ?? []), person])
  }
  return [...found.values()].sort((a, b) => b.length - a.length)
}

function deal(list: Groupable[][], count: number, { municipalities, balance }: GroupingOrder): Groupable[][] {
  const groups: Groupable[][] = Array.from({ length: count }, () => [])
  if (municipalities !== 'together') {
    for (const [index, person] of list.flat().entries()) groups[index % count]?.push(person)
    return groups
  }
  return balance ? fillTogether(list, groups) : pileTogether(list, groups)
}

/** Each cluster goes where it fits most tightly; what fits nowhere is divided. */
function fillTogether(list: Groupable[][], groups: Groupable[][]): Groupable[][] {
  const total = list.flat().length
  const room = groups.map(
    (_, index) => Math.floor(total / groups.length) + (index < total % groups.length ? 1 : 0),
  )
  const queue = [...list]
  for (let cluster = queue.shift(); cluster; cluster = queue.shift()) {
    const size = cluster.length
    const fitting = room.flatMap((free, index) => (free >= size ? [{ free, index }] : []))
    const tightest = fitting.sort((a, b) => a.free - b.free)[0]
    const index = tightest?.index ?? room.indexOf(Math.max(...room))
    const free = room[index] ?? 0
    groups[index]?.push(...cluster.slice(0, free))
    room[index] = Math.max(0, free - size)
    if (size > free) {
      queue.push(cluster.slice(free))
      queue.sort((a, b) => b.length - a.length)
    }
  }
  return groups
}

/** Each cluster goes whole to the smallest group. With fewer clusters than groups the largest group is halved. */
function pileTogether(list: Groupable[][], groups: Groupable[][]): Groupable[][] {
  const bySize = () => [...groups].sort((a, b) => a.length - b.length)
  for (const cluster of list) bySize()[0]?.push(...cluster)
  for (const empty of groups.filter(({ length }) => length === 0)) {
    const largest = bySize().at(-1)
    if (largest) empty.push(...largest.splice(Math.ceil(largest.length / 2)))
  }
  return groups
}

function pairsTogether(groups: Groupable[][], apart: string[][]): [string, string][] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index] as const)))
  const pairs = new Map<string, [string, string]>()
  for (const list of apart) {
    const known = [...new Set(list)].filter((id) => groupOf.has(id)).sort()
    for (const [index, one] of known.entries())
      for (const other of known.slice(index + 1))
        if (groupOf.get(one) === groupOf.get(other)) pairs.set(`${one} ${other}`, [one, other])
  }
  return [...pairs.values()]
}

function dividedIn(groups: Groupable[][]): string[] {
  const seen = new Map<string, Set<number>>()
  for (const [index, group] of groups.entries())
    for (const { municipalityId } of group)
      if (municipalityId) seen.set(municipalityId, (seen.get(municipalityId) ?? new Set()).add(index))
  return [...seen].filter(([, places]) => places.size > 1).map(([id]) => id)
}
