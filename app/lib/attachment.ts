// The headers of a file that is saved and never shown as a page of ours. Names may be Russian.

export function attachmentHeaders({ fileName, mimeType }: { fileName: string; mimeType: string }) {
  const extension = /\.[a-z0-9]+$/i.exec(fileName)?.[0] ?? ''
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return {
    'Content-Type': mimeType,
    'Content-Disposition': `attachment; filename="file${extension}"; filename*=UTF-8''${encoded}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
}
