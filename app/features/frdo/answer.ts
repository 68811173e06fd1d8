// Reads what ФИС ФРДО answered: which row of the file was refused and why. Knows no database.

export interface RowRefusal {
  /** From 1: the first person of the batch. */
  position: number
  text: string
}

/** The file's first person stands under the heading. */
export const headingRows = 1

export function sheetRowOf(position: number): number {
  return position + headingRows
}

/**
 * Lines that begin with the number of a row of the file: «Строка 12: неверный СНИЛС», «12; неверный СНИЛС». What else is
 * said stays in the text of the answer. Two lines about one row are joined.
 */
export function readAnswer(text: string, rows: number): { refusals: RowRefusal[]; strange: number[] } {
  const byPosition = new Map<number, string>()
  const strange: number[] = []
  for (const line of text.split(/\r?\n/)) {
    const match = named.exec(line) ?? bare.exec(line)
    if (!match) continue
    const row = Number(match[1])
    const position = row - headingRows
    if (position < 1 || position > rows) {
      strange.push(row)
      continue
    }
    const said = (match[2] ?? '').trim()
    const before = byPosition.get(position)
    byPosition.set(position, before ? `${before} ${said}` : said)
  }
  const refusals = [...byPosition].map(([position, said]) => ({ position, text: said }))
  return { refusals: refusals.sort((a, b) => a.position - b.position), strange }
}

/** «Строка 12: …», «стр. 12 …» */
const named = /^\s*(?:строк[аеи]|стр\.?|ряд)\s*№?\s*(\d{1,5})(?!\d)[\s:;.,)–—-]*(\S.*)$/iu
/** «12; …», «12) …»: with a sign after the number, or a date would pass for a row. */
const bare = /^\s*№?\s*(\d{1,5})\s*(?:[:;)\t|]|[.,–—-](?!\d))\s*(\S.*)$/u
