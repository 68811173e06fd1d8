// Teacher's notes, memos and drawings that fall short are found.
import { describe, expect, it } from 'vitest'
import { checkDrawing, checkMemo, checkTeacher } from './course-companions.ts'

const rubric = (rows: number, cells = ['а', 'б', 'в', 'г']) =>
  [
    '| критерий | 0 | 1 | 2 | 3 |',
    '| --- | --- | --- | --- | --- |',
    ...Array<string>(rows).fill(`| **К** | ${cells.join(' | ')} |`),
  ].join('\n')
const notes = (table: string) => `## Зачем этот модуль

## Где ошибаются

**Раз.** Так.

**Два.** Так.

**Три.** Так.

## О чём поговорить

1. Раз?
2. Два?
3. Три?

## Как проверять задание

${table}

## Хорошая работа

## Слабая работа
`
const said = (text: string) =>
  checkTeacher('t.md', text)
    .map(({ message }) => message)
    .join('\n')

describe("teacher's notes", () => {
  it('pass with mistakes, questions and a rubric', () => {
    expect(said(notes(rubric(3)))).toBe('')
  })
  it('are refused without each of them', () => {
    expect(said('')).toMatch(/Нет раздела[\s\S]*ошибок 0[\s\S]*обсуждения 0[\s\S]*Нет рубрики/)
    expect(said(notes(rubric(3)).replace('**Три.** Так.', ''))).toMatch(/ошибок 2/)
    expect(said(notes(rubric(3)).replace('3. Три?', ''))).toMatch(/обсуждения 2/)
    expect(said(notes(rubric(2)))).toMatch(/Критериев в рубрике 2/)
    expect(said(notes(rubric(5)))).toMatch(/Критериев в рубрике 5/)
    expect(said(notes(rubric(3, ['а', '', 'в', 'г'])))).toMatch(/описания/)
  })
})

describe('a memo', () => {
  const memo = (words: number, head = 'title: Памятка') =>
    checkMemo('m.md', `---\n${head}\n---\n\n${'слово '.repeat(words)}`)
  it('is a page with a title', () => {
    expect([...memo(200), ...memo(260)]).toEqual([])
    expect(memo(199)[0]?.message).toMatch(/199 слов/)
    expect(memo(261)[0]?.message).toMatch(/261 слов/)
    expect(memo(220, 'name: x')[0]?.message).toMatch(/title/)
    expect(checkMemo('m.md', '')).toHaveLength(2)
  })
})

describe('a drawing', () => {
  const draw = (width: number, size: number) =>
    checkDrawing(
      'a.svg',
      `<svg viewBox="0 0 ${width} 100">\n<title>Так</title><text font-size="${size}">а</text></svg>`,
    )
  it('has letters that can be read on a phone, and a title', () => {
    expect(draw(360, 14)).toEqual([])
    expect(draw(360, 12)).toEqual([expect.objectContaining({ line: 2 })])
    expect(draw(800, 16)).toHaveLength(1)
    expect(checkDrawing('a.svg', '<svg viewBox="0 0 10 10"></svg>')[0]?.message).toMatch(/title/)
    expect(checkDrawing('a.svg', '<svg></svg>')[0]?.message).toMatch(/viewBox/)
  })
})
