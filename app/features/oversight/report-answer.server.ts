// What a file of oversight is answered with: a table as XLSX or CSV, a drawing as SVG or PNG; each with its headers.
import { type Report, streamCsv, streamXlsx, xlsxType } from '#app/platform/report-file.server.ts'
import { pictureOf } from '#app/platform/svg-picture.server.ts'
import { reportName } from './report-name.ts'

export interface FileAnswer {
  body: ReadableStream<Uint8Array> | string | ArrayBuffer
  headers: Record<string, string>
}

/** Null: a format that there is not. */
export function answerTable(report: Report, format: string, name: FileName): FileAnswer | null {
  if (format === 'xlsx') return { body: streamXlsx(report), headers: headersOf(name, 'xlsx', xlsxType) }
  if (format !== 'csv') return null
  return { body: streamCsv(report), headers: headersOf(name, 'csv', 'text/csv; charset=utf-8') }
}

/** `svg`: the drawing as text. */
export async function answerPicture(svg: string, format: string, name: FileName): Promise<FileAnswer | null> {
  if (format === 'svg')
    return {
      body: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}`,
      headers: headersOf(name, 'svg', 'image/svg+xml'),
    }
  if (format !== 'png') return null
  const bytes = await pictureOf(svg)
  return { body: bytes.slice().buffer as ArrayBuffer, headers: headersOf(name, 'png', 'image/png') }
}

export interface FileName {
  /** «Охват Нижегородская область 23.11.2026», without an ending. */
  title: string
  /** Latin letters, digits and dashes. */
  plain: string
  /** The filters in words. */
  chosen?: readonly string[]
}

function headersOf({ title, plain, chosen }: FileName, ending: string, type: string): Record<string, string> {
  const name = encodeURIComponent(`${reportName(title, chosen)}.${ending}`)
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${name}`,
    'Cache-Control': 'private, no-store',
  }
}
