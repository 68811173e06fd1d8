import { describe, expect, it } from 'vitest'
import { everyKind } from '#app/testing/quiz-fixture.ts'
import { choosePool, distinctRights, drawOptionOrder, drawQuestions } from './draw.ts'
import { randomFrom, shuffled } from './random.ts'

const bank = (name: string, size: number) =>
  Array.from({ length: size }, (_, index) => ({ id: `${name}-${index}`, bank: name }))
const nobodyMet = new Map<string, number>()
const seeds = Array.from({ length: 50 }, (_, index) => `seed ${index}`)

describe('chance', () => {
  it('repeats with the seed and differs between seeds', () => {
    const list = bank('m1', 30)
    expect(shuffled(list, randomFrom('a'))).toEqual(shuffled(list, randomFrom('a')))
    expect(shuffled(list, randomFrom('a'))).not.toEqual(shuffled(list, randomFrom('b')))
  })

  it('spreads evenly over [0, 1)', () => {
    const random = randomFrom('spread')
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let index = 0; index < 10_000; index += 1) {
      const value = random()
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThan(1)
      const tenth = Math.floor(value * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('drawing questions', () => {
  const pool = [...bank('m1', 10), ...bank('m2', 10), ...bank('m3', 4)]

  it.each(seeds)('gives different questions of the pool, as many as asked (%s)', (seed) => {
    const drawn = drawQuestions(pool, nobodyMet, 9, randomFrom(seed))
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(9)
    expect(drawn.every((question) => pool.includes(question))).toBe(true)
  })

  it.each(seeds)('lets the banks take turns (%s)', (seed) => {
    const drawn = drawQuestions(pool, nobodyMet, 9, randomFrom(seed))
    for (const name of ['m1', 'm2', 'm3'])
      expect(drawn.filter((question) => question.bank === name)).toHaveLength(3)
  })

  it.each(seeds)('repeats a question only when the unmet ones are used up (%s)', (seed) => {
    const own = bank('m1', 10)
    const first = drawQuestions(own, nobodyMet, 8, randomFrom(seed))
    const met = new Map(first.map(({ id }) => [id, 1]))
    const second = drawQuestions(own, met, 8, randomFrom(`${seed} again`))
    expect(second.filter(({ id }) => !met.has(id))).toHaveLength(2)
    const third = drawQuestions(
      own,
      new Map(own.map(({ id }) => [id, (met.get(id) ?? 0) + (second.some((q) => q.id === id) ? 1 : 0)])),
      4,
      randomFrom(`${seed} third`),
    )
    // Four were met once, six twice.
    expect(third.every(({ id }) => !(met.has(id) && second.some((question) => question.id === id)))).toBe(
      true,
    )
  })

  it('takes all there is when the pool is too small, and nothing from nothing', () => {
    expect(drawQuestions(bank('m1', 3), nobodyMet, 8, randomFrom('a'))).toHaveLength(3)
    expect(drawQuestions([], nobodyMet, 8, randomFrom('a'))).toEqual([])
  })

  it('meets every question of the pool sooner or later', () => {
    const met = new Set(
      seeds.flatMap((seed) => drawQuestions(pool, nobodyMet, 9, randomFrom(seed)).map(({ id }) => id)),
    )
    expect(met.size).toBe(pool.length)
  })
})

describe('choosing the bank', () => {
  const open = bank('m1', 10)
  const quiz = { banks: ['m1'], draw: 8 }

  it('takes the private bank for a final test that it can fill', () => {
    const chosen = choosePool([...open, ...bank('private', 8)], quiz, true)
    expect(chosen.publicBank).toBe(false)
    expect(chosen.pool.every((question) => question.bank === 'private')).toBe(true)
  })

  it('stays with the public banks for modules, a short private bank or none', () => {
    for (const [questions, isFinal] of [
      [[...open, ...bank('private', 20)], false],
      [[...open, ...bank('private', 7)], true],
      [open, true],
    ] as const) {
      const chosen = choosePool(questions, quiz, isFinal)
      expect(chosen.publicBank).toBe(true)
      expect(chosen.pool).toEqual(open)
    }
  })
})

describe('the order of options', () => {
  const ordering = everyKind.find(({ kind }) => kind === 'ordering')
  const matching = everyKind.find(({ kind }) => kind === 'matching')

  it.each(everyKind)('is a permutation of the parts: $kind', (payload) => {
    const order = drawOptionOrder(payload, randomFrom('order'))
    expect([...order].sort()).toEqual([...order.keys()])
    if (payload.kind === 'text' || payload.kind === 'number') expect(order).toEqual([])
    else expect(order.length).toBeGreaterThan(2)
  })

  it.each(seeds)('never shows an ordering in its right order (%s)', (seed) => {
    if (!ordering) throw new Error('no ordering')
    const order = drawOptionOrder(ordering, randomFrom(seed))
    expect(order.every((item, index) => item === index)).toBe(false)
  })

  it('shows equal right sides once', () => {
    if (matching?.kind !== 'matching') throw new Error('no matching')
    const pairs = [...matching.pairs, { left: 'Личный приём', right: 'сразу' }]
    expect(distinctRights({ kind: 'matching', pairs })).toEqual([0, 1, 2])
    expect(drawOptionOrder({ kind: 'matching', pairs }, randomFrom('a'))).toHaveLength(3)
  })
})
