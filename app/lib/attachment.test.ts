// The name of a saved file survives any letters and cannot break out of its header.
import { expect, it } from 'vitest'
import { attachmentHeaders } from './attachment.ts'

it('names a file in Russian and plainly besides', () => {
  const headers = attachmentHeaders({ fileName: "Карта «как есть» (2)'.pdf", mimeType: 'application/pdf' })
  const [, encoded = ''] = headers['Content-Disposition'].split("filename*=UTF-8''")
  expect(headers['Content-Disposition']).toMatch(/^attachment; filename="file\.pdf"; /)
  expect(encoded).toMatch(/^[\w%.~-]+$/)
  expect(decodeURIComponent(encoded)).toBe("Карта «как есть» (2)'.pdf")
})

it('does without an extension', () => {
  expect(attachmentHeaders({ fileName: 'карта', mimeType: 'image/png' })['Content-Disposition']).toContain(
    'filename="file";',
  )
})
