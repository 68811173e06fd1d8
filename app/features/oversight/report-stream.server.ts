// A report as the file of an answer: XLSX or CSV, by the end of its address.
import { type Report, streamCsv, streamXlsx, xlsxType } from '#app/platform/report-file.server.ts'

/** Null for a format that is neither. */
export function reportFile(
  report: Report,
  format: string,
  { name, plainName }: { name: string; plainName: string },
): { body: ReadableStream<Uint8Array>; headers: Record<string, string> } | null {
  if (format !== 'xlsx' && format !== 'csv') return null
  return {
    body: format === 'xlsx' ? streamXlsx(report) : streamCsv(report),
    headers: {
      'Content-Type': format === 'xlsx' ? xlsxType : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      'Cache-Control': 'private, no-store',
    },
  }
}
