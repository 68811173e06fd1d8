// The official template, known by its sheets, headers and named ranges; anything else is refused with a sentence.
import { BrokenZip, readZip, unpackPart, type ZipPart } from './zip-part.ts'
import { cleanText } from './cell-text.ts'
import { allColumns } from './columns.ts'
import { type Dictionaries, gatherDictionaries } from './dictionaries.ts'
import { largestTemplate } from './template-limit.ts'
import { namedLists } from './named-lists.ts'
import { cellTexts, elementsOf, richText } from './sheet-xml.ts'

export interface FrdoTemplate {
  /** The part that holds the rows of «Шаблон». */
  sheetPart: string
  dictionaries: Dictionaries
}

export type TemplateReading =
  { outcome: 'read'; template: FrdoTemplate } | { outcome: 'refused'; reason: string }

export const templateSheet = 'Шаблон'
export const lookupSheet = 'Проверки'

const megabyte = 1024 * 1024
const largestPart = 12 * megabyte
const mostUnpacked = 40 * megabyte

class Refusal extends Error {}

export function readTemplate(bytes: Uint8Array): TemplateReading {
  try {
    return { outcome: 'read', template: templateOf(bytes) }
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', reason: error.message }
    return {
      outcome: 'refused',
      reason:
        'Файл повреждён: он не открывается как таблица. Скачайте шаблон заново и не пересохраняйте его.',
    }
  }
}

function templateOf(bytes: Uint8Array): FrdoTemplate {
  refuseOthers(bytes)
  const parts = readZip(bytes)
  if (parts.some(({ name }) => /vbaProject|activeX|macrosheet/i.test(name)))
    throw new Refusal('В файле есть макросы. В официальном шаблоне их нет: скачайте его заново.')
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostUnpacked)
    throw new Refusal('Файл распаковывается больше чем в 40 МБ: это не шаблон ФИС ФРДО.')
  const text = (name: string) => partText(bytes, parts, name)
  const types = text('[Content_Types].xml') ?? ''
  if (/macroEnabled/i.test(types)) throw new Refusal('Это файл с макросами (XLSM). Нужен шаблон в виде XLSX.')
  const workbook = text('xl/workbook.xml')
  if (!workbook) throw new Refusal('Это архив, но не таблица XLSX.')
  const sheets = sheetParts(workbook, text('xl/_rels/workbook.xml.rels') ?? '')
  const sheetPart = sheets.get(templateSheet)
  if (!sheetPart) throw new Refusal(`В файле нет листа «${templateSheet}»: это не шаблон ФИС ФРДО.`)
  const lookupPart = sheets.get(lookupSheet)
  if (!lookupPart)
    throw new Refusal(`В файле нет скрытого листа «${lookupSheet}» со списками: это не шаблон ФИС ФРДО.`)
  const shared = [...elementsOf(text('xl/sharedStrings.xml') ?? '', 'si')].map(({ inner }) => richText(inner))
  checkRows(cellTexts(text(sheetPart) ?? '', shared))
  const tables = parts
    .filter(({ name }) => /^xl\/tables\/[^/]+\.xml$/.test(name))
    .map(({ name }) => text(name) ?? '')
  const lookups = cellTexts(text(lookupPart) ?? '', shared)
  const gathered = gatherDictionaries(namedLists(workbook, lookupSheet, tables, lookups))
  if (gathered.outcome === 'incomplete')
    throw new Refusal(`На листе «${lookupSheet}» нет списков: ${gathered.missing.join(', ')}.`)
  return { sheetPart, dictionaries: gathered.dictionaries }
}

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length > largestTemplate) throw new Refusal('Файл больше 3 МБ: это не шаблон ФИС ФРДО.')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Refusal('Это таблица старого вида (XLS) или с паролем. Нужен шаблон в виде XLSX без пароля.')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal('Это не файл XLSX.')
}

function partText(bytes: Uint8Array, parts: ZipPart[], name: string): string | null {
  const part = parts.find((one) => one.name === name)
  if (!part) return null
  const text = new TextDecoder('utf-8', { fatal: true }).decode(unpackPart(bytes, part, largestPart))
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new BrokenZip('doctype')
  return text
}

/** Name of the sheet → the part that holds it. */
function sheetParts(workbook: string, relations: string): Map<string, string> {
  const targets = new Map(
    [...elementsOf(relations, 'Relationship')].map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? '',
    ]),
  )
  return new Map(
    [...elementsOf(workbook, 'sheet')].map(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '') ?? ''
      return [attributes.name ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** The heading as it must be, and nobody under it yet. */
function checkRows(texts: Map<string, string>): void {
  for (const { letter, header } of allColumns) {
    const found = cleanText(texts.get(`${letter}1`) ?? '')
    if (found !== header)
      throw new Refusal(
        `Это другой файл: в колонке ${letter} ждём «${header}», а стоит ${found ? `«${found.slice(0, 120)}»` : 'пустая ячейка'}.`,
      )
  }
  const extra = [...texts.keys()].find(
    (address) => address.endsWith('1') && /^[A-Z]+1$/.test(address) && !known(address),
  )
  if (extra) throw new Refusal(`Это другой файл: в нём лишняя колонка ${extra.slice(0, -1)}.`)
  const filled = [...texts.keys()].find((address) => !/^[A-Z]+1$/.test(address))
  if (filled)
    throw new Refusal(
      `Нужен пустой шаблон, а в ячейке ${filled} уже что-то написано. Загрузите незаполненный файл.`,
    )
}

function known(address: string): boolean {
  return allColumns.some(({ letter }) => `${letter}1` === address)
}
