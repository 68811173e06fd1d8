// Fills a DOCX template with fields. Pure: bytes in, bytes out. Its libraries come with the first document.
import type Docxtemplater from 'docxtemplater'
import { unzipSync, zipSync } from 'fflate'
import { markDocx } from './docx-watermark.ts'
import { hasValue } from './layout.ts'
import type { FieldScope } from './person-fields.ts'

/** A filled DOCX. `mark` is laid across its pages. */
export async function fillDocx(
  template: Uint8Array,
  fields: FieldScope,
  mark: string | null,
): Promise<Uint8Array> {
  const document = await openTemplate(template)
  document.render(withFlags(fields))
  const filled = document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  if (!mark) return filled
  const parts = unzipSync(filled)
  markDocx(parts, mark)
  return zipSync(parts)
}

/** Throws docxtemplater's errors for broken tags; an unknown field is left for the check to name. */
export async function openTemplate(template: Uint8Array): Promise<Docxtemplater> {
  const [{ default: Filler }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ])
  return new Filler(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // No expressions: a tag is the name of a field and nothing else.
    parser: (tag) => ({ get: (scope: FieldScope) => (tag === '.' ? scope : scope[tag.trim()]) }),
    nullGetter: () => '',
  })
}

/** «если_лицензия» beside «лицензия», in each row too: what a template shows or hides. */
export function withFlags(fields: FieldScope): FieldScope {
  const entries = Object.entries(fields).flatMap(([name, value]) => [
    [name, Array.isArray(value) ? value.map(withFlags) : value] as const,
    [`если_${name}`, hasValue(value)] as const,
  ])
  return Object.fromEntries(entries)
}
