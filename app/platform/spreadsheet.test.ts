import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSheet, writeSheet } from './spreadsheet.server.ts'

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Люди'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const read = async (bytes: Uint8Array) => readSheet({ name: 'x', bytes })

describe('an XLSX file', () => {
  it('is read as text: numbers, links, rich text, the shown result of a formula, never the formula', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Фамилия', 'СНИЛС'])
      sheet.addRow([])
      sheet.getCell('A4').value = { richText: [{ text: 'Соко' }, { text: 'лова' }] }
      sheet.getCell('B4').value = 11223344595
      sheet.getCell('C4').value = { text: 'a@b.ru', hyperlink: 'mailto:a@b.ru' }
      sheet.getCell('D4').value = { formula: '"Ка"&"ша"', result: 'Каша' }
      sheet.mergeCells('F1:XFD1')
    })
    expect(await read(bytes)).toEqual({
      rows: [
        expect.objectContaining({ number: 1 }),
        { number: 4, cells: ['Соколова', '11223344595', 'a@b.ru', 'Каша'] },
      ],
    })
  })

  it('with a formula whose result was not saved is refused with its cell', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Фамилия', 'Часы'])
      sheet.getCell('AB7').value = { formula: 'SUM(A1:A2)' }
      sheet.getCell('AB8').value = { formula: 'WEBSERVICE("http://x")' }
      sheet.getCell('AB9').value = { formula: 'SUM(A1:A2)', result: 0 }
    })
    expect(await read(bytes)).toEqual({
      problem: expect.stringMatching(/^В ячейке AB7 стоит формула.* Всего таких ячеек: 2\. /),
    })
  })

  it('with a formula that came to nothing, shared ones and dates is read', async () => {
    const files = unzipSync(await workbook((sheet) => void sheet.addRow(['Фамилия', 'Дата'])))
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
    const row = `<row r="2"><c r="A2" t="str"><f>IF(B2="","","x")</f><v></v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">1+1</f><v>2</v></c></row>
      <row r="3"><c r="A3" t="str"><f>"Ким &amp; Ко"</f><v>Ким &amp; Ко</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>`
    files['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</sheetData>', `${row}</sheetData>`))
    expect(await read(zipSync(files))).toEqual({
      rows: [
        { number: 1, cells: ['Фамилия', 'Дата'] },
        { number: 2, cells: ['', '2'] },
        { number: 3, cells: ['Ким & Ко', '3'] },
      ],
    })
  })

  it('that unpacks to too much is refused while it unpacks', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await read(bomb)).toEqual({ problem: expect.stringContaining('больше чем в 24 МБ') })
  })

  it('with a million framed rows is refused in words', async () => {
    const files = unzipSync(await workbook((sheet) => void sheet.addRow(['Фамилия'])))
    const rows = '<row r="9"><c r="A9"/></row>'.repeat(20_001)
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
    files['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</sheetData>', `${rows}</sheetData>`))
    expect(await read(zipSync(files))).toEqual({ problem: expect.stringContaining('слишком много строк') })
  })

  it('that is broken, old or no table is refused in words', async () => {
    const whole = await workbook((sheet) => void sheet.addRow(['Фамилия']))
    for (const bytes of [
      whole.slice(0, whole.length / 2),
      zipSync({ 'a.txt': strToU8('a') }),
      new Uint8Array([1, 0, 2]),
    ])
      expect(await read(bytes)).toEqual({ problem: expect.stringContaining('Файл не открывается') })
    expect(await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({
      problem: expect.stringContaining('старого вида'),
    })
  })
})

describe('a CSV file', () => {
  it('is read in the encodings and with the separators people have', async () => {
    const expected = { rows: [{ number: 1, cells: ['Ким', 'a,b'] }] }
    expect(await read(new TextEncoder().encode('\uFEFFКим;"a,b"\n\n;;\n'))).toEqual(expected)
    expect(await read(new Uint8Array([0xca, 0xe8, 0xec, 0x3b, 0x61, 0x2c, 0x62]))).toEqual(expected)
    expect(await read(Buffer.from('\uFEFFКим\ta,b', 'utf16le'))).toEqual(expected)
    expect(await read(new TextEncoder().encode('a;so"me'))).toEqual({
      problem: expect.stringContaining('лишняя кавычка'),
    })
  })
})

describe('a written sheet', () => {
  it('is read back, with cells that nobody takes for a formula', async () => {
    const bytes = await writeSheet('Люди', [{ title: 'Имя', width: 20 }], [['=1+1'], ['087-654-303 00']])
    expect(await read(bytes)).toEqual({
      rows: [
        { number: 1, cells: ['Имя'] },
        { number: 2, cells: ["'=1+1"] },
        { number: 3, cells: ['087-654-303 00'] },
      ],
    })
  })
})
