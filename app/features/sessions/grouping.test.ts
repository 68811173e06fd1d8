// Groups by rule: every branch, and what holds for any people, rules and seed.
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#app/features/assessment/random.ts'
import { countGroups, decideGroups, type Groupable, type GroupingOrder } from './grouping.ts'

const order: GroupingOrder = { groups: 3, municipalities: 'any', balance: true, apart: [], seed: '1' }

/** `crowd({ uren: 3, null: 1 })` */
function crowd(towns: Record<string, number>): Groupable[] {
  return Object.entries(towns).flatMap(([town, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${town}${index}`,
      municipalityId: town === 'none' ? null : town,
    })),
  )
}

const townsIn = (groups: string[][], town: string) =>
  groups.map((group) => group.filter((id) => id.startsWith(town)).length)
const sizes = (groups: string[][]) => groups.map(({ length }) => length)
const spread = (numbers: number[]) => Math.max(...numbers) - Math.min(...numbers)

describe('how many groups', () => {
  it.each([
    [20, { by: 'count', number: 4 }, 4],
    [20, { by: 'size', number: 6 }, 3],
    [3, { by: 'count', number: 8 }, 3],
    [3, { by: 'size', number: 40 }, 1],
    [0, { by: 'count', number: 4 }, 1],
    [5, { by: 'size', number: 0 }, 5],
  ] as const)('%i people by %o', (people, wanted, groups) => {
    expect(countGroups(people, wanted)).toBe(groups)
  })
})

describe('groups', () => {
  it('are the same for the same seed in whatever order people come, and others for another', () => {
    const people = crowd({ uren: 6, gorod: 6 })
    const first = decideGroups(people, order)
    expect(decideGroups([...people].reverse(), order)).toEqual(first)
    expect(decideGroups(people, { ...order, seed: '2' })).not.toEqual(first)
  })

  it('are one empty group where nobody came', () => {
    expect(decideGroups([], order)).toEqual({ groups: [[]], notApart: [], divided: [] })
  })

  it('spread each municipality evenly when mixed', () => {
    const { groups } = decideGroups(crowd({ uren: 7, gorod: 5, balah: 2, none: 3 }), {
      ...order,
      municipalities: 'mix',
    })
    for (const town of ['uren', 'gorod', 'balah'])
      expect(spread(townsIn(groups, town))).toBeLessThanOrEqual(1)
    expect(spread(sizes(groups))).toBeLessThanOrEqual(1)
  })

  it('keep municipalities whole where they fit, and say which had to be divided', () => {
    const together = { ...order, municipalities: 'together' } as const
    const fits = decideGroups(crowd({ uren: 4, gorod: 2, balah: 2, pilna: 3, none: 1 }), together)
    expect(fits.divided).toEqual([])
    for (const town of ['uren', 'gorod', 'balah', 'pilna'])
      expect(townsIn(fits.groups, town).filter(Boolean)).toHaveLength(1)
    const large = decideGroups(crowd({ uren: 7, gorod: 2 }), together)
    expect(large.divided).toEqual(['uren'])
    expect(sizes(large.groups)).toEqual([3, 3, 3])
  })

  it('rather differ in size than divide a municipality, if so wished', () => {
    const loose = { ...order, municipalities: 'together', balance: false } as const
    const { groups, divided } = decideGroups(crowd({ uren: 7, gorod: 2, pilna: 1 }), loose)
    expect(divided).toEqual([])
    expect(sizes(groups).sort()).toEqual([1, 2, 7])
    const few = decideGroups(crowd({ uren: 7 }), loose)
    expect(few.groups.every(({ length }) => length > 0)).toBe(true)
    expect(few.divided).toEqual(['uren'])
  })
})

describe('people who must be apart', () => {
  const people = crowd({ uren: 6, gorod: 6 })

  it('get different groups and municipalities stay mixed', () => {
    const apart = [
      ['uren0', 'uren1', 'uren2'],
      ['gorod0', 'uren0'],
      ['stranger', 'uren5'],
    ]
    const { groups, notApart } = decideGroups(people, { ...order, municipalities: 'mix', apart })
    expect(notApart).toEqual([])
    expect(spread(townsIn(groups, 'uren'))).toBe(0)
  })

  it('are named where there are fewer groups than people', () => {
    const apart = [['uren0', 'uren1', 'uren2', 'uren3']]
    const { notApart } = decideGroups(people, { ...order, apart })
    expect(notApart).toHaveLength(1)
    const [pair] = decideGroups(people, { ...order, groups: 1, apart: [['uren0', 'uren1']] }).notApart
    expect(pair).toEqual(['uren0', 'uren1'])
  })

  it('leave their municipality where it should stay together', () => {
    const { notApart, divided } = decideGroups(people, {
      ...order,
      groups: 2,
      municipalities: 'together',
      apart: [['uren0', 'uren1']],
    })
    expect(notApart).toEqual([])
    expect(divided).toContain('uren')
  })

  it('are kept from people who are enemies of those they would be exchanged with', () => {
    // Two pairs in three groups of two: an exchange with any of the others must not make a new pair.
    const six = crowd({ none: 6 })
    for (let seed = 0; seed < 50; seed += 1) {
      const apart = [
        ['none0', 'none1'],
        ['none2', 'none3'],
        ['none0', 'none2'],
        ['none1', 'none4'],
      ]
      expect(decideGroups(six, { ...order, apart, seed: String(seed) }).notApart).toEqual([])
    }
  })
})

describe('for any people, rules and seed', () => {
  const chance = randomFrom('properties')
  const upTo = (most: number) => Math.floor(chance() * most)
  const cases = Array.from({ length: 300 }, (_, index) => {
    const people = crowd(
      Object.fromEntries([
        ...Array.from({ length: 1 + upTo(8) }, (_town, town) => [`t${town}x`, 1 + upTo(9)]),
        ['none', upTo(4)],
      ]) as Record<string, number>,
    )
    const groups = 1 + upTo(people.length)
    const municipalities = (['mix', 'together', 'any'] as const)[upTo(3)] ?? 'any'
    // Lists of strangers to each other, none longer than there are groups: this can always be kept.
    const queue = people.map(({ id }) => id).sort(() => chance() - 0.5)
    const apart = [0, 1, 2].map(() => queue.splice(0, upTo(Math.min(groups, 5) + 1)))
    return { people, order: { groups, municipalities, balance: chance() < 0.8, apart, seed: String(index) } }
  })

  it('everybody is in one group exactly once', () => {
    for (const { people, order: wanted } of cases) {
      const { groups } = decideGroups(people, wanted)
      expect(groups).toHaveLength(wanted.groups)
      expect(groups.flat().sort()).toEqual(people.map(({ id }) => id).sort())
      expect(groups.every(({ length }) => length > 0)).toBe(true)
    }
  })

  it('sizes differ by one at most unless somebody wished otherwise', () => {
    for (const { people, order: wanted } of cases)
      if (wanted.balance || wanted.municipalities !== 'together')
        expect(spread(sizes(decideGroups(people, wanted).groups))).toBeLessThanOrEqual(1)
  })

  it('people are apart wherever that is possible', () => {
    for (const { people, order: wanted } of cases)
      if (wanted.balance) expect(decideGroups(people, wanted).notApart).toEqual([])
  })
})
