// Unpacks an uploaded DOCX within bounds: what unpacks to too much is cut off while it unpacks, macros are refused.
import { Unzip, UnzipInflate, zipSync } from 'fflate'

const megabyte = 1024 * 1024
export const mostTemplateBytes = 3 * megabyte
const mostUnpacked = 24 * megabyte
const mostEntries = 400
const piece = 16 * 1024

export type ArchiveProblem = 'not-docx' | 'too-large' | 'macros' | 'outside-links'

export const archiveProblems: Record<ArchiveProblem, string> = {
  'not-docx': 'Это не документ DOCX. Сохраните шаблон в Word или другом редакторе как DOCX.',
  'too-large': 'Шаблон слишком большой: файл до 3 МБ, внутри до 24 МБ.',
  macros: 'В документе есть макросы. Сохраните его как DOCX без макросов.',
  'outside-links': 'Документ обращается к файлам вне себя. Вставьте картинки и стили в сам документ.',
}

/** The same document packed anew: only what was measured here goes further. */
export function measuredDocx(bytes: Uint8Array): { document: Uint8Array } | { problem: ArchiveProblem } {
  if (bytes.length > mostTemplateBytes) return { problem: 'too-large' }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { problem: 'not-docx' }
  const parts = new Map<string, Uint8Array[]>()
  let total = 0
  let tooMuch = false
  const unzip = new Unzip((entry) => {
    if (parts.size >= mostEntries) tooMuch = true
    if (tooMuch || parts.has(entry.name) || entry.name.includes('..') || entry.name.startsWith('/')) return
    const chunks: Uint8Array[] = []
    parts.set(entry.name, chunks)
    entry.ondata = (error, chunk) => {
      if (error) throw error
      total += chunk.length
      if (total > mostUnpacked) tooMuch = true
      else chunks.push(chunk)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !tooMuch; at += piece)
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch {
    return { problem: 'not-docx' }
  }
  if (tooMuch) return { problem: 'too-large' }
  const files = Object.fromEntries(
    [...parts].filter(([name]) => !name.endsWith('/')).map(([name, chunks]) => [name, joined(chunks)]),
  )
  const problem = problemOf(files)
  return problem ? { problem } : { document: zipSync(files) }
}

function problemOf(files: Record<string, Uint8Array>): ArchiveProblem | null {
  const types = textOf(files['[Content_Types].xml'])
  if (!files['word/document.xml'] || !types.includes('wordprocessingml.document.main+xml'))
    return /macroEnabled/i.test(types) ? 'macros' : 'not-docx'
  const names = Object.keys(files).join('\n')
  if (/vbaProject|activeX|word\/embeddings\//i.test(names) || /macroEnabled|vbaProject/i.test(types))
    return 'macros'
  const links = Object.entries(files).filter(([name]) => name.endsWith('.rels'))
  // A hyperlink is only text to press; pictures and templates from outside are fetched by the reader.
  const fetched = links.some(([, part]) =>
    [...textOf(part).matchAll(/<Relationship\b[^>]*>/g)].some(
      ([tag]) => /TargetMode="External"/i.test(tag) && !/\/hyperlink"/.test(tag),
    ),
  )
  return fetched ? 'outside-links' : null
}

function textOf(part: Uint8Array | undefined): string {
  return part ? new TextDecoder().decode(part) : ''
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
