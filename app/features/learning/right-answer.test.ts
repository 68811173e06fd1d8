// A right answer is judged right, for each kind of block.
import { describe, expect, it } from 'vitest'
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { judgeAnswer } from './block-answer.ts'
import { rightAnswer } from './right-answer.ts'

const base = { id: 'b', required: true }
const dialogue = (good: boolean): BlockOf<'dialogue'> => ({
  type: 'dialogue',
  ...base,
  title: 'Звонок',
  start: 'a',
  scenes: [
    {
      id: 'a',
      who: '',
      body: '',
      end: null,
      replies: [
        { to: 'a', body: '' },
        { to: 'b', body: '' },
        { to: 'c', body: '' },
      ],
    },
    { id: 'b', who: '', body: '', end: 'bad', replies: [] },
    { id: 'c', who: '', body: '', end: null, replies: [{ to: 'd', body: '' }] },
    { id: 'd', who: '', body: '', end: good ? 'good' : null, replies: [] },
  ],
})

describe('a right answer', () => {
  it('chooses, sorts, matches and ticks', () => {
    const option = (correct: boolean) => ({ body: '', correct, explain: null })
    const choice = {
      type: 'choice' as const,
      ...base,
      prompt: '',
      multiple: true,
      options: [option(true), option(false), option(true)],
    }
    const sort = {
      type: 'sort' as const,
      ...base,
      prompt: '',
      buckets: ['a', 'b'],
      cards: [
        { body: '', bucket: 1 },
        { body: '', bucket: 0 },
      ],
      explain: null,
    }
    const match = {
      type: 'match' as const,
      ...base,
      prompt: '',
      left: ['a', 'b'],
      right: ['x', 'y'],
      answer: [1, 0],
      explain: null,
    }
    expect(rightAnswer(choice)).toEqual([0, 2])
    for (const block of [choice, sort, match]) expect(judgeAnswer(block, rightAnswer(block))).toBe(true)
    const list = { type: 'checklist' as const, ...base, title: '', items: ['a', 'b'] }
    expect(rightAnswer(list)).toEqual([0, 1])
  })

  it('leads a conversation to a good ending, or to the nearest one', () => {
    expect(rightAnswer(dialogue(true))).toEqual([2, 0])
    expect(rightAnswer(dialogue(false))).toEqual([1])
  })

  it('gives up on a conversation without an ending', () => {
    const endless: BlockOf<'dialogue'> = {
      type: 'dialogue',
      ...base,
      title: '',
      start: 'a',
      scenes: [{ id: 'a', who: '', body: '', end: null, replies: [{ to: 'a', body: '' }] }],
    }
    expect(rightAnswer(endless)).toEqual([])
  })
})
