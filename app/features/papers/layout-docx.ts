// Makes the DOCX template of a layout: plain WordprocessingML with docxtemplater's marks, the same bytes every time.
import { strToU8, zipSync } from 'fflate'
import { documentParts } from './docx-parts.ts'
import type { Layout, LayoutBlock, LayoutColumn } from './layout.ts'

/** A whole DOCX file. */
export function layoutDocx(layout: Layout): Uint8Array {
  const body = layout.blocks.map((block) => conditional(block, blockXml(block, layout.lying))).join('')
  const files = documentParts(body + sectionXml(layout.lying))
  // A fixed day: the file changes only when its source does.
  const mtime = new Date(1980, 0, 2)
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime }]])),
  )
}

function conditional({ when }: LayoutBlock, xml: string): string {
  if (!when) return xml
  const [open, name] = when.startsWith('!') ? ['^', when.slice(1)] : ['#', when]
  return paragraph(`{${open}если_${name}}`) + xml + paragraph(`{/если_${name}}`)
}

function blockXml(block: LayoutBlock, lying = false): string {
  switch (block.type) {
    case 'letterhead':
      return (
        paragraph('{организация}', { align: 'center', strong: true, after: 40 }) +
        paragraph('{#если_лицензия}') +
        paragraph('{лицензия}', { align: 'center', size: 20, after: 240 }) +
        paragraph('{/если_лицензия}')
      )
    case 'title':
      return paragraph(block.text, { style: 'Title', align: 'center', strong: true, after: 200, before: 160 })
    case 'dateline':
      return (
        row([cell('{дата}', 1, 'left'), cell('№ {номер}', 1, 'right')], lying, true) +
        paragraph('{город}', { align: 'center', after: 240, before: 60 })
      )
    case 'heading':
      return paragraph(block.text, {
        style: 'Heading2',
        align: 'center',
        strong: true,
        after: 200,
        keep: true,
      })
    case 'text':
      return paragraph(block.text, {
        align: block.align === 'center' ? 'center' : block.align === 'right' ? 'right' : 'both',
        indent: !block.plain,
        strong: block.strong,
        after: 80,
        keep: block.strong,
      })
    case 'list':
      return (
        paragraph(`{#${block.each}}`) +
        paragraph(block.text, { align: 'both', indent: true, after: 40 }) +
        paragraph(`{/${block.each}}`)
      )
    case 'table':
      return tableXml(block, lying) + paragraph('', { after: 80 })
    case 'signatures':
      return (
        paragraph('', { after: 240 }) +
        row(
          [
            cell('{#подписи}{должность_подписи}', 5, 'left'),
            cell('____________', 3, 'center'),
            cell('{имя_подписи}{/подписи}', 4, 'left'),
          ],
          lying,
          true,
        )
      )
  }
}

function tableXml({ each, columns }: { each: string; columns: LayoutColumn[] }, lying: boolean): string {
  const head = columns.map(({ title, width }) => cell(title, width, 'center', true))
  const body = columns.map(({ text, width, align = 'left' }, index) => {
    const open = index === 0 ? `{#${each}}` : ''
    const close = index === columns.length - 1 ? `{/${each}}` : ''
    return cell(open + text + close, width, align)
  })
  return table(
    [tableRow(head, lying, { heads: true }), tableRow(body, lying)],
    columns.map(({ width }) => width),
    lying,
    false,
  )
}

interface Cell {
  text: string
  width: number
  align: string
  strong: boolean
}

function cell(text: string, width: number, align: string, strong = false): Cell {
  return { text, width, align, strong }
}

/** A table of one row without lines: two or three texts beside each other. */
function row(cells: Cell[], lying: boolean, bare: boolean): string {
  return table(
    [tableRow(cells, lying, { bare })],
    cells.map(({ width }) => width),
    lying,
    bare,
  )
}

/** Twips between the margins. */
const room = (lying: boolean) => (lying ? 14_570 : 9_637)

function tableRow(cells: Cell[], lying: boolean, { heads = false, bare = false } = {}): string {
  const whole = cells.reduce((sum, { width }) => sum + width, 0)
  const texts = cells.map(({ text, width, align, strong }) => {
    const twips = Math.floor((room(lying) * width) / whole)
    const inner = paragraph(text, { align, strong, size: bare ? 28 : 24, after: 0, tight: true })
    return `<w:tc><w:tcPr><w:tcW w:w="${twips}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
  })
  const properties = `<w:trPr><w:cantSplit/>${heads ? '<w:tblHeader/>' : ''}</w:trPr>`
  return `<w:tr>${properties}${texts.join('')}</w:tr>`
}

function table(rows: string[], widths: number[], lying: boolean, bare: boolean): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${Math.floor((room(lying) * width) / whole)}"/>`)
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const lines = sides
    .map((side) => `<w:${side} w:val="${bare ? 'none' : 'single'}" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${room(lying)}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

interface Look {
  style?: string
  align?: string
  indent?: boolean
  strong?: boolean
  size?: number
  before?: number
  after?: number
  keep?: boolean
  tight?: boolean
}

function paragraph(text: string, look: Look = {}): string {
  const { style, align = 'left', indent, strong, size, before = 0, after = 80, keep, tight } = look
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    keep ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${before}" w:after="${after}"${tight ? ' w:line="240" w:lineRule="auto"' : ''}/>`,
    indent ? '<w:ind w:firstLine="709"/>' : '',
    `<w:jc w:val="${align}"/>`,
  ].join('')
  const letters = `${strong ? '<w:b/>' : ''}${size ? `<w:sz w:val="${size}"/>` : ''}`
  const run = text
    ? `<w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
    : ''
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`
}

function sectionXml(lying = false): string {
  const [width, height] = lying ? [16_838, 11_906] : [11_906, 16_838]
  return `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${lying ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
