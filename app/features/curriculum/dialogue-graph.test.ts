import { describe, expect, it } from 'vitest'
import { checkDialogue } from './dialogue-graph.ts'

const scene = (id: string, ends: boolean, ...to: string[]) => ({ id, ends, to })
const faults = (...scenes: ReturnType<typeof scene>[]) =>
  checkDialogue('a', scenes).map((fault) => [fault.scene, fault.message])

describe('checkDialogue', () => {
  it('accepts a dialogue that branches, turns back and ends', () => {
    expect(faults(scene('a', false, 'b', 'c'), scene('b', false, 'a', 'c'), scene('c', true))).toEqual([])
  })

  it('names each fault', () => {
    expect(faults(scene('b', true))).toEqual([[null, 'Сцены «a», с которой начинают, нет.']])
    expect(faults(scene('a', true, 'a'))).toEqual([['a', 'Сцена «a» — конец, но в ней есть <Reply>.']])
    expect(faults(scene('a', false))).toEqual([['a', 'Сцена «a» — тупик: нужны <Reply> или свойство end.']])
    expect(faults(scene('a', false, 'z'))).toEqual([['a', '<Reply> ведёт в сцену «z», которой нет.']])
    expect(faults(scene('a', true), scene('b', true))).toEqual([['b', 'До сцены «b» нельзя дойти.']])
    expect(faults(scene('a', false, 'b', 'c'), scene('b', false, 'b'), scene('c', true))).toEqual([
      ['b', 'Из сцены «b» нельзя дойти до конца.'],
    ])
  })
})
