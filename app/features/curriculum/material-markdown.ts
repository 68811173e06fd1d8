// Reads the Markdown of a printed material into its tree. What is not plain Markdown is refused with its line.
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { refuseBulk } from './lesson-bounds.ts'
import { isOwnFile, refuseLink } from './lesson-link.ts'
import type { Block, Inline, MaterialText } from './material-tree.ts'
import type { Problem } from './problem.ts'

export interface MaterialSource {
  file: string
  /** Markdown under the front matter, and the line of the file it begins on. */
  text: string
  firstLine: number
}

const processor = unified().use(remarkParse).use(remarkGfm)
type Root = ReturnType<typeof processor.parse>
type Node = Root['children'][number]
type Table = Extract<Node, { type: 'table' }>

const deepest = 40
const mostLines = 40
const picture = /\.(svg|png|jpe?g|webp)$/i

/** `hasFile` knows the pictures of the folder. Problems are added; the tree is worth something only without them. */
export function readMaterial(
  { file, text, firstLine }: MaterialSource,
  hasFile: (path: string) => boolean,
  problems: Problem[],
): MaterialText {
  const report = (node: { position?: { start: { line: number } } } | null, message: string) => {
    const line = node?.position ? node.position.start.line + firstLine - 1 : null
    // An element of HTML is refused once, not at its end again.
    const last = problems.at(-1)
    if (last?.file === file && last.line === line && last.message === message) return
    problems.push({ file, line, message })
  }
  const bulk = refuseBulk(text)
  if (bulk) {
    problems.push({ file, line: bulk.line && bulk.line + firstLine - 1, message: bulk.message })
    return { blocks: [], notes: [] }
  }
  const root = processor.parse(text)
  const mentioned: string[] = []
  let tables = 0
  let lastHeading = 1

  const inlines = (nodes: readonly Node[], depth = 0): Inline[] =>
    depth > deepest ? [] : nodes.flatMap((node) => inline(node, depth))

  const inline = (node: Node, depth: number): Inline[] => {
    switch (node.type) {
      case 'text':
        checkText(node)
        return [{ kind: 'text', text: node.value.replace(/[ \t\n]+/g, ' ') }]
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }]
      case 'break':
        return [{ kind: 'break' }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ kind: node.type, children: inlines(node.children, depth + 1) }]
      case 'link': {
        const fault = refuseLink(node.url)
        if (fault) report(node, fault)
        return [{ kind: 'link', href: node.url, children: inlines(node.children, depth + 1) }]
      }
      case 'footnoteReference':
        if (!mentioned.includes(node.identifier)) mentioned.push(node.identifier)
        return [{ kind: 'note', number: mentioned.indexOf(node.identifier) + 1 }]
      case 'image':
        report(node, 'Рисунок стоит отдельным абзацем, а не в строке.')
        return []
      default:
        refuse(node)
        return []
    }
  }

  const blocks = (nodes: readonly Node[], depth = 0): Block[] => {
    if (depth > deepest) return []
    return nodes.flatMap((node) => block(node, depth))
  }

  const block = (node: Node, depth: number): Block[] => {
    switch (node.type) {
      case 'paragraph': {
        const [first] = node.children
        if (first?.type === 'image' && node.children.length === 1) return figure(first)
        return [{ kind: 'paragraph', children: inlines(node.children) }]
      }
      case 'heading':
        if (depth) report(node, 'Заголовок стоит только в самом тексте, не в списке и не в цитате.')
        else if (node.depth === 1) report(node, 'Заголовки начинаются с ##: название стоит в title.')
        else if (node.depth > lastHeading + 1)
          report(node, `Пропущен уровень заголовка: нужен ${'#'.repeat(lastHeading + 1)}.`)
        lastHeading = Math.max(node.depth, 2)
        return [{ kind: 'heading', depth: node.depth, children: inlines(node.children) }]
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            start: node.start ?? 1,
            items: node.children.map((item) => ({
              checked: item.checked ?? null,
              children: blocks(item.children, depth + 1),
            })),
          },
        ]
      case 'blockquote':
        return [{ kind: 'quote', children: blocks(node.children, depth + 1) }]
      case 'table':
        return [table(node)]
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      case 'code': {
        const count = Number(node.value.trim())
        if (node.lang !== 'lines') report(node, 'Блоки кода запрещены. Строки для записи — это ```lines.')
        else if (!/^\d+$/.test(node.value.trim()) || count < 1 || count > mostLines)
          report(node, `В блоке lines стоит число строк, от 1 до ${mostLines}.`)
        return [{ kind: 'lines', count }]
      }
      case 'footnoteDefinition':
        return []
      default:
        refuse(node)
        return []
    }
  }

  const figure = (node: Extract<Node, { type: 'image' }>): Block[] => {
    if (!isOwnFile(node.url) || !picture.test(node.url))
      report(node, 'Рисунок берут из папки: files/имя.svg (png, jpg, webp).')
    else if (!hasFile(node.url)) report(node, `Файла «${node.url}» нет в папке программы.`)
    if (!node.alt?.trim()) report(node, 'У рисунка нет слов: ![что на нём](files/имя.svg).')
    return [{ kind: 'figure', src: node.url, alt: node.alt?.trim() ?? '' }]
  }

  const table = (node: Table): Block => {
    const [head = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => inlines(cell.children)),
    )
    const width = head.length
    return {
      kind: 'table',
      number: (tables += 1),
      head,
      // A row may be written shorter than the head: what is left out is empty.
      rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? [])),
    }
  }

  const checkText = (node: Extract<Node, { type: 'text' }>) => {
    if (/[{}]/.test(node.value)) report(node, 'Фигурные скобки и выражения запрещены.')
    if (/^(import|export)\s/m.test(node.value)) report(node, 'import и export запрещены: это текст.')
    if (/\[\^[^\]\s]+\]/.test(node.value)) report(node, 'У сноски нет текста.')
  }

  const refuse = (node: Node) => {
    if (node.type === 'html')
      report(node, 'HTML и блоки вида <…> здесь запрещены: только Markdown. Знак «меньше» пишут &lt;.')
    else if (node.type === 'definition' || node.type === 'linkReference')
      report(node, 'Ссылку пишут целиком: [слова](адрес).')
    else report(node, `Так здесь писать нельзя (${node.type}).`)
  }

  const body = blocks(root.children)
  const notes: Block[][] = []
  // A note may mention a further note: the list grows while it is walked.
  for (const identifier of mentioned) {
    const found = root.children.find(
      (node) => node.type === 'footnoteDefinition' && node.identifier === identifier,
    )
    notes.push(found?.type === 'footnoteDefinition' ? blocks(found.children, 1) : [])
  }
  if (!body.length) report(null, 'Файл пуст: под полями нужен текст.')
  return { blocks: body, notes }
}
