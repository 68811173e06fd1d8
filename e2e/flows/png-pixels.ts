// The pixels of a screenshot: PNG of eight bits a channel, not interlaced, as Chromium writes it.
import { inflateSync } from 'node:zlib'

export function readPixels(png: Buffer): { data: Uint8ClampedArray; width: number; height: number } {
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]]
  const channels = colour === 6 ? 4 : 3
  const raw = inflateSync(Buffer.concat(packed))
  const row = width * channels
  const bytes = new Uint8Array(height * row)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const left = x < channels ? 0 : (bytes[y * row + x - channels] ?? 0)
      const up = y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (bytes[(y - 1) * row + x - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0
      bytes[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess
    }
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        data[(y * width + x) * 4 + channel] = bytes[y * row + x * channels + channel] ?? 0
  }
  return { data, width, height }
}

/** Paeth's filter. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
