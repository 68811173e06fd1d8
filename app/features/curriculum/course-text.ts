// A lesson as its reader meets it: passages with their line and place, words and sentences. Judges nothing.
import { findElement } from './lesson-elements.ts'
import { childrenNamed, isBlank, isJsx, propertyOf, textOf, type TreeNode } from './lesson-tree.ts'

export interface CourseLesson {
  file: string
  module: string
  id: string
  minutes: number
  takeaway: string
  /** The line of the file on which the tree's line 1 stands. */
  firstLine: number
  tree: TreeNode
}

export interface Passage {
  file: string
  line: number
  text: string
  place: 'text' | 'heading' | 'label' | 'cell' | 'footnote'
  /** The blocks it stands in, outermost first: ['Compare', 'Before']. */
  inside: string[]
  /** Shown as the way not to do it: the bad side, a wrong option, a reply that leads to no good end. */
  bad: boolean
  /** Footnotes referred to in the same top-level part of the lesson. */
  notes: string[]
}

/** Properties that a reader reads. */
const readable = ['title', 'prompt', 'left', 'right', 'who', 'channel', 'caption', 'explain']

/** The lesson's parts in order: a block alone in a paragraph counts as the block. */
export function partsOf({ tree }: Pick<CourseLesson, 'tree'>): TreeNode[] {
  return (tree.children ?? []).flatMap((node) => {
    const blocks = node.type === 'paragraph' ? node.children?.filter((child) => !isBlank(child)) : undefined
    return blocks?.length && blocks.every(isBlock) ? blocks : [node]
  })
}

export function lineOfNode({ firstLine }: Pick<CourseLesson, 'firstLine'>, { position }: TreeNode): number {
  return (position?.start.line ?? 1) + firstLine - 1
}

export function passagesOf(lesson: CourseLesson): Passage[] {
  return partsOf(lesson).flatMap((part) => {
    const notes = nodesOf(part, 'footnoteReference').map(({ identifier }) => identifier ?? '')
    const passages: Passage[] = []
    const add = (node: TreeNode, text: string, rest: Pick<Passage, 'place' | 'inside' | 'bad'>) => {
      const clean = text.replace(/\s+/g, ' ').trim()
      if (clean)
        passages.push({ file: lesson.file, line: lineOfNode(lesson, node), text: clean, notes, ...rest })
    }
    const visit = (node: TreeNode, inside: string[], bad: boolean, hopeless: Set<string>) => {
      const name = isBlock(node) ? (node.name ?? '') : null
      const within = name ? [...inside, name] : inside
      const lost = name === 'Dialogue' ? hopelessScenes(node) : hopeless
      const wrong = bad || (name !== null && isBad(node, lost))
      if (name)
        for (const attribute of node.attributes ?? [])
          if (readable.includes(attribute.name ?? '') && typeof attribute.value === 'string') {
            const label = attribute.name === 'explain' ? 'text' : 'label'
            add(attribute.position ? { ...node, position: attribute.position } : node, attribute.value, {
              place: label,
              inside: within,
              bad: attribute.name === 'explain' ? bad : wrong,
            })
          }
      const children = node.children ?? []
      if (children.some(isPhrase))
        add(node, textOf(node), { place: placeOf(node, inside), inside: within, bad: wrong })
      else
        for (const child of children)
          visit(child, node.type === 'footnoteDefinition' ? [...within, 'footnote'] : within, wrong, lost)
    }
    visit(part, [], false, new Set())
    return passages
  })
}

/** Passages of a text that is no lesson: one for each line; quoted lines (`>`) are samples, good and bad. */
export function linesOf(file: string, text: string): Passage[] {
  return text.split('\n').flatMap((line, at): Passage[] => {
    const words = line.replace(/^[#>|*\s-]+/, '').trim()
    if (!words) return []
    return [
      { file, line: at + 1, text: words, place: 'text', inside: [], bad: line.startsWith('>'), notes: [] },
    ]
  })
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-–’'.:,/][\p{L}\p{N}]+)*/gu) ?? []
}

/** Sentences of a text. An initial («Р. Ю.») and a number with a point end none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=[.!?…]["»”)]*)(?<!(?:^|[\s«(])\p{Lu}\.)(?<!(?:^|\s)(?:ст|г|ул|д|т|им|руб)\.)\s+(?=["«“(—–]?\s*[\p{Lu}\p{N}])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

/** Every node of a kind under a node, itself included. */
export function nodesOf(node: TreeNode, type: string): TreeNode[] {
  return [
    ...(node.type === type ? [node] : []),
    ...(node.children ?? []).flatMap((child) => nodesOf(child, type)),
  ]
}

export function isBlock(node: TreeNode): boolean {
  return isJsx(node) && findElement(node.name ?? null) !== null
}

function isPhrase(node: TreeNode): boolean {
  if (node.type === 'text') return !isBlank(node)
  return (
    /^(emphasis|strong|delete|inlineCode|link|break|footnoteReference)$/.test(node.type) ||
    (isJsx(node) && !isBlock(node))
  )
}

function placeOf(node: TreeNode, inside: string[]): Passage['place'] {
  if (inside.includes('footnote')) return 'footnote'
  if (node.type === 'heading') return 'heading'
  return node.type === 'tableCell' ? 'cell' : 'text'
}

function isBad(node: TreeNode, hopeless: Set<string>): boolean {
  if (node.name === 'Before') return true
  if (node.name === 'Option') return propertyOf(node, 'correct') === undefined
  return node.name === 'Reply' && hopeless.has(String(propertyOf(node, 'to')))
}

/** Scenes from which no good end is reached. */
function hopelessScenes(dialogue: TreeNode): Set<string> {
  const scenes = childrenNamed(dialogue, 'Scene')
  const idOf = (scene: TreeNode) => String(propertyOf(scene, 'id'))
  const good = new Set(scenes.filter((scene) => propertyOf(scene, 'end') === 'good').map(idOf))
  for (let size = -1; size !== good.size;) {
    size = good.size
    for (const scene of scenes)
      if (childrenNamed(scene, 'Reply').some((reply) => good.has(String(propertyOf(reply, 'to')))))
        good.add(idOf(scene))
  }
  return new Set(scenes.map(idOf).filter((id) => !good.has(id)))
}
