import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { shippedTemplate } from '#app/commands/frdo-template-parts.ts'
import { dictionaries, frdoFacts } from '#app/testing/frdo-facts.ts'
import type { FrdoValues } from './columns.ts'
import { fillFrdoTemplate, fillSheet } from './fill-template.ts'
import { namedLists } from './named-lists.ts'
import { frdoRow } from './row.ts'
import { cellTexts } from './sheet-xml.ts'
import { readTemplate } from './template.ts'
import { readZip, replacePart } from './zip-part.ts'

// As the file system gives it: Node's own kind of bytes.
const shipped = readFileSync('content/frdo/template-dpo.xlsx')
const sheetPart = 'xl/worksheets/sheet1.xml'
const row = (surname = 'Щукина'): FrdoValues => frdoRow(frdoFacts({ snapshot: { surname } }), dictionaries)

/** The shipped file with parts changed, as another program would save it. */
function changed(changes: Record<string, (xml: string) => string | null>): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(shipped)))
  for (const [name, change] of Object.entries(changes)) {
    const xml = change(strFromU8(parts.get(name) ?? new Uint8Array()))
    if (xml === null) parts.delete(name)
    else parts.set(name, strToU8(xml))
  }
  return zipSync(Object.fromEntries(parts))
}

const refusal = (bytes: Uint8Array) => {
  const read = readTemplate(bytes)
  return read.outcome === 'refused' ? read.reason : 'read'
}

describe('the shipped template', () => {
  it('is what the command writes', () => {
    expect(Buffer.from(shippedTemplate(dictionaries)).equals(shipped)).toBe(true)
  })

  it('is read back with its fourteen lists, letter by letter', () => {
    expect(readTemplate(shipped)).toEqual({ outcome: 'read', template: { sheetPart, dictionaries } })
  })
})

