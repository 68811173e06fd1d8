import { expect, it } from 'vitest'
import { rightAnswers } from './right-answers.ts'
import type { Block } from './segment.ts'

const scene = (id: string, end: 'good' | 'bad' | null, ...to: string[]) => ({
  id,
  who: 'Жительница',
  body: '',
  end,
  replies: to.map((target) => ({ to: target, body: '' })),
})
const dialogue = (id: string, ...scenes: ReturnType<typeof scene>[]): Block => ({
  type: 'dialogue',
  id,
  required: false,
  title: '',
  start: 'a',
  scenes,
})

it('knows the right answer of each block', () => {
  const blocks: Block[] = [
    { type: 'reveal', title: '', body: '' },
    { type: 'checklist', id: 'list', required: false, title: '', items: ['', ''] },
    {
      type: 'choice',
      id: 'choice',
      required: false,
      prompt: '',
      multiple: true,
      options: [true, false, true].map((correct) => ({ body: '', correct, explain: null })),
    },
    {
      type: 'sort',
      id: 'sort',
      required: false,
      prompt: '',
      buckets: ['', ''],
      cards: [1, 0].map((bucket) => ({ body: '', bucket })),
      explain: null,
    },
    {
      type: 'match',
      id: 'match',
      required: false,
      prompt: '',
      left: ['', ''],
      right: ['', ''],
      answer: [1, 0],
      explain: null,
    },
    dialogue(
      'talk',
      scene('a', null, 'b', 'c'),
      scene('b', 'bad'),
      scene('c', null, 'a', 'd'),
      scene('d', 'good'),
    ),
    dialogue('sad', scene('a', null, 'b'), scene('b', 'bad')),
  ]
  expect([...rightAnswers(blocks.map((block, index) => ({ anchor: `s${index}`, block })))]).toEqual([
    ['list', { answer: [0, 1], correct: null }],
    ['choice', { answer: [0, 2], correct: true }],
    ['sort', { answer: [1, 0], correct: true }],
    ['match', { answer: [1, 0], correct: true }],
    ['talk', { answer: [1, 1], correct: true }],
    ['sad', { answer: [], correct: true }],
  ])
})
