// Takes parts of a block out of the paragraph that Markdown put them in: a <Reply> on the line after a text is its own part.
import { findElement } from './lesson-elements.ts'
import { isBlank, isJsx, type TreeNode } from './lesson-tree.ts'

export function liftParts(node: TreeNode): void {
  for (const child of node.children ?? []) liftParts(child)
  if (!isJsx(node) || !node.children || !findElement(node.name ?? null)) return
  const isPart = (child: TreeNode) =>
    isJsx(child) &&
    findElement(child.name ?? null)
      ?.inside?.split('|')
      .includes(node.name ?? '') === true
  node.children = node.children.flatMap((child) =>
    child.type === 'paragraph' && child.children?.some(isPart) ? split(child, isPart) : [child],
  )
}

function split(paragraph: TreeNode, isPart: (node: TreeNode) => boolean): TreeNode[] {
  const parts: TreeNode[] = []
  let words: TreeNode[] = []
  const close = () => {
    while (words[0] && isBlank(words[0])) words.shift()
    if (words.length && !words.every(isBlank)) parts.push({ ...paragraph, children: words })
    words = []
  }
  for (const child of paragraph.children ?? []) {
    if (isPart(child)) {
      close()
      parts.push({ ...child, type: 'mdxJsxFlowElement' })
    } else words.push(child)
  }
  close()
  return parts
}
