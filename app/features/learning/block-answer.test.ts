import { describe, expect, it } from 'vitest'
import type { AnsweredBlock } from '#app/features/curriculum/segment.ts'
import { checklist, choice, dialogue, match, several, sort } from '#app/testing/sample-lesson.ts'
import { readAnswer } from './block-answer.schema.ts'
import { isEnding, judgeAnswer, rightMatches, walkDialogue } from './block-answer.ts'

function form(...fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const ticks = (...values: string[]) => form(...values.map((value) => ['answer', value] as [string, string]))
const places = (...values: string[]) =>
  form(...values.map((value, index) => [`answer[${index}]`, value] as [string, string]))

describe('judging', () => {
  it.each<[string, AnsweredBlock, number[], boolean | null]>([
    ['the right option', choice, [1], true],
    ['a wrong option', choice, [0], false],
    ['all right options', several, [0, 2], true],
    ['only some right options', several, [0], false],
    ['a wrong option too many', several, [0, 1, 2], false],
    ['every card in its bucket', sort, [1, 0, 0], true],
    ['a card in a wrong bucket', sort, [1, 1, 0], false],
    ['every pair', match, [1, 0, 2], true],
    ['pairs with equal right texts exchanged', match, [1, 2, 0], true],
    ['a wrong pair', match, [0, 1, 2], false],
    ['a good ending', dialogue, [0], true],
    ['a good ending after going round', dialogue, [2, 2, 0], true],
    ['a bad ending', dialogue, [1], false],
    ['a checklist, which is neither', checklist, [0, 1], null],
  ])('%s', (_name, block, answer, verdict) => {
    expect(judgeAnswer(block, answer)).toBe(verdict)
  })

  it('says which pairs fit', () => {
    expect(rightMatches(match, [1, 1, 0])).toEqual([true, false, true])
    expect(rightMatches(match, [])).toEqual([false, false, false])
  })
})

describe('a conversation', () => {
  it('is walked scene by scene', () => {
    expect(walkDialogue(dialogue, [2, 1])?.map(({ id }) => id)).toEqual(['a', 'a', 'c'])
  })

  it('has no scene behind a reply that does not exist', () => {
    expect(walkDialogue(dialogue, [7])).toBeNull()
    expect(walkDialogue(dialogue, [0, 0])).toBeNull()
    expect(walkDialogue({ ...dialogue, start: 'nowhere' }, [])).toBeNull()
  })

  it('ends where there is nothing to say', () => {
    const [first] = dialogue.scenes
    expect(first && isEnding(first)).toBe(false)
    expect(first && isEnding({ ...first, replies: [] })).toBe(true)
  })
})

describe('reading a form', () => {
  it.each<[string, AnsweredBlock, FormData, number[]]>([
    ['one option', choice, ticks('2'), [2]],
    ['several options, in order and once', several, ticks('2', '0', '2'), [0, 2]],
    ['buckets', sort, places('1', '0', '0'), [1, 0, 0]],
    ['pairs', match, places('1', '0', '2'), [1, 0, 2]],
    ['nothing ticked in a checklist', checklist, ticks(), []],
    ['a conversation to its end', dialogue, ticks('2', '1'), [2, 1]],
  ])('takes %s', (_name, block, data, answer) => {
    expect(readAnswer(block, data)).toEqual({ answer, problem: null })
  })

  it.each<[string, AnsweredBlock, FormData]>([
    ['no option', choice, ticks()],
    ['two options where one is asked', choice, ticks('0', '1')],
    ['no option of several', several, ticks()],
    ['an option that does not exist', choice, ticks('3')],
    ['a negative option', choice, ticks('-1')],
    ['an empty option', choice, ticks('')],
    ['a text', choice, ticks('верный')],
    [
      'a file',
      choice,
      (() => {
        const data = new FormData()
        data.append('answer', new File(['1'], 'a.txt'))
        return data
      })(),
    ],
    ['a card without a bucket', sort, places('1', '')],
    ['a bucket that does not exist', sort, places('1', '0', '2')],
    ['fields by another name', sort, ticks('1', '0', '0')],
    ['a line without a pair', match, places('1', '0')],
    ['a pair that does not exist', match, places('1', '0', '9')],
    ['more ticks than items', checklist, ticks('0', '1', '0')],
    ['an item that does not exist', checklist, ticks('2')],
    ['a conversation left in the middle', dialogue, ticks('2')],
    ['a conversation not begun', dialogue, ticks()],
    ['a reply that does not exist', dialogue, ticks('5')],
    ['words after the end', dialogue, ticks('0', '0')],
    ['a conversation without end', dialogue, ticks(...Array<string>(60).fill('2'), '0')],
  ])('refuses %s', (_name, block, data) => {
    const read = readAnswer(block, data)
    expect(read.answer).toBeNull()
    expect(read.problem).toMatch(/[А-Яа-я]/)
  })
})