describe('filling', () => {
  it('leaves every other part byte for byte, compressed as it was', () => {
    const filled = fillFrdoTemplate(shipped, sheetPart, [row(), row('Ёлкина')])
    const [before, after] = [readZip(shipped), readZip(filled)]
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    for (const [at, part] of before.entries()) {
      const other = after[at]
      if (!other || part.name === sheetPart) continue
      const whole = (bytes: Uint8Array, from: typeof part) =>
        Buffer.from(bytes.subarray(from.at, from.packedAt + from.packedSize))
      expect(whole(filled, other).equals(whole(shipped, part)), part.name).toBe(true)
    }
    const [plainBefore, plainAfter] = [unzipSync(shipped), unzipSync(filled)]
    for (const name of Object.keys(plainBefore))
      expect(Buffer.from(plainAfter[name] ?? []).equals(Buffer.from(plainBefore[name] ?? []))).toBe(
        name !== sheetPart,
      )
  })

  it('does not touch the template itself', () => {
    const before = Buffer.from(shipped)
    fillFrdoTemplate(shipped, sheetPart, [row()])
    expect(before.equals(shipped)).toBe(true)
  })

  it('changes nothing of the sheet but its rows', () => {
    const sheet = strFromU8(unzipSync(shipped)[sheetPart] ?? new Uint8Array())
    const filled = strFromU8(
      unzipSync(fillFrdoTemplate(shipped, sheetPart, [row()]))[sheetPart] ?? new Uint8Array(),
    )
    const cut = (xml: string) => [
      xml.slice(0, xml.indexOf('<row r="2"')),
      xml.slice(xml.indexOf('<row r="3"')),
    ]
    expect(cut(filled)).toEqual(cut(sheet))
  })

  it('writes text inline, days and numbers as numbers, and keeps the styles of the cells', () => {
    const filled = fillFrdoTemplate(shipped, sheetPart, [row('О’Нил <&> "Ё"')])
    const sheet = strFromU8(unzipSync(filled)[sheetPart] ?? new Uint8Array())
    const cell = (address: string) => new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`).exec(sheet)?.[0]
    expect(cell('V2')).toBe(
      '<c r="V2" s="3" t="inlineStr"><is><t xml:space="preserve">О’Нил &lt;&amp;&gt; &quot;Ё&quot;</t></is></c>',
    )
    expect(cell('H2')).toBe('<c r="H2" s="4"><v>46338</v></c>')
    expect(cell('S2')).toBe('<c r="S2" s="2"><v>2026</v></c>')
    expect(cell('G2')).toContain('000000000001')
    expect(cell('N2')).toBe('<c r="N2" s="3"/>')
    expect(cellTexts(sheet, []).get('V2')).toBe('О’Нил <&> "Ё"')
  })

  it('takes a thousand rows and not one more, to the last row of the template', () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => row(`Человек${at}`))
    const filled = fillFrdoTemplate(shipped, sheetPart, rows)
    const texts = cellTexts(strFromU8(unzipSync(filled)[sheetPart] ?? new Uint8Array()), [])
    expect(texts.get('V2')).toBe('Человек0')
    expect(texts.get('V1001')).toBe('Человек999')
    expect(() => fillFrdoTemplate(shipped, sheetPart, [...rows, row()])).toThrow('1000 rows')
  })

  it('adds rows that a template saved by another program has not', () => {
    const heading = '<row r="1"><c r="A1"/></row>'
    const order = (xml: string) => [...xml.matchAll(/<row r="(\d+)"/g)].map(([, number]) => number)
    const two = [row('Первый'), row('Вторая'), row('Третий')]
    expect(order(fillSheet(`<sheetData>${heading}</sheetData>`, two))).toEqual(['1', '2', '3', '4'])
    const gaps = `<sheetData>${heading}<row r="3" ht="15"/>\n<row r="9" spans="1:40"></row></sheetData>`
    const filled = fillSheet(gaps, two)
    expect(order(filled)).toEqual(['1', '2', '3', '4', '9'])
    expect(filled).toContain('<row r="3" ht="15"><c r="A3"')
    expect(filled).toContain('<row r="9" spans="1:40"></row></sheetData>')
  })
})

describe('an uploaded file', () => {
  it('saved anew by another program is taken', () => {
    expect(refusal(changed({}))).toBe('read')
    const absolute = (xml: string) => xml.replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')
    expect(refusal(changed({ 'xl/_rels/workbook.xml.rels': absolute }))).toBe('read')
  })

  it('that is no XLSX is refused', () => {
    expect(refusal(strToU8('Вид документа;Статус'))).toMatch(/не файл XLSX/)
    expect(refusal(new Uint8Array())).toMatch(/не файл XLSX/)
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatch(/старого вида/)
    expect(refusal(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/не таблица XLSX/)
    expect(refusal(new Uint8Array(3 * 1024 * 1024 + 1))).toMatch(/больше 3 МБ/)
    expect(refusal(new Uint8Array(shipped).slice(0, -30))).toMatch(/повреждён/)
  })

  it('with macros is refused', () => {
    expect(refusal(changed({ 'xl/vbaProject.bin': () => 'macro' }))).toMatch(/макросы/)
    const typed = (xml: string) => xml.replace('sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')
    expect(refusal(changed({ '[Content_Types].xml': typed }))).toMatch(/макросами/)
  })

  it('with another heading is refused with the first column that differs', () => {
    const heading = (from: string, to: string) => ({ [sheetPart]: (xml: string) => xml.replace(from, to) })
    expect(refusal(changed(heading('>СНИЛС<', '>ИНН<')))).toBe(
      'Это другой файл: в колонке AA ждём «СНИЛС», а стоит «ИНН».',
    )
    expect(refusal(changed(heading('>Вид документа<', '><')))).toMatch(/колонке A ждём .* пустая ячейка/)
    const extra = '<c r="AO1" t="inlineStr"><is><t>Ещё</t></is></c></row><row r="2"'
    expect(refusal(changed(heading('</row><row r="2"', extra)))).toMatch(/лишняя колонка AO/)
  })

  it('without its sheets or lists is refused', () => {
    const workbook = (from: string, to: string) => ({
      'xl/workbook.xml': (xml: string) => xml.replace(from, to),
    })
    expect(refusal(changed(workbook('name="Шаблон"', 'name="Лист1"')))).toMatch(/нет листа «Шаблон»/)
    expect(refusal(changed(workbook('name="Проверки"', 'name="Лист2"')))).toMatch(/скрытого листа «Проверки»/)
    expect(refusal(changed(workbook('definedName name="Пол"', 'definedName name="Другое"')))).toMatch(
      /списков: Пол/,
    )
    expect(refusal(changed(workbook('Таблица1[', 'Таблица2[')))).toMatch(/списков: спОбластьПрофДеятельности/)
  })

  it('that is filled already is refused', () => {
    expect(refusal(fillFrdoTemplate(shipped, sheetPart, [row()]))).toMatch(/ячейке A2 уже/)
  })

  it('with entities of its own is refused', () => {
    const bomb = (xml: string) => xml.replace('<workbook', '<!DOCTYPE a [<!ENTITY b "c">]><workbook')
    expect(refusal(changed({ 'xl/workbook.xml': bomb }))).toMatch(/повреждён/)
  })

  it('that unpacks to too much is refused, whatever its directory says', () => {
    const large = () => ' '.repeat(13 * 1024 * 1024)
    expect(refusal(changed({ 'xl/sharedStrings.xml': large }))).toMatch(/повреждён/)
    expect(refusal(changed({ 'a.xml': large, 'b.xml': large, 'c.xml': large, 'd.xml': large }))).toMatch(
      /40 МБ/,
    )
    const lying = changed({ 'xl/sharedStrings.xml': large })
    const part = readZip(lying).find(({ name }) => name === 'xl/sharedStrings.xml')
    new DataView(lying.buffer).setUint32((part?.recordAt ?? 0) + 24, 100, true)
    expect(refusal(lying)).toMatch(/повреждён/)
  })

  it('cut or changed anywhere never fails in another way', () => {
    for (let seed = 1; seed < 60; seed++) {
      const bytes = new Uint8Array(shipped).slice(0, seed % 3 ? shipped.length : (shipped.length * seed) / 60)
      for (let n = 0; n < 20; n++) bytes[(seed * 7919 + n * 104729) % bytes.length] = (seed * n) % 256
      expect(['read', 'refused']).toContain(readTemplate(bytes).outcome)
    }
  })
})

describe('the lists of a workbook', () => {
  const cells = new Map([
    ['B2', 'a'],
    ['B4', 'б  в'],
    ['AA3', 'г'],
  ])
  const lists = (range: string, tables: string[] = []) =>
    namedLists(`<definedName name="N">${range}</definedName>`, 'Проверки', tables, cells).N

  it('are plain ranges and columns of tables', () => {
    expect(lists('Проверки!$B$2:$B$5')).toEqual(['a', 'б  в'])
    expect(lists("'Проверки'!B2:B3")).toEqual(['a'])
    const table =
      '<table displayName="T" ref="Z2:AA4"><tableColumns><tableColumn name="x"/><tableColumn name=" y"/></tableColumns></table>'
    expect(lists('T[[ y]]', [table])).toEqual(['г'])
    expect(lists('T[x]', [table])).toEqual([])
  })

  it('are nothing else', () => {
    for (const range of ['#REF!', 'Другой!$B$2:$B$5', 'Проверки!$B$2:$C$5', 'T[z]', 'OFFSET(A1,1,1)'])
      expect(
        lists(range, ['<table displayName="T" ref="A1:B3"><tableColumn name="x"/></table>']),
      ).toBeUndefined()
  })
})

it('replaces a part that is stored', () => {
  const before = zipSync({
    'a.txt': strToU8('a'),
    'b.txt': [strToU8('b'), { level: 0 }],
    'c.txt': strToU8('c'),
  })
  const after = replacePart(before, 'b.txt', strToU8('Ъ'.repeat(500)))
  expect(strFromU8(unzipSync(after)['b.txt'] ?? new Uint8Array())).toBe('Ъ'.repeat(500))
  expect(strFromU8(unzipSync(after)['c.txt'] ?? new Uint8Array())).toBe('c')
  expect(() => replacePart(before, 'd.txt', strToU8('d'))).toThrow()
})
