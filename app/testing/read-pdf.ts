// Reads PDFs back with a library other than the one that wrote them: text, structure, the QR code of a drawn page.
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'

/** PDF.js draws with a method that Node 20 has not. */
interface Transferable {
  transferToFixedLength?: (length?: number) => ArrayBuffer
}
const buffers = ArrayBuffer.prototype as ArrayBuffer & Transferable
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const copy = new Uint8Array(length)
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return copy.buffer
}

/** PDF.js keeps what it is given: each reader gets a copy. */
export function openPdf(pdf: Uint8Array) {
  return getDocumentProxy(Uint8Array.from(pdf))
}

/** The text of the first page, in the order of its content, with plain spaces. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const page = await (await openPdf(pdf)).getPage(1)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  return text.replace(/[\s\u00a0]+/g, ' ')
}

/** Each page: its text, and its size in millimetres. */
export async function pagesOfPdf(pdf: Uint8Array): Promise<{ text: string; size: [number, number] }[]> {
  const document = await openPdf(pdf)
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
      const { width, height } = page.getViewport({ scale: 1 })
      const inMillimetres = (points: number) => Math.round((points / 72) * 25.4)
      return {
        text: text.replace(/[\s\u00a0]+/g, ' '),
        size: [inMillimetres(width), inMillimetres(height)] as [number, number],
      }
    }),
  )
}

/** What the QR code on the drawn first page says; null when there is none to be read. */
export async function qrOfPdf(pdf: Uint8Array): Promise<string | null> {
  const image = await renderPageAsImage(Uint8Array.from(pdf), 1, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale: 2,
  })
  const picture = await loadImage(Buffer.from(image))
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null
}
