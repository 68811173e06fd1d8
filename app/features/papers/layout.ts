// A paper as a list of blocks with fields in braces. One description makes the DOCX template and, filled, the PDF.
import type { FieldScope, FieldValue } from './person-fields.ts'

export interface LayoutColumn {
  title: string
  /** Parts of the width. */
  width: number
  text: string
  align?: 'center'
}

export type LayoutBlock = {
  /** Shown only where the field is not empty; with «!» only where it is. */ when?: string
} & (
  | { type: 'letterhead' }
  | { type: 'title'; text: string }
  | { type: 'dateline' }
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; align?: 'center' | 'right'; plain?: boolean; strong?: boolean }
  | { type: 'list'; each: string; text: string }
  | { type: 'table'; each: string; columns: LayoutColumn[] }
  | { type: 'signatures' }
)

export interface Layout {
  lying?: boolean
  blocks: LayoutBlock[]
}

export type FilledBlock =
  | { type: 'letterhead'; organisation: string; licence: string }
  | { type: 'title'; text: string }
  | { type: 'dateline'; date: string; number: string; city: string }
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; align: string; plain: boolean; strong: boolean }
  | { type: 'list'; items: string[] }
  | { type: 'table'; columns: { title: string; width: number; align: string }[]; rows: string[][] }
  | { type: 'signatures'; rows: { post: string; name: string }[] }

/** Puts the fields in their places. Rows of a list see the fields of the paper too. */
export function fillLayout(layout: Layout, fields: FieldScope): FilledBlock[] {
  const visible = layout.blocks.filter(({ when }) => !when || isShown(when, fields))
  return visible.map((block): FilledBlock => {
    const fill = (text: string, row: FieldScope = {}) => fillText(text, { ...fields, ...row })
    switch (block.type) {
      case 'letterhead':
        return { type: 'letterhead', organisation: fill('{организация}'), licence: fill('{лицензия}') }
      case 'dateline':
        return { type: 'dateline', date: fill('{дата}'), number: fill('{номер}'), city: fill('{город}') }
      case 'title':
      case 'heading':
        return { type: block.type, text: fill(block.text) }
      case 'text': {
        const { align = 'justify', plain = false, strong = false } = block
        return { type: 'text', text: fill(block.text), align, plain, strong }
      }
      case 'list':
        return { type: 'list', items: rowsOf(fields, block.each).map((row) => fill(block.text, row)) }
      case 'table':
        return {
          type: 'table',
          columns: block.columns.map(({ title, width, align = 'left' }) => ({ title, width, align })),
          rows: rowsOf(fields, block.each).map((row) => block.columns.map(({ text }) => fill(text, row))),
        }
      case 'signatures':
        return {
          type: 'signatures',
          rows: rowsOf(fields, 'подписи').map((row) => ({
            post: fill('{должность_подписи}', row),
            name: fill('{имя_подписи}', row),
          })),
        }
    }
  })
}

function isShown(when: string, fields: FieldScope): boolean {
  const wanted = !when.startsWith('!')
  return hasValue(fields[wanted ? when : when.slice(1)]) === wanted
}

export function hasValue(value: FieldValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function rowsOf(fields: FieldScope, name: string): FieldScope[] {
  const rows = fields[name]
  return Array.isArray(rows) ? rows : []
}

function fillText(text: string, scope: FieldScope): string {
  return text.replace(/\{([\p{L}\d_]+)\}/gu, (_, name: string) => {
    const value = scope[name]
    if (value === undefined) throw new Error(`No field ${name}`)
    return typeof value === 'string' ? value : ''
  })
}
