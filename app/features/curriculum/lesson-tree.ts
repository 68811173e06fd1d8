// The syntax tree of a lesson as the checks see it, and the words they use to point at a place in it.

export interface Place {
  start: { line: number; column: number }
}

export interface Attribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute'
  name?: string
  value?: string | null | { type: string }
  position?: Place
}

export interface TreeNode {
  type: string
  name?: string | null
  value?: string
  url?: string
  /** Of a footnote and of a reference to it. */
  identifier?: string
  depth?: number
  checked?: boolean | null
  attributes?: Attribute[]
  children?: TreeNode[]
  position?: Place
}

export type Report = (at: { position?: Place }, message: string) => void

export function isJsx(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

export function isBlank(node: TreeNode): boolean {
  return node.type === 'text' && !node.value?.trim()
}

/** A literal property: its text, true for a bare name, undefined when absent. */
export function propertyOf(node: TreeNode, name: string): string | true | undefined {
  const attribute = node.attributes?.find((candidate) => candidate.name === name)
  if (!attribute) return undefined
  return typeof attribute.value === 'string' ? attribute.value : true
}

export function textOf(node: TreeNode): string {
  return node.value ?? node.children?.map(textOf).join('') ?? ''
}

export function childrenNamed(node: TreeNode, name: string): TreeNode[] {
  return node.children?.filter((child) => isJsx(child) && child.name === name) ?? []
}
