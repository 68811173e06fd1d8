// The pieces of a printed material on a page: the same tree as the PDF, with lines and boxes drawn for paper.
import { Fragment, type ReactNode } from 'react'
import { Picture } from '#app/ui/picture.tsx'
import { isExternal } from './lesson-link.ts'
import type { Block, Inline } from './material-tree.ts'

export interface Drawing {
  /** Goes before the `files/…` of the version. */
  fileBase: string
  /** Level on the page of a heading that is `##` in the text. */
  level: 2 | 3
  /** Ids of the `##` headings, by their place among the blocks. */
  anchors?: ReadonlyMap<Block, string>
}

export function inlines(nodes: Inline[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{inline(node)}</Fragment>)
}

function inline(node: Inline): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'code':
      return <code>{node.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return <strong>{inlines(node.children)}</strong>
    case 'emphasis':
      return <em>{inlines(node.children)}</em>
    case 'delete':
      return <del>{inlines(node.children)}</del>
    case 'link':
      return (
        <a href={node.href} rel={isExternal(node.href) ? 'noopener noreferrer' : undefined}>
          {inlines(node.children)}
        </a>
      )
    case 'note':
      return (
        <sup>
          <a href={`#note-${node.number}`} aria-label={`Сноска ${node.number}`}>
            {node.number}
          </a>
        </sup>
      )
  }
}

export function blocks(nodes: Block[], drawing: Drawing): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{block(node, drawing)}</Fragment>)
}

function block(node: Block, drawing: Drawing): ReactNode {
  switch (node.kind) {
    case 'paragraph':
      return <p>{inlines(node.children)}</p>
    case 'heading': {
      const Tag = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[node.depth + drawing.level - 4] ?? 'h6'
      return <Tag id={drawing.anchors?.get(node)}>{inlines(node.children)}</Tag>
    }
    case 'list': {
      const items = node.items.map((item, index) => (
        <li key={index} className={item.checked === null ? undefined : 'material-box'}>
          {item.checked === null ? null : (
            <span className="sr-only">{item.checked ? 'Готово: ' : 'Отметить: '}</span>
          )}
          {itemContent(item.children, drawing)}
        </li>
      ))
      return node.ordered ? <ol start={node.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return <blockquote>{blocks(node.children, drawing)}</blockquote>
    case 'table':
      return <TableNode node={node} />
    case 'lines':
      return (
        <div className="material-lines" role="img" aria-label="Место для записи">
          {Array.from({ length: node.count }, (_, index) => (
            <span key={index} />
          ))}
        </div>
      )
    case 'figure':
      return (
        <figure>
          <Picture src={drawing.fileBase + node.src} alt={node.alt} />
        </figure>
      )
    case 'rule':
      return <hr />
  }
}

/** One paragraph in an item is shown as its words. */
function itemContent(children: Block[], drawing: Drawing): ReactNode {
  const [first, ...rest] = children
  if (first?.kind !== 'paragraph') return blocks(children, drawing)
  return (
    <>
      {inlines(first.children)}
      {blocks(rest, drawing)}
    </>
  )
}

function TableNode({ node }: { node: Extract<Block, { kind: 'table' }> }) {
  const titled = node.head.some((cell) => cell.length > 0)
  return (
    /* A scrolling region must be reachable by keyboard. */
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="region" aria-label={`Таблица ${node.number}`} tabIndex={0}>
      <table>
        {titled ? (
          <thead>
            <tr>
              {node.head.map((cell, index) =>
                cell.length ? (
                  <th key={index} scope="col">
                    {inlines(cell)}
                  </th>
                ) : (
                  <td key={index} />
                ),
              )}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {node.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={cell.length ? undefined : 'material-blank'}>
                  {inlines(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
