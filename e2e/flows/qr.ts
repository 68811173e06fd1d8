// QR codes as a machine meets them: read from what is shown on a page, and held before a camera as a film.
import { writeFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import jsQR from 'jsqr'
import QRCode from 'qrcode'
import { readPixels } from './png-pixels.ts'

/** What a phone would read from this part of the screen. */
export async function readQr(shown: Locator): Promise<string> {
  const { data, width, height } = readPixels(await shown.screenshot())
  const found = jsQR(data, width, height)
  if (!found) throw new Error('No QR code can be read there')
  return found.data
}

const [width, height, frames] = [640, 480, 10]

/** A film (YUV4MPEG2) for Chromium's --use-file-for-fake-video-capture: the code, held still on a white sheet. */
export function filmQr(file: string, text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const scale = Math.floor((height * 0.8) / modules.size)
  const left = Math.floor((width - modules.size * scale) / 2)
  const top = Math.floor((height - modules.size * scale) / 2)
  const light = Buffer.alloc(width * height, 235)
  for (let y = 0; y < modules.size * scale; y += 1)
    for (let x = 0; x < modules.size * scale; x += 1)
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale))) light[(top + y) * width + left + x] = 16
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`)
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]))
  return file
}
