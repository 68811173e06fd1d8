// The certificate as a PDF and its QR code. Made anew for each request: a few milliseconds, nothing on disk.
import QRCode from 'qrcode'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { renderPdf } from '#app/platform/pdf.server.ts'
import { certificateTemplate } from './certificate-template.ts'
import type { CertificatePaper } from './certificate.server.ts'
import { verificationPath } from './number.ts'
import { certificateSheet } from './sheet.ts'

export type Printable = Pick<
  CertificatePaper,
  'number' | 'code' | 'sample' | 'status' | 'snapshot' | 'createdAt'
>

/** `href` is what the code and the links carry, `address` the same for the eye. */
export async function verificationMark(paper: Pick<Printable, 'number' | 'code'>) {
  const href = publicAddress(verificationPath(paper))
  const qr = await QRCode.toString(href, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  return { href, address: decodeURI(href), qr }
}

/** What the template reads of one certificate. */
export async function printData(paper: Printable) {
  const sheet = certificateSheet(paper)
  return {
    ...sheet,
    ...(await verificationMark(paper)),
    title: `Удостоверение о повышении квалификации № ${sheet.number}: ${sheet.holder}`,
  }
}

export async function certificatePdf(paper: Printable): Promise<Buffer> {
  const data = await printData(paper)
  return renderPdf({ template: certificateTemplate, data, createdAt: paper.createdAt })
}
