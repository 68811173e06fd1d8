// The files of a paper, both from one snapshot: DOCX from the registrar's template or the built-in one, PDF by Typst.
import { createHash } from 'node:crypto'
import { renderPdf } from '#app/platform/pdf.server.ts'
import { fillDocx } from './docx-fill.ts'
import { fillLayout } from './layout.ts'
import { layoutDocx } from './layout-docx.ts'
import { layouts } from './layouts.ts'
import { paperFields, type Registration } from './paper-fields.ts'
import { paperWords } from './paper-kinds.ts'
import type { PaperSnapshot } from './paper-snapshot.ts'
import { paperPdfTemplate } from './paper-pdf-template.ts'

export interface PaperOrder {
  snapshot: PaperSnapshot
  /** Null in a draft. */
  registration: Registration | null
  /** The registrar's own DOCX; null: the built-in one. */
  template: Uint8Array | null
  createdAt: Date
}

/** «ПРОЕКТ» until it is registered; «ОБРАЗЕЦ» on a demo and of a sample programme. */
export function markOf({ snapshot, registration }: Pick<PaperOrder, 'snapshot' | 'registration'>) {
  if (!registration) return 'ПРОЕКТ'
  return snapshot.sample ? 'ОБРАЗЕЦ' : null
}

export function paperDocx(order: PaperOrder): Promise<Uint8Array> {
  const { snapshot, registration, template } = order
  const source = template ?? layoutDocx(layouts[snapshot.kind])
  return fillDocx(source, paperFields(snapshot, registration), markOf(order))
}

export function paperPdf(order: PaperOrder): Uint8Array {
  const { snapshot, registration, createdAt } = order
  const layout = layouts[snapshot.kind]
  const number = registration ? ` № ${registration.number}` : ' (проект)'
  const data = {
    title: paperWords[snapshot.kind].title + number,
    organisation: snapshot.issuer.fullName,
    lying: layout.lying ?? false,
    mark: markOf(order),
    blocks: fillLayout(layout, paperFields(snapshot, registration)),
  }
  return renderPdf({ template: paperPdfTemplate, data, createdAt })
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
