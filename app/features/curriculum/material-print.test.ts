// What a material is before it is drawn: finished strings, column widths, rows that wait for a pen.
import { describe, expect, it } from 'vitest'
import { materialDetail, type MaterialFace } from './material.ts'
import { readMaterial } from './material-markdown.ts'
import { bindWords, columnWidths, factsOf, hasCellsToFill, printData } from './material-print.ts'
import type { Block } from './material-tree.ts'

const read = (text: string) => readMaterial({ file: 'x.md', text, firstLine: 1 }, () => true, [])
const face = (changes: Partial<MaterialFace> = {}): MaterialFace => ({
  ...{ key: 'm1-memo', kind: 'memo', subject: 'm1', title: 'Начало', layout: 'memo' },
  ...{ paper: 'A4', orientation: 'portrait', detail: materialDetail.parse({}) },
  ...changes,
})
const print = (text: string, changes: Partial<MaterialFace> = {}) =>
  printData({ material: face(changes), text: read(text), programme: 'Проба', fit: { space: 12 } })
const tableOf = (text: string) => read(text).blocks[0] as Extract<Block, { kind: 'table' }>

describe('printData', () => {
  it('cuts memos, cards and slides at their headings and leaves other texts whole', () => {
    const text = 'До.\n\n## Раз\n\nа\n\n## Два\n\nб'
    expect(print(text)).toMatchObject({ eyebrow: 'Памятка. Модуль 1', shift: 0, sections: [{}, {}] })
    expect(print(text).intro).toHaveLength(1)
    expect(print(text, { layout: 'cards' })).toMatchObject({ shift: -1 })
    expect(print(text, { kind: 'teacher', layout: 'page' })).toMatchObject({ sections: [] })
    expect(print(text, { kind: 'teacher', layout: 'page' }).intro).toHaveLength(5)
  })

  it('sets a footnote where it is first mentioned and points back afterwards', () => {
    const [first, second] = print('а[^1]\n\nб[^1]\n\n[^1]: Закон.').intro as {
      children: { body?: unknown }[]
    }[]
    expect(first?.children[1]?.body).toHaveLength(1)
    expect(second?.children[1]?.body).toBeNull()
  })

  it('waits for a pen in any empty cell of a sheet, elsewhere only in a table made for it', () => {
    const written = (text: string, kind: MaterialFace['kind']) =>
      (print(text, { kind, layout: 'page' }).intro as { written: boolean }[])[0]?.written
    const half = '| а | б |\n| - | - |\n| в | г |\n| д | |'
    const whole = '| а | б |\n| - | - |\n| в | |\n| д | |'
    expect([written(half, 'sheet'), written(half, 'guide'), written(whole, 'guide')]).toEqual([
      true,
      false,
      true,
    ])
    expect(hasCellsToFill(read(half).blocks)).toBe(true)
    expect(hasCellsToFill(read('| а |\n| - |\n| б |').blocks)).toBe(false)
  })

  it('begins each part of a workbook on a page of its own, but for the first', () => {
    const parts = print('## Раз\n\n## Два', { kind: 'workbook', layout: 'page', subject: '' })
    expect(parts.intro).toMatchObject([{ fresh: false }, { fresh: true }])
    expect(parts.fields).toHaveLength(3)
  })

  it('does not say twice what the title says', () => {
    const workbook = { kind: 'workbook', subject: '', title: 'Рабочая тетрадь участника' } as const
    expect(print('а', workbook).eyebrow).toBe('Проба')
  })
})

describe('facts', () => {
  it('say how to print a sheet and what a stage takes', () => {
    const sheet = {
      paper: 'A3',
      orientation: 'landscape',
      detail: materialDetail.parse({ copies: 'один' }),
    } as const
    expect(factsOf(face({ kind: 'sheet', ...sheet }))).toEqual(['A3, горизонтально', 'один'])
    const project = { week: 2, hours: 0.5, kind: 'team', criteria: ['а'], dueSession: 's2' } as const
    expect(factsOf(face({ kind: 'project', detail: materialDetail.parse({ project }) }))).toEqual([
      'Неделя 2',
      '0,5\u00a0академического часа',
      'работает команда',
      'к сессии 2',
    ])
    const alone = { ...project, hours: 2, kind: 'individual', dueSession: undefined } as const
    expect(factsOf(face({ kind: 'project', detail: materialDetail.parse({ project: alone }) }))).toEqual([
      'Неделя 2',
      '2\u00a0академических часа',
      'работает каждый',
    ])
    expect(factsOf(face())).toEqual([])
  })
})

describe('columns', () => {
  it('are as wide as their words ask', () => {
    const [time, what, result] = columnWidths(
      tableOf(
        `| время | что делаем | результат |\n| - | - | - |\n| 10:00–10:20 | ${'слово '.repeat(20)} | карта на стене, все видят |`,
      ),
    )
    expect(time).toBe('auto')
    expect(Number(what)).toBeGreaterThan(Number(result))
  })

  it('share the page when all are short, and leave room where one writes', () => {
    expect(columnWidths(tableOf('| а | б |\n| - | - |\n| в | г |'))).toEqual([1, 1])
    expect(columnWidths(tableOf('| № | ответ |\n| - | - |\n| 1 | |'))).toEqual(['auto', 4])
  })
})

describe('words', () => {
  it('are bound where a line must not break', () => {
    expect(bindWords('Не в срок — за 7 дней, и он прав')).toBe(
      'Не\u00a0в\u00a0срок\u00a0— за\u00a07\u00a0дней, и\u00a0он\u00a0прав',
    )
  })
})
