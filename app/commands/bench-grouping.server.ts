// Splits 300 people into working groups by every rule and with people who must be apart: under a second each.
import { decideGroups, type Groupable } from '#app/features/sessions/grouping.ts'

const longest = 1_000

/** Prints the figures; throws where the promise is broken. */
export function benchGrouping(): void {
  const people: Groupable[] = Array.from({ length: 300 }, (_, index) => ({
    id: `p${index}`,
    municipalityId: `m${index % 40}`,
  }))
  const ids = people.map(({ id }) => id)
  const lists = {
    'apart by tens': Array.from({ length: 30 }, (_, index) => ids.slice(index * 10, index * 10 + 10)),
    'apart, impossible': [ids.slice(0, 100)],
  }
  console.log('\n300 people of 40 municipalities into 30 groups')
  for (const municipalities of ['mix', 'together'] as const)
    for (const [name, apart] of Object.entries(lists)) {
      const begun = performance.now()
      decideGroups(people, { groups: 30, municipalities, balance: true, apart, seed: 'bench' })
      const took = performance.now() - begun
      console.log(`${municipalities.padEnd(9)} ${name.padEnd(24)} ${took.toFixed(0).padStart(5)} ms`)
      if (took >= longest) throw new Error(`Grouping took ${took.toFixed(0)} ms, not under ${longest}`)
    }
}
