// A paper on the screen: its text as it will stand on the page, read from the same blocks as the files.
import type { FilledBlock } from './layout.ts'

export function PaperSheet({ blocks }: { blocks: FilledBlock[] }) {
  return (
    <div className="space-y-3 rounded-surface border border-line bg-card px-5 py-8 font-display text-[0.98rem] leading-relaxed sm:px-12 sm:py-12">
      {blocks.map((block, at) => (
        <SheetBlock key={at} block={block} />
      ))}
    </div>
  )
}

function SheetBlock({ block }: { block: FilledBlock }) {
  switch (block.type) {
    case 'letterhead':
      return (
        <div className="border-b border-ink pb-2 text-center">
          <p className="font-semibold">{block.organisation}</p>
          {block.licence ? <p className="text-[0.85rem]">{block.licence}</p> : null}
        </div>
      )
    case 'title':
      return <p className="pt-2 text-center text-[1.05rem] font-semibold tracking-wide">{block.text}</p>
    case 'heading':
      return <p className="py-1 text-center font-semibold">{block.text}</p>
    case 'dateline':
      return (
        <div>
          <div className="flex flex-wrap justify-between gap-x-6">
            <span>{block.date}</span>
            <span>№ {block.number}</span>
          </div>
          <p className="text-center">{block.city}</p>
        </div>
      )
    case 'text':
      return (
        <p
          className={`${block.plain ? '' : 'indent-8'} ${block.strong ? 'font-semibold' : ''} ${block.align === 'right' ? 'text-right' : ''}`}
        >
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ul className="space-y-1">
          {block.items.map((item, at) => (
            <li key={at} className="indent-8">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        // A scrolling region must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="overflow-x-auto" role="region" aria-label="Таблица документа" tabIndex={0}>
          <table className="w-full border-collapse text-[0.9rem]">
            <thead>
              <tr>
                {block.columns.map(({ title }) => (
                  <th key={title} scope="col" className="border border-ink-2 px-2 py-1 font-semibold">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td
                      key={column}
                      className={`border border-ink-2 px-2 py-1 ${block.columns[column]?.align === 'center' ? 'text-center' : ''}`}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'signatures':
      return (
        <ul className="space-y-4 pt-6">
          {block.rows.map(({ post, name }, at) => (
            <li key={at} className="grid grid-cols-[1fr_5rem_1fr] items-end gap-3">
              <span>{post}</span>
              <span aria-hidden="true" className="border-b border-ink" />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      )
  }
}
