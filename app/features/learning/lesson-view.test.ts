import { describe, expect, it } from 'vitest'
import { checklist, choice, dialogue, match, sampleSegments, sort } from '#app/testing/sample-lesson.ts'
import { showSegments, type ShownBlock } from './lesson-view.ts'
import { remainderInWords } from './lesson-words.ts'

function shown(answers: Record<string, { answer: number[]; correct: boolean | null }> = {}) {
  const blocks = showSegments(sampleSegments, new Map(Object.entries(answers))).flatMap((segment) =>
    'block' in segment ? [segment.block] : [],
  )
  return (id: string) => blocks.find((block) => 'id' in block && block.id === id) as ShownBlock
}

describe('before the answer', () => {
  it('nothing tells which one is right', () => {
    const text = JSON.stringify(showSegments(sampleSegments, new Map()))
    expect(text).not.toContain('"correct"')
    expect(text).not.toContain('"explain"')
    expect(text).not.toContain('"bucket"')
    expect(text).not.toContain('Да: комната тёплая.')
    expect(text).not.toContain('Это пределы.')
    expect(shown()(match.id)).not.toHaveProperty('answer')
  })

  it('everything else passes unchanged', () => {
    const segments = showSegments(sampleSegments, new Map())
    expect(segments).toHaveLength(sampleSegments.length)
    expect(segments[0]).toBe(sampleSegments[0])
    expect(segments.map(({ anchor }) => anchor)).toEqual(sampleSegments.map(({ anchor }) => anchor))
  })
})

describe('after the answer', () => {
  it('a choice explains its options', () => {
    expect(shown({ q1: { answer: [0], correct: false } })(choice.id)).toMatchObject({
      given: {
        answer: [0],
        correct: false,
        options: [{ correct: false }, { correct: true }, { correct: false }],
      },
    })
  })

  it('a sort shows the right buckets, a match the right pairs', () => {
    const at = shown({ s1: { answer: [1, 1, 0], correct: false }, m1: { answer: [1, 2, 1], correct: false } })
    expect(at(sort.id)).toMatchObject({ given: { right: [1, 0, 0], explain: sort.explain } })
    expect(at(match.id)).toMatchObject({ given: { right: [1, 0, 2], fits: [true, true, false] } })
  })

  it('a checklist and a conversation remember', () => {
    const at = shown({ c1: { answer: [1], correct: null }, d1: { answer: [1], correct: false } })
    expect(at(checklist.id)).toMatchObject({ given: { answer: [1] } })
    expect(at(dialogue.id)).toMatchObject({ given: { answer: [1] } })
  })

  it('a stored walk that no longer fits is as none', () => {
    expect(shown({ d1: { answer: [9], correct: false } })(dialogue.id)).toMatchObject({ given: null })
  })
})

describe('what is left', () => {
  it.each([
    [{ blocks: ['a'], end: true }, 'Осталось ответить на 1\u00a0задание и дойти до конца'],
    [{ blocks: ['a', 'b'], end: false }, 'Осталось ответить на 2\u00a0задания'],
    [{ blocks: [], end: true }, 'Осталось дойти до конца'],
    [{ blocks: [], end: false }, null],
  ])('%o', (remainder, words) => {
    expect(remainderInWords(remainder)).toBe(words)
  })
})
