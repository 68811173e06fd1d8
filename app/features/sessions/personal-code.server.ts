// A participant's own code as a QR picture: an address of data that an <img> shows, black on white under any scheme.
import QRCode from 'qrcode'

/** The picture holds the code itself and nothing about the person. */
export async function personalCodePicture(code: string): Promise<string> {
  const svg = await QRCode.toString(code, { type: 'svg', errorCorrectionLevel: 'M', margin: 3 })
  return `data:image/svg+xml,${encodeURIComponent(svg.trim())}`
}
