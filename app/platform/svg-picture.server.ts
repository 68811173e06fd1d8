// Makes a PNG of a drawing (SVG text), with the product's own fonts: nothing of the machine's fonts is used.
import { createRequire } from 'node:module'
import path from 'node:path'

const files = [
  '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf',
  '@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf',
]

/** Twice the drawing's own size, so that it is sharp on paper and in slides. */
export async function pictureOf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const resolve = createRequire(import.meta.url).resolve
  const fontFiles = files.map((file) => path.resolve(resolve(file)))
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Golos Text' },
  })
  return new Uint8Array(drawing.render().asPng())
}
