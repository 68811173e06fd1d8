// Reads what stands inside a block: its parts with their properties, its text as HTML.
import { createElement, Fragment, isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MdxComponent } from '#app/platform/mdx.server.ts'

export type Props = Record<string, unknown> & { children?: ReactNode }

const partNames = [
  'Before',
  'After',
  'Why',
  'Item',
  'Option',
  'Bucket',
  'Card',
  'Explain',
  'Pair',
  'Scene',
  'Reply',
]
// Parts render nothing by themselves: the block around reads their properties.
export const parts = Object.fromEntries(partNames.map((name) => [name, () => null])) as Record<
  string,
  MdxComponent
>

function list(children: ReactNode): ReactNode[] {
  return Array.isArray(children) ? (children as ReactNode[]) : [children]
}

function isPart(child: ReactNode, name: string): boolean {
  return isValidElement(child) && child.type === parts[name]
}

export function all(children: ReactNode, name: string): Props[] {
  return list(children).flatMap((child) =>
    isValidElement<Props>(child) && isPart(child, name) ? [child.props] : [],
  )
}

export function one(children: ReactNode, name: string): Props {
  return all(children, name)[0] ?? {}
}

export function without(children: ReactNode, name: string): ReactNode {
  return list(children).filter((child) => !isPart(child, name))
}

export function titled({ title, children }: Props) {
  return { title, body: body(children) }
}

export function optionalBody(children: ReactNode, name: string): string | null {
  const part = all(children, name)[0]
  return part ? body(part.children) : null
}

function render(children: ReactNode): string {
  return renderToStaticMarkup(createElement(Fragment, null, ...list(children))).trim()
}

/** Block text: paragraphs, even where the author wrote on one line. */
export function body(children: ReactNode): string {
  const html = render(children)
  return /^<(p|ul|ol|div|blockquote|pre|hr)\b/.test(html) ? html : `<p>${html}</p>`
}

/** Words for a button or a label: no paragraph around them. */
export function words(children: ReactNode): string {
  return /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(render(children))?.[1] ?? render(children)
}
