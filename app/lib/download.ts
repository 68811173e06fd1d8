// The headers of a file that is saved: its name in Russian, and a plain one for what cannot read it.

export function downloadHeaders(file: {
  name: string
  /** Latin letters, digits, dots and dashes. */
  plainName: string
  type: string
  size: number
}): Record<string, string> {
  return {
    'Content-Type': file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': `attachment; filename="${file.plainName}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Cache-Control': 'private, no-store',
  }
}

/** The body of an answer that is made piece by piece, as fast as the reader takes it. */
export function byteStream(pieces: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}

/** Of a table to be filled in and brought back. */
export function sampleHeaders(name: string, format: 'xlsx' | 'csv'): Record<string, string> {
  return {
    'Content-Type':
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    'Cache-Control': 'private, no-store',
  }
}
