// Statistics of a bank: a place, a length or a poor explanation that gives the answer away is found.
import { describe, expect, it } from 'vitest'
import {
  bankBand,
  checkBank,
  checkIds,
  type CourseBank,
  courseBand,
  judgeTell,
  measureMultiple,
  measureTell,
  spokenIn,
} from './course-banks.ts'
import type { QuestionSource } from './question-source.ts'

const explanation = 'Неверный ответ привлекает тем, что он короче и проще верного.'
const single = (id: string, lengths: number[], right: number): QuestionSource => ({
  id,
  type: 'single',
  stem: 'Что сначала?',
  explanation,
  options: lengths.map((length, at) => ({ text: 'а'.repeat(length), correct: at === right })),
})
const situational = (id: string, scores: number[]): QuestionSource => ({
  id,
  type: 'situational',
  stem: 'Что сделаете?',
  explanation,
  options: scores.map((score, at) => ({ text: 'б'.repeat(10 + at), score })),
})
const multi = (right: number[], wrong: number[]): QuestionSource => ({
  id: 'M',
  type: 'multi',
  stem: 'Что верно?',
  explanation,
  options: [
    ...right.map((length) => ({ text: 'в'.repeat(length), correct: true })),
    ...wrong.map((length) => ({ text: 'г'.repeat(length), correct: false })),
  ],
})
const lengths = [10, 11, 12, 13]
const even = [0, 1, 2, 3].map((at) => single(`Q${at}`, lengths, at))
const bank = (value: QuestionSource[], draw = 1): CourseBank => ({
  file: 'q.yaml',
  value,
  draw,
  lineOf: ([at]) => Number(at) + 1,
})

describe('what gives the answer away', () => {
  it('is nothing in an even bank', () => {
    expect(measureTell(even)).toMatchObject({
      questions: 4,
      ranks: [0.25, 0.25, 0.25, 0.25],
      places: [0.25, 0.25, 0.25, 0.25],
    })
    expect(judgeTell('q.yaml', measureTell(even), courseBand)).toEqual([])
  })
  it('is a place, a length or a ratio', () => {
    const same = Array.from({ length: 8 }, (_, at) => single(`Q${at}`, [10, 10, 10, 30], 3))
    const said = judgeTell('q.yaml', measureTell(same), bankBand)
      .map(({ message }) => message)
      .join('\n')
    expect(said).toMatch(/самый длинный в 100 %/)
    expect(said).toMatch(/самый короткий в 0 %/)
    expect(said).toMatch(/на месте 4 в 100 %/)
    expect(said).toMatch(/длиннее прочих в 3.00 раза/)
  })
  it('is looked for in situational questions by the highest score, in others not at all', () => {
    expect(measureTell([situational('S', [0, 3, 2, 1]), multi([1], [2])])).toMatchObject({
      questions: 1,
      places: [0, 1, 0, 0],
    })
    expect(measureTell([]).questions).toBe(0)
  })
  it('is the length of several right options', () => {
    expect(measureMultiple([multi([20, 20], [10])])).toBe(2)
    expect(measureMultiple([multi([20, 20], []), single('Q', lengths, 0)])).toBe(0)
  })
})

describe('a bank', () => {
  const good = [...even, situational('S1', [0, 1, 2, 3]), situational('S2', [3, 1, 2, 0])]
  const number: QuestionSource = {
    id: 'N',
    type: 'number',
    stem: 'Сколько?',
    value: 3,
    tolerance: 0,
    unit: null,
    explanation,
  }
  const said = (value: QuestionSource[], draw = 1) =>
    checkBank(bank(value, draw))
      .map(({ message }) => message)
      .join('\n')

  it('passes when it is large, mixed and explained', () => {
    expect(said([...good, number, multi([9], [9])])).toBe('')
  })
  it('is refused when it is not', () => {
    expect(said(good, 4)).toMatch(/Вопросов 6: на две разные попытки/)
    expect(said(good)).toMatch(/Видов вопросов 2/)
    expect(said(even)).toMatch(/Ситуационных вопросов 0/)
    expect(said([{ ...number, explanation: 'Так надо.' }])).toMatch(/N: объяснение из 2 слов/)
    expect(said([{ ...number, explanation: `112. ${explanation}` }])).toMatch(
      /N: объяснение начинается с числа/,
    )
    expect(said([multi([5, 6], [])])).toMatch(/верны все/)
    expect(said([single('Q', [5, 6, 7], 0)])).toMatch(/вариантов 3/)
    expect(said([situational('S', [3, 3, 0, 0])])).toMatch(/три разных балла/)
  })
  it('speaks in stems, right answers and explanations', () => {
    const texts = (value: QuestionSource[]) => spokenIn(bank(value)).map(({ text }) => text)
    expect(texts([single('Q', [3, 4, 5, 6], 1)])).toEqual(['Что сначала?', 'аааа', explanation])
    expect(texts([situational('S', [0, 3, 1, 2])])).toEqual(['Что сделаете?', 'б'.repeat(11), explanation])
    expect(texts([number])).toEqual(['Сколько?', explanation])
  })
  it('names both places of an id used twice', () => {
    expect(checkIds([bank(even), { ...bank([even[0] as QuestionSource]), file: 'r.yaml' }])).toEqual([
      { file: 'r.yaml', line: 1, message: 'id «Q0» уже есть: q.yaml:1.' },
    ])
  })
})
