// Renders a parsed Markdown text: a legal document, a page about the platform.
import { Fragment, type ReactNode } from 'react'
import type { MarkdownNode, MarkdownText } from '#app/lib/markdown.ts'

export function Markdown({ text }: { text: MarkdownText }) {
  return (
    <div className="space-y-4 [&_h2]:pt-3 [&_h3]:pt-2">
      {children(text.blocks)}
      {text.notes.length ? (
        <section aria-label="Сноски" className="border-t border-line pt-4 text-[0.9rem] text-ink-2">
          <ol className="list-decimal space-y-1 pl-6">
            {text.notes.map((note, index) => (
              <li key={index} id={`note-${index + 1}`}>
                {children(note)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

function children(nodes: MarkdownNode[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{one(node)}</Fragment>)
}

function one(node: MarkdownNode): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'code':
      return <code className="font-mono text-[0.95em] whitespace-pre-wrap">{node.text}</code>
    case 'break':
      return <br />
    case 'table':
      return <MarkdownTable rows={node.rows} />
    case 'paragraph':
      return <p>{children(node.children)}</p>
    case 'strong':
      return <strong className="font-semibold">{children(node.children)}</strong>
    case 'emphasis':
      return <em>{children(node.children)}</em>
    case 'quote':
      return (
        <blockquote className="border-l-2 border-line pl-4 text-ink-2">{children(node.children)}</blockquote>
      )
    case 'heading':
      return node.depth === 2 ? <h2>{children(node.children)}</h2> : <h3>{children(node.children)}</h3>
    case 'list':
      return node.ordered ? (
        <ol className="list-decimal space-y-1.5 pl-6">{children(node.children)}</ol>
      ) : (
        <ul className="list-disc space-y-1.5 pl-6">{children(node.children)}</ul>
      )
    case 'item':
      return <li>{children(node.children)}</li>
    case 'link':
      return (
        <a href={node.href} className="underline">
          {children(node.children)}
        </a>
      )
    case 'reference':
      return (
        <sup>
          <a href={`#note-${node.note}`} aria-label={`Сноска ${node.note}`} className="px-1 no-underline">
            {node.note}
          </a>
        </sup>
      )
  }
}

function MarkdownTable({ rows: [heading = [], ...rows] }: { rows: MarkdownNode[][][] }) {
  return (
    /* A scrolling region must be reachable by keyboard. */
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label="Таблица" tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line">
            {heading.map((cell, index) => (
              <th key={index} scope="col" className="py-2 pr-4 font-semibold">
                {children(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-b border-line last:border-0">
              {row.map((cell, column) => (
                <td key={column} className="py-2 pr-4 align-top">
                  {children(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
