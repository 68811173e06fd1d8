// Plain Markdown (headings, lists, tables, links, footnotes) as a small tree that the kit renders. Raw HTML is dropped.
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'

export type MarkdownNode =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'paragraph' | 'strong' | 'emphasis' | 'item' | 'quote'; children: MarkdownNode[] }
  | { kind: 'heading'; depth: number; children: MarkdownNode[] }
  | { kind: 'list'; ordered: boolean; children: MarkdownNode[] }
  | { kind: 'link'; href: string; children: MarkdownNode[] }
  | { kind: 'reference'; note: number }
  /** The first row is the heading. Rows may be uneven. */
  | { kind: 'table'; rows: MarkdownNode[][][] }

export interface MarkdownText {
  blocks: MarkdownNode[]
  /** Footnotes in the order of their first mention: the first is number 1. */
  notes: MarkdownNode[][]
}

const processor = unified().use(remarkParse).use(remarkGfm)
type Content = ReturnType<typeof processor.parse>['children'][number]
/** Deeper than any text a person writes; a tree that goes on for ever would break the reader and the page. */
const deepest = 40

/** Splits `--- yaml ---` from the text under it. */
export function splitFrontMatter(source: string): { data: unknown; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source)
  return match
    ? { data: parseYaml(match[1] ?? ''), body: source.slice(match[0].length) }
    : { data: {}, body: source }
}

/** `fill` replaces `{name}` in the text; a value is text, never Markdown. */
export function parseMarkdown(source: string, fill: Record<string, string> = {}): MarkdownText {
  const tree = processor.parse(source)
  const mentioned: string[] = []
  let depth = 0
  const convert = (nodes: Content[]): MarkdownNode[] => {
    if (depth === deepest) return []
    depth += 1
    const converted = nodes.flatMap((node) => convertOne(node))
    depth -= 1
    return converted
  }
  const convertOne = (node: Content): MarkdownNode[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: fillIn(node.value, fill) }]
      case 'inlineCode':
      case 'code':
        return [{ kind: 'code', text: fillIn(node.value, fill) }]
      case 'break':
        return [{ kind: 'break' }]
      case 'delete':
      case 'linkReference':
        return convert(node.children)
      case 'table':
        return [
          {
            kind: 'table',
            rows: node.children.map((row) => row.children.map((cell) => convert(cell.children))),
          },
        ]
      case 'paragraph':
      case 'strong':
        return [{ kind: node.type, children: convert(node.children) }]
      case 'emphasis':
        return [{ kind: 'emphasis', children: convert(node.children) }]
      case 'blockquote':
        return [{ kind: 'quote', children: convert(node.children) }]
      case 'heading':
        return [{ kind: 'heading', depth: Math.max(2, node.depth), children: convert(node.children) }]
      case 'list':
        return [{ kind: 'list', ordered: node.ordered === true, children: convert(node.children) }]
      case 'listItem':
        return [{ kind: 'item', children: unwrapSingle(convert(node.children)) }]
      case 'link':
        return /^(https?:|mailto:|tel:|\/(?!\/)|#)/.test(node.url)
          ? [{ kind: 'link', href: node.url, children: convert(node.children) }]
          : convert(node.children)
      case 'footnoteReference':
        if (!mentioned.includes(node.identifier)) mentioned.push(node.identifier)
        return [{ kind: 'reference', note: mentioned.indexOf(node.identifier) + 1 }]
      default:
        return []
    }
  }
  const blocks = convert(tree.children)
  const notes: MarkdownNode[][] = []
  // A note may mention a further note: the list grows while it is walked.
  for (const identifier of mentioned) {
    const found = tree.children.find(
      (node) => node.type === 'footnoteDefinition' && node.identifier === identifier,
    )
    notes.push(found?.type === 'footnoteDefinition' ? unwrapSingle(convert(found.children)) : [])
  }
  return { blocks, notes }
}

function fillIn(text: string, fill: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(fill, name) ? (fill[name] ?? whole) : whole,
  )
}

/** One paragraph in a list item is shown as its text. */
function unwrapSingle(nodes: MarkdownNode[]): MarkdownNode[] {
  const [only] = nodes
  return nodes.length === 1 && only?.kind === 'paragraph' ? only.children : nodes
}
