// Tables with sortable headings and paging as plain links. On a phone each row stands as a card (table.css), or the table
// scrolls inside its own container.
import { Link, useLocation, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Column<Row> {
  key: string
  title: string
  /** Rows come sorted from the server; the heading links to `?sort=key` or `?sort=-key`. */
  sortable?: boolean
  numeric?: boolean
  /** The first column heads the card of its row; this one wants its title there too: «Строка 5». */
  named?: boolean
  cell: (row: Row) => ReactNode
}

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  dense = false,
  whole = false,
}: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  sort?: string
  /** Many columns of figures: smaller type, narrower cells. */
  dense?: boolean
  /** Rows are read against one another: on a phone the table scrolls and stays a table. */
  whole?: boolean
}) {
  const cell = dense ? 'px-2.5 py-2.5' : 'px-4 py-3'
  return (
    <div
      role="region"
      aria-label={caption}
      /* A scrolling region must be reachable by keyboard. */
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="overflow-x-auto rounded-surface border border-line bg-card"
    >
      {/* Told by role as well: a browser may forget a table whose rows are laid out as cards. */}
      {/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */}
      <table
        role="table"
        className={classes(
          'w-full border-collapse text-left',
          dense ? 'text-[0.9rem]' : 'text-[0.95rem]',
          !whole && 'table-of-cards',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" className="border-b border-line text-ink-2">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                data-sortable={column.sortable || undefined}
                aria-sort={ariaSort(column.key, sort)}
                className={classes(cell, 'align-bottom font-medium', column.numeric && 'text-right')}
              >
                {column.sortable ? (
                  <SortLink column={column.key} title={column.title} sort={sort} />
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className="border-b border-line last:border-0">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th
                    key={column.key}
                    scope="row"
                    role="rowheader"
                    data-title={column.named ? column.title : undefined}
                    className={classes(cell, 'align-top font-medium')}
                  >
                    <div>{column.cell(row)}</div>
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role="cell"
                    data-title={column.title || undefined}
                    className={classes(cell, 'align-top', column.numeric && 'text-right')}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {/* eslint-enable */}
    </div>
  )
}

function ariaSort(key: string, sort?: string): 'ascending' | 'descending' | undefined {
  return sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined
}

function SortLink({ column, title, sort }: { column: string; title: string; sort?: string }) {
  const to = useWith({ sort: sort === column ? `-${column}` : column, page: null })
  const mark = sort === column ? '↑' : sort === `-${column}` ? '↓' : ''
  return (
    <Link to={to} className="text-ink-2" preventScrollReset>
      {title} <span aria-hidden="true">{mark}</span>
    </Link>
  )
}

/** Pages of a list; nothing when there is one page. `page` counts from 1. */
export function Paging({ page, pages, total }: { page: number; pages: number; total: string }) {
  const previous = useWith({ page: page > 2 ? String(page - 1) : null })
  const next = useWith({ page: String(page + 1) })
  if (pages <= 1) return <p className="mt-3 text-[0.9rem] text-ink-2">{total}</p>
  return (
    <nav aria-label="Страницы списка" className="mt-4 flex flex-wrap items-center gap-4 text-[0.95rem]">
      {page > 1 ? <Link to={previous}>← Назад</Link> : null}
      <span className="text-ink-2">
        Страница {page} из {pages}. {total}
      </span>
      {page < pages ? <Link to={next}>Дальше →</Link> : null}
    </nav>
  )
}

function useWith(changes: Record<string, string | null>): string {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const next = new URLSearchParams(params)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  const search = next.toString()
  return search ? `${pathname}?${search}` : pathname
}
