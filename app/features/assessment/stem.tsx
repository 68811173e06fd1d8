// The text of a question. It stands in legends, labels and headings, so it is drawn from phrases only: no blocks, no links.
import { Fragment, type ReactNode } from 'react'
import type { QuestionText } from './question-text.ts'

export function Stem({ text }: { text: QuestionText }) {
  return (
    <>
      {text.map((block, index) => (
        <Fragment key={index}>
          {index > 0 ? <span className="block h-2" /> : null}
          <Line node={block} />
        </Fragment>
      ))}
    </>
  )
}

type Node = QuestionText[number]

function Line({ node, mark }: { node: Node; mark?: string }): ReactNode {
  if (node.kind === 'list')
    return node.children.map((item, index) => (
      <Line key={index} node={item} mark={node.ordered ? `${index + 1}. ` : '— '} />
    ))
  const nested = 'children' in node ? node.children : []
  return (
    <span className="block [overflow-wrap:anywhere]">
      {mark}
      {nested.some(isBlock)
        ? nested.map((child, index) => <Line key={index} node={child} />)
        : phrases(nested.length ? nested : [node])}
    </span>
  )
}

function isBlock({ kind }: Node): boolean {
  return ['paragraph', 'list', 'item', 'quote', 'heading', 'table'].includes(kind)
}

function phrases(nodes: QuestionText): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{phrase(node)}</Fragment>)
}

function phrase(node: Node): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'code':
      return <code className="font-mono text-[0.95em] whitespace-pre-wrap">{node.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return <strong className="font-bold">{phrases(node.children)}</strong>
    case 'emphasis':
      return <em>{phrases(node.children)}</em>
    case 'table':
      return node.rows.map((row, index) => (
        <span key={index} className="block">
          {row.map((cell, column) => (
            <Fragment key={column}>
              {column ? ' · ' : null}
              {phrases(cell)}
            </Fragment>
          ))}
        </span>
      ))
    case 'reference':
      return null
    default:
      return phrases(node.children)
  }
}
