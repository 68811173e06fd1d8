// Makes the PDF of a material, fits it to its paper, and keeps the last ones made in memory.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { log } from '#app/platform/log.server.ts'
import { countPages, DocumentRefused, renderPdf } from '#app/platform/pdf.server.ts'
import { type Fit, hasCellsToFill, printData, type PrintOrder, printVersion } from './material-print.ts'
import { sectionsOf, plainText } from './material-tree.ts'
import { printTemplate } from './print-template.ts'

export type Press = Omit<PrintOrder, 'fit'> & { figures: ReadonlyMap<string, Uint8Array> }

const made = new LRUCache<string, Buffer>({
  max: 200,
  maxSize: 24 * 1024 * 1024,
  sizeCalculation: (pdf) => pdf.length,
})

/** Everything the PDF depends on but its date. */
export function hashMaterial({ figures, ...order }: Press & { fit: Fit }): string {
  const hash = createHash('sha256').update(JSON.stringify([printVersion, printData(order)]))
  for (const [path, bytes] of figures) hash.update(path).update(bytes)
  return hash.digest('hex')
}

export function materialPdf(hash: string, press: Press & { fit: Fit }, createdAt: Date): Buffer {
  const known = made.get(hash)
  if (known) return known
  const { figures: files, ...order } = press
  const pdf = renderPdf({ template: printTemplate, data: printData(order), files, createdAt })
  made.set(hash, pdf)
  return pdf
}

export function knownPdf(hash: string): Buffer | undefined {
  return made.get(hash)
}

/** Made once when the programme is loaded, to know its size and that it can be made. Not kept: it has no date yet. */
export function measurePdf(press: Press & { fit: Fit }): { bytes: number; hash: string } {
  const { figures: files, ...order } = press
  const pdf = renderPdf({ template: printTemplate, data: printData(order), files, createdAt: new Date(0) })
  return { bytes: pdf.length, hash: hashMaterial(press) }
}

export type Fitted = { fit: Fit; pages: number } | { refusal: string }

const usualSpace = 9
/** Lower than this nobody can write in a cell. */
const lowest = 8
const tallest = 48

/** Rows to write in grow until the sheet is full; a text that has no room on its paper is refused. */
export function fitMaterial(press: Press): Fitted {
  const { figures: files, ...order } = press
  const pagesAt = (space: number) =>
    countPages({ template: printTemplate, data: printData({ ...order, fit: { space } }), files })
  try {
    const grows = order.material.layout === 'sheet' && hasCellsToFill(order.text.blocks)
    const pages = pagesAt(grows ? lowest : usualSpace)
    if (order.material.layout === 'memo' && pages !== 1)
      return { refusal: 'Памятка не помещается на одну страницу.' }
    if (!grows) return { fit: { space: usualSpace }, pages }
    let [fits, over] = [lowest, tallest]
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2)
      if (pagesAt(middle) > pages) over = middle
      else fits = middle
    }
    return { fit: { space: fits }, pages }
  } catch (error) {
    if (!(error instanceof DocumentRefused)) {
      log.error({ error }, 'a material cannot be laid out')
      return { refusal: 'Этот текст не удалось сверстать: упростите таблицы и сноски.' }
    }
    return { refusal: sayRefusal(error.message, order) }
  }
}

function sayRefusal(message: string, { material, text }: Omit<PrintOrder, 'fit'>): string {
  if (material.layout === 'memo') return 'Памятка не помещается на одну страницу A4: сократите текст.'
  const index = Number(/^fit:(\d+)/.exec(message)?.[1])
  const heading = sectionsOf(text.blocks).filter(({ heading }) => heading)[index]?.heading
  const what = material.layout === 'slides' ? 'Слайд' : 'Карточка'
  return `${what} «${heading ? plainText(heading) : index + 1}» не помещается: сократите текст.`
}
