// Prepares a material for the press: finished strings, widths of columns, heights of rows. The template only draws.
import { eyebrowOf, type MaterialFace, paperInWords } from './material.ts'
import { type Block, type Inline, type MaterialText, plainText, sectionsOf } from './material-tree.ts'
import { counted } from '#app/lib/russian.ts'

/** Raised whenever the look on paper changes: what was made before is made anew. */
export const printVersion = 1

/** How a material is fitted to its paper; found out when the programme is loaded. */
export interface Fit {
  /** Height of a cell to write in, in millimetres. */
  space: number
}

export interface PrintOrder {
  material: Pick<MaterialFace, 'title' | 'kind' | 'subject' | 'paper' | 'orientation' | 'layout' | 'detail'>
  text: MaterialText
  programme: string
  fit: Fit
}

export function printData({ material, text, programme, fit }: PrintOrder) {
  const prepare = preparer(text, writtenIn(material), material.kind === 'workbook')
  const sections = sectionsOf(text.blocks)
  const cut = material.layout === 'cards' || material.layout === 'slides' || material.layout === 'memo'
  const prepared = (cut ? sections : [{ heading: null, blocks: text.blocks }]).map(({ heading, blocks }) => ({
    heading: heading && prepare.inlines(heading),
    name: heading && plainText(heading),
    blocks: prepare.blocks(blocks),
  }))
  const [first] = prepared
  return {
    ...{ title: material.title, eyebrow: headLine(material, programme), programme, layout: material.layout },
    paper: material.paper.toLowerCase(),
    flipped: material.orientation === 'landscape',
    columns: material.detail.columns,
    facts: factsOf(material),
    fields: material.kind === 'workbook' ? ['Имя', 'Должность', 'Муниципалитет'] : [],
    space: fit.space,
    /** Cards and slides are headed by their own titles: `## ` is the highest heading there. */
    shift: material.layout === 'cards' || material.layout === 'slides' ? -1 : 0,
    /** What stands before the first section; in a text without cuts, all of it. */
    intro: first && first.heading === null ? first.blocks : [],
    sections: prepared.filter(({ heading }) => heading !== null),
  }
}

/** The line above the title; where the title says it already, the programme's name. */
function headLine(material: PrintOrder['material'], programme: string): string {
  const line = eyebrowOf(material)
  return material.title.startsWith(line) ? programme : line
}

/** «A3, горизонтально», «по одному на команду»: what a hurried person must know of the sheet. */
export function factsOf({ kind, paper, orientation, detail }: PrintOrder['material']): string[] {
  const { project, copies } = detail
  if (project)
    return [
      `Неделя ${project.week}`,
      hoursInWords(project.hours),
      project.kind === 'team' ? 'работает команда' : 'работает каждый',
      ...(project.dueSession ? [`к сессии ${project.dueSession.replace(/\D/g, '')}`] : []),
    ]
  return kind === 'sheet' ? [paperInWords({ paper, orientation }), ...(copies ? [copies] : [])] : []
}

/** «0,5 академического часа»: a part of an hour is counted in the singular. */
function hoursInWords(hours: number): string {
  if (Number.isInteger(hours))
    return counted(hours, 'академический час', 'академических часа', 'академических часов')
  return `${hours.toLocaleString('ru-RU')}\u00a0академического часа`
}

/** In a sheet any empty cell waits for a pen; elsewhere a table does only when every row of it has one. */
function writtenIn({ kind }: PrintOrder['material']) {
  const pens = kind === 'sheet' || kind === 'workbook'
  return ({ rows }: TableBlock) => {
    const open = rows.filter((row) => row.some((cell) => cell.length === 0)).length
    return pens ? open > 0 : open > 0 && open === rows.length
  }
}

/** Has the text a place whose height may grow with the paper? */
export function hasCellsToFill(blocks: Block[]): boolean {
  return blocks.some((one) => one.kind === 'table' && one.rows.flat().some((cell) => cell.length === 0))
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** A column is as wide as its words ask: a short one just so wide, the others in proportion. */
export function columnWidths({ head, rows }: TableBlock): (number | 'auto')[] {
  const widths = head.map((title, column): number | 'auto' => {
    const lengths = rows.map((row) => plainText(row[column] ?? []).length)
    const longest = Math.max(0, ...lengths)
    const titleLength = plainText(title).length
    if (longest === 0) return Math.max(4, Math.sqrt(titleLength) * 1.2)
    if (Math.max(longest, titleLength) <= 13) return 'auto'
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    const word = Math.max(...[title, ...rows.map((row) => row[column] ?? [])].map(longestWord))
    return Math.min(9, Math.max(2.4, Math.sqrt(mean), word / 4))
  })
  return widths.every((width) => width === 'auto') ? widths.map(() => 1) : widths
}

/** A short word does not end a line, a number stays with what it counts, a dash does not begin a line. */
export function bindWords(text: string): string {
  return text
    .replace(/(?<=^|[\s\u00a0«(„])([А-Яа-яЁё]{1,2}) (?=\S)/g, '$1\u00a0')
    .replace(/(\d) (?=[А-Яа-яЁё%])/g, '$1\u00a0')
    .replace(/ (?=[—–])/g, '\u00a0')
}

function longestWord(nodes: Inline[]): number {
  return Math.max(
    0,
    ...plainText(nodes)
      .split(/\s+/)
      .map((word) => word.length),
  )
}

/** Footnotes are set where they are first mentioned; later mentions point back. */
function preparer({ notes }: MaterialText, isWritten: (table: TableBlock) => boolean, parted: boolean) {
  let parts = 0
  const set = new Set<number>()
  const inlines = (nodes: Inline[]): unknown[] => nodes.map(inline)
  const inline = (node: Inline): unknown => {
    if ('children' in node) return { ...node, children: inlines(node.children) }
    if (node.kind === 'text') return { ...node, text: bindWords(node.text) }
    if (node.kind !== 'note') return node
    const body = set.has(node.number) ? null : (notes[node.number - 1] ?? [])
    set.add(node.number)
    return { ...node, body: body && blocks(body) }
  }
  const blocks = (list: Block[]): unknown[] => list.map(block)
  const block = (one: Block): unknown => {
    switch (one.kind) {
      case 'paragraph':
        return { ...one, children: inlines(one.children) }
      case 'heading':
        if (one.depth === 2) parts += 1
        // A workbook is printed whole or by parts: each begins on a page of its own.
        return { ...one, children: inlines(one.children), fresh: parted && one.depth === 2 && parts > 1 }
      case 'list':
        return {
          ...one,
          tight: one.items.every(({ children }) => children.length < 2),
          items: one.items.map((item) => ({ ...item, children: blocks(item.children) })),
        }
      case 'quote':
        return { ...one, children: blocks(one.children) }
      case 'table':
        return {
          ...one,
          head: one.head.map(inlines),
          rows: one.rows.map((row) => row.map(inlines)),
          widths: columnWidths(one),
          written: isWritten(one),
          titled: one.head.some((cell) => cell.length > 0),
        }
      default:
        return one
    }
  }
  return { inlines, blocks }
}
