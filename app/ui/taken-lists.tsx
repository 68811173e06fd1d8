// Lists taken from files earlier, with what came of each, and the way to take one back.
import { Form } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { ConfirmSubmit } from './confirm-submit.tsx'
import { Badge, EmptyState, Notice } from './page.tsx'
import { DataTable, Paging } from './table.tsx'

export interface TakenListShown {
  id: string
  fileName: string
  at: string
  undone: string | null
  /** «Записано чисел: 12» */
  results: string[]
}

interface TakenListsProps {
  lists: TakenListShown[]
  /** «Прежние таблицы» */
  title?: string
  emptyTitle?: string
  empty: string
  /** What undoing does. */
  detail: string
}

/** A page of the earlier tables under its heading. */
export function EarlierTables({
  earlier: { lists, page, pages, total },
  title = 'Прежние таблицы',
  ...words
}: Omit<TakenListsProps, 'lists'> & {
  earlier: { lists: TakenListShown[]; page: number; pages: number; total: number }
}) {
  return (
    <>
      <h2 className="mt-10 mb-3">{title}</h2>
      <TakenLists lists={lists} title={title} {...words} />
      {lists.length ? (
        <Paging page={page} pages={pages} total={counted(total, 'таблица', 'таблицы', 'таблиц')} />
      ) : null}
    </>
  )
}

export function TakenLists({
  lists,
  title = 'Прежние таблицы',
  emptyTitle = 'Таблиц ещё не загружали',
  empty,
  detail,
}: TakenListsProps) {
  if (!lists.length) return <EmptyState title={emptyTitle}>{empty}</EmptyState>
  return (
    <DataTable
      caption={title}
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          title: 'Файл',
          cell: ({ fileName, at }) => (
            <div className="min-w-40">
              <p className="font-semibold break-words">{fileName}</p>
              <p className="text-[0.9rem] font-normal text-ink-2">{at}</p>
            </div>
          ),
        },
        {
          key: 'results',
          title: 'Что получилось',
          cell: ({ results }) => (
            <ul className="min-w-44 text-[0.95rem]">
              {results.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'undo',
          title: 'Отмена',
          cell: ({ id, fileName, undone }) =>
            undone ? (
              <Badge>отменён {undone}</Badge>
            ) : (
              <Form method="post">
                <input type="hidden" name="undo" value={id} />
                <ConfirmSubmit question={`Отменить импорт «${fileName}»?`} detail={detail}>
                  Отменить импорт
                </ConfirmSubmit>
              </Form>
            ),
        },
      ]}
    />
  )
}

/** Why a list cannot be taken back, the first ten reasons. */
export function UndoPrevented({ obstacles, advice }: { obstacles: string[]; advice: string }) {
  if (!obstacles.length) return null
  const shown = obstacles.slice(0, 10)
  return (
    <div className="mb-6">
      <Notice tone="wax" live>
        <p className="font-semibold">Импорт не отменён: от него уже что-то зависит</p>
        <ul className="mt-2 ml-4 list-disc">
          {shown.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
        {obstacles.length > shown.length ? <p>И ещё {obstacles.length - shown.length}.</p> : null}
        <p className="mt-2">{advice}</p>
      </Notice>
    </div>
  )
}
