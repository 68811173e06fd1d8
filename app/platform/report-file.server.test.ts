import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { readSheet } from './spreadsheet.server.ts'
import { type Report, streamCsv, streamXlsx } from './report-file.server.ts'
import { pictureOf } from './svg-picture.server.ts'

const report: Report = {
  title: 'Охват',
  columns: [
    { title: 'Муниципалитет', width: 30 },
    { title: 'Сдвиг', width: 10 },
    { title: 'Срок', width: 12 },
  ],
  heading: ['Нижегородская область'],
  rows: [
    ['=HYPERLINK("x")', -1.5, new Date('2026-11-23T00:00:00Z')],
    ['Бор; город', null, null],
  ],
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

describe('a report as a file', () => {
  it('is an XLSX with numbers, days and harmless texts', async () => {
    const bytes = await bytesOf(streamXlsx(report))
    const { Workbook } = (await import('exceljs')).default
    const workbook = new Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as never)
    const sheet = workbook.getWorksheet('Охват')
    expect(sheet?.getCell('A1').value).toBe('Нижегородская область')
    expect(sheet?.getCell('A3').value).toBe('Муниципалитет')
    expect(sheet?.getCell('A4').value).toBe(`'=HYPERLINK("x")`)
    expect(sheet?.getCell('B4').value).toBe(-1.5)
    expect(sheet?.getCell('C4').value).toEqual(new Date('2026-11-23T00:00:00Z'))
    expect(sheet?.getCell('B5').value).toBeNull()
  })

  it('is a CSV that Excel of Russia opens', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(streamCsv(report)))
    expect(text).toBe(
      '\uFEFFМуниципалитет;Сдвиг;Срок\r\n"\'=HYPERLINK(""x"")";-1,5;23.11.2026\r\n"Бор; город";;\r\n',
    )
  })

  it('is never a whole file when its rows end in an error', async () => {
    async function* failing() {
      yield ['Бор', 1, null]
      throw new Error('The disk is full')
    }
    await expect(bytesOf(streamXlsx({ ...report, rows: failing() }))).rejects.toThrow('The disk is full')
  })

  it('is read back by the reader of imported tables', async () => {
    const read = await readSheet({ name: 'a.xlsx', bytes: await bytesOf(streamXlsx(report)) })
    expect('rows' in read && read.rows.map(({ cells }) => cells[0])).toEqual([
      ...['Нижегородская область', 'Муниципалитет', `'=HYPERLINK("x")`, 'Бор; город'],
    ])
  })
})

describe('a drawing as a picture', () => {
  it('is a PNG of twice the size, with the letters of the product', async () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="4" y="24" font-size="20">${text}</text></svg>`
    const image = await loadImage(Buffer.from(await pictureOf(svg('Охват'))))
    expect([image.width, image.height]).toEqual([240, 80])
    const context = createCanvas(240, 80).getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, 240, 80)
    expect(data.some((value, at) => at % 4 === 0 && value < 100)).toBe(true)
  })
})
