import { describe, expect, it } from 'vitest'
import { lessonIsComplete, lessonRemainder } from './completion.ts'

const end = new Date('2026-11-20T10:00:00Z')

describe('a lesson', () => {
  it('is complete when its required blocks are answered and its end was reached', () => {
    expect(lessonIsComplete({ requiredBlocks: ['q1'], answeredBlocks: ['q1'], endReachedAt: end })).toBe(true)
  })

  it('is not complete without its end', () => {
    expect(lessonIsComplete({ requiredBlocks: ['q1'], answeredBlocks: ['q1'], endReachedAt: null })).toBe(
      false,
    )
  })

  it('is not complete without a required answer, whatever else was answered', () => {
    expect(
      lessonIsComplete({ requiredBlocks: ['q1', 'd1'], answeredBlocks: ['q1', 'c1'], endReachedAt: end }),
    ).toBe(false)
  })

  it('without required blocks needs its end only', () => {
    expect(lessonIsComplete({ requiredBlocks: [], answeredBlocks: [], endReachedAt: end })).toBe(true)
  })

  it('names what is missing in the order of the lesson', () => {
    const remainder = lessonRemainder({
      requiredBlocks: ['b', 'a', 'c'],
      answeredBlocks: ['a'],
      endReachedAt: null,
    })
    expect(remainder).toEqual({ blocks: ['b', 'c'], end: true })
  })
})
