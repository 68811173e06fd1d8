// The text of a printed material as a small tree: what a page and a PDF are both made from. Knows no paper.
import { z } from 'zod'

const plain = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('code'), text: z.string() }),
  z.object({ kind: z.literal('break') }),
  /** A footnote's number, from 1; the texts stand in `notes`. */
  z.object({ kind: z.literal('note'), number: z.number() }),
])

export type Inline =
  | z.infer<typeof plain>
  | { kind: 'strong' | 'emphasis' | 'delete'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    plain,
    z.object({ kind: z.enum(['strong', 'emphasis', 'delete']), children: z.array(inline) }),
    z.object({ kind: z.literal('link'), href: z.string(), children: z.array(inline) }),
  ]),
)
const inlines = z.array(inline)

const leaf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), children: inlines }),
  z.object({ kind: z.literal('heading'), depth: z.number(), children: inlines }),
  /** `number` tells the tables of one text apart. An empty cell is a cell to write in. */
  z.object({
    kind: z.literal('table'),
    number: z.number(),
    head: z.array(inlines),
    rows: z.array(z.array(inlines)),
  }),
  /** That many ruled lines to write on. */
  z.object({ kind: z.literal('lines'), count: z.number() }),
  z.object({ kind: z.literal('figure'), src: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('rule') }),
])

export interface ListItem {
  /** Null where the item is no box to tick. */
  checked: boolean | null
  children: Block[]
}

export type Block =
  | z.infer<typeof leaf>
  | { kind: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { kind: 'quote'; children: Block[] }

const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    leaf,
    z.object({
      kind: z.literal('list'),
      ordered: z.boolean(),
      start: z.number(),
      items: z.array(z.object({ checked: z.boolean().nullable(), children: z.array(block) })),
    }),
    z.object({ kind: z.literal('quote'), children: z.array(block) }),
  ]),
)

export const materialText = z.object({
  blocks: z.array(block),
  /** Footnotes in the order of their first mention. */
  notes: z.array(z.array(block)),
})
export type MaterialText = z.infer<typeof materialText>

export interface Section {
  /** Null: what stands before the first `## `. */
  heading: Inline[] | null
  blocks: Block[]
}

/** The text cut at its `## ` headings: cards, slides, the parts of a memo. */
export function sectionsOf(blocks: Block[]): Section[] {
  const sections: Section[] = []
  for (const one of blocks) {
    if (one.kind === 'heading' && one.depth === 2) sections.push({ heading: one.children, blocks: [] })
    else if (sections.length) sections.at(-1)?.blocks.push(one)
    else sections.push({ heading: null, blocks: [one] })
  }
  return sections
}

export function plainText(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return plainText(node.children)
      if (node.kind === 'break') return ' '
      return node.kind === 'note' ? '' : node.text
    })
    .join('')
}

/** Pictures the text shows, each once. */
export function figuresOf(blocks: Block[]): string[] {
  const found = blocks.flatMap((one): string[] => {
    if (one.kind === 'figure') return [one.src]
    if (one.kind === 'quote') return figuresOf(one.children)
    return one.kind === 'list' ? one.items.flatMap((item) => figuresOf(item.children)) : []
  })
  return [...new Set(found)]
}
