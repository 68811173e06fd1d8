// The lists behind the named ranges of a workbook: plain ranges of the lookup sheet and columns of its tables.
import { elementsOf, plainText } from './sheet-xml.ts'

/** Values as they stand, by the name of the range; ranges of other sheets and formulas are left out. */
export function namedLists(
  workbook: string,
  sheet: string,
  tables: readonly string[],
  cells: ReadonlyMap<string, string>,
): Record<string, string[]> {
  const lists: Record<string, string[]> = {}
  for (const { attributes, inner } of elementsOf(workbook, 'definedName')) {
    const said = plainText(inner)
    const range = plainRange(said, sheet) ?? tableRange(said, tables)
    if (range && attributes.name) lists[attributes.name] = valuesIn(range, cells)
  }
  return lists
}

interface Range {
  column: string
  from: number
  to: number
}

const mostValues = 5_000

function valuesIn({ column, from, to }: Range, cells: ReadonlyMap<string, string>): string[] {
  const values: string[] = []
  for (let row = from; row <= Math.min(to, from + mostValues); row++) {
    const value = cells.get(`${column}${row}`)
    if (value !== undefined) values.push(value)
  }
  return values
}

/** «Проверки!$H$2:$H$3» */
function plainRange(said: string, sheet: string): Range | null {
  const match = /^(?:'([^']+)'|([^!']+))!\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(said)
  if (!match || (match[1] ?? match[2]) !== sheet || match[3] !== match[5]) return null
  return { column: match[3] ?? '', from: Number(match[4]), to: Number(match[6]) }
}

/** «Таблица1[[ Наименование области]]»: a column of a table, its heading left out. */
function tableRange(said: string, tables: readonly string[]): Range | null {
  const match = /^([^[\]!]+)\[\[?([^[\]]+)\]?\]$/.exec(said)
  if (!match) return null
  for (const xml of tables)
    for (const { attributes, inner } of elementsOf(xml, 'table')) {
      if (attributes.displayName !== match[1]) continue
      const area = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(attributes.ref ?? '')
      const names = [...elementsOf(inner, 'tableColumn')].map((column) => column.attributes.name)
      const at = names.indexOf(match[2])
      if (!area || at === -1) return null
      const headings = Number(attributes.headerRowCount ?? 1)
      return {
        column: letterOf(numberOf(area[1] ?? '') + at),
        from: Number(area[2]) + headings,
        to: Number(area[3]),
      }
    }
  return null
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function letterOf(number: number): string {
  return number > 26
    ? letterOf(Math.floor((number - 1) / 26)) + letterOf(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number)
}
