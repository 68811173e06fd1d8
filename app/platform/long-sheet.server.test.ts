import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { readLongSheet } from './long-sheet.server.ts'
import { streamXlsx } from './report-file.server.ts'
import { writeSheet } from './spreadsheet.server.ts'

const titles = ['Фамилия', 'Организация', 'Отметка']
const columns = titles.map((title) => ({ title, width: 10 }))
const rows = Array.from({ length: 6_000 }, (_, index) => [
  `Щёголева ${index}`,
  'городской округ город Саров (ЗАТО) «Ёлочка»',
  index % 2 ? '👍 да & <нет>' : '',
])

it.each([
  ['with texts in a table of their own', () => writeSheet('Люди', columns, rows)],
  [
    'with texts in the cells',
    async () =>
      new Uint8Array(await new Response(streamXlsx({ title: 'Люди', columns, rows })).arrayBuffer()),
  ],
])('reads a long table %s to the letter, and tells how far it is', async (_name, make) => {
  const told: number[] = []
  const read = await readLongSheet(
    { name: 'a.xlsx', bytes: await make() },
    async (done) => void told.push(done),
  )
  if ('problem' in read) throw new Error(read.problem)
  expect(read.rows).toHaveLength(6_001)
  expect(read.rows.slice(1).filter(({ cells }, at) => cells[0] !== `Щёголева ${at}`)).toEqual([])
  expect(new Set(read.rows.slice(1).map(({ cells }) => cells[1])).size).toBe(1)
  expect(read.rows[2]?.cells[2]).toBe('👍 да & <нет>')
  expect(told).toContain(5_000)
})

it('refuses what is no table, and what unpacks to too much, in words', async () => {
  const refusal = async (bytes: Uint8Array) => readLongSheet({ name: 'a.xlsx', bytes }, async () => undefined)
  expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toHaveProperty('problem')
  const many = Array.from({ length: 21_000 }, () => ['Щ'])
  expect(await refusal(await writeSheet('Люди', columns.slice(0, 1), many))).toMatchObject({
    problem: expect.stringMatching('слишком много строк') as string,
  })
})

it('names the cell of a formula whose result was not saved', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Люди')
  sheet.addRow(titles)
  sheet.getCell('B2').value = { formula: 'A1' }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  expect(await readLongSheet({ name: 'a.xlsx', bytes }, async () => undefined)).toMatchObject({
    problem: expect.stringMatching('В ячейке B2 ') as string,
  })
})
