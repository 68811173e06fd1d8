// Formulas of a sheet: never computed. A saved result is taken as the cell's value; where a program saved none, the cell is
// named, because an empty cell in its place would be a wrong one.

/** Stands in a cell whose result is not in the file; no keyboard has the sign. */
const unanswered = '\uE000'

/** The sheet's XML without formulas: results stay, cells without one are marked. */
export function withoutFormulas(sheet: Uint8Array): Uint8Array {
  if (!/<f[ >/]/.test(Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length).toString('latin1')))
    return sheet
  const text = new TextDecoder('utf-8', { fatal: true }).decode(sheet)
  const plain = text.replace(
    /<c( [^>]*)>\s*<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*(?:<v>([^<]*)<\/v>|<v\s*\/>)?/g,
    (cell: string, attributes: string, result: string | undefined) => {
      const empty = !result?.trim()
      const value = cell.slice(cell.lastIndexOf('<v'))
      // An empty text is a result: Excel saves it as a text without letters.
      if (empty && !(/ t="str"/.test(attributes) && value.startsWith('<v')))
        return `<c${attributes.replace(/ t="[^"]*"/, '')} t="str"><v>${unanswered}</v>`
      return `<c${attributes}>${value}`
    },
  )
  return new TextEncoder().encode(plain)
}

interface Row {
  number: number
  cells: readonly string[]
}

/** Names the first such cell; null where every formula has its result. */
export function whyUnanswered(rows: readonly Row[]): string | null {
  const found = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, at) => (cell === unanswered ? `${letters(at)}${number}` : [])),
  )
  const [first] = found
  if (!first) return null
  const more = found.length > 1 ? ` Всего таких ячеек: ${found.length}.` : ''
  return `В ячейке ${first} стоит формула, а её результат в файле не сохранён.${more} Откройте таблицу, замените формулы значениями и сохраните её снова.`
}

/** 0 is A, 26 is AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}
