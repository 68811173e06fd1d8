// Earlier lists with what came of each, and the way to take one back.
import { Form } from '@remix-run/react'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Badge, EmptyState, Notice } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { RowAction } from './row-decision.ts'

export interface ImportRow {
  id: string
  fileName: string
  at: string
  undone: string | null
  counts: Record<RowAction, number>
}

export function ImportHistory({ imports }: { imports: ImportRow[] }) {
  if (!imports.length)
    return (
      <EmptyState title="Списков ещё не загружали">
        Здесь появится каждый взятый список. Пока люди не начали учиться, его можно отменить целиком.
      </EmptyState>
    )
  return (
    <DataTable
      caption="Прежние списки"
      rows={imports}
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
        { key: 'result', title: 'Что получилось', cell: ({ counts }) => <Counts counts={counts} /> },
        {
          key: 'undo',
          title: 'Отмена',
          cell: ({ id, fileName, undone }) =>
            undone ? (
              <Badge>отменён {undone}</Badge>
            ) : (
              <Form method="post">
                <input type="hidden" name="undo" value={id} />
                <ConfirmSubmit
                  question={`Отменить импорт «${fileName}»?`}
                  detail="Зачисления из списка исчезнут, новые учётные записи удалятся. Кому письмо уже ушло, тому сообщим об отмене."
                >
                  Отменить импорт
                </ConfirmSubmit>
              </Form>
            ),
        },
      ]}
    />
  )
}

export function Counts({ counts }: { counts: Record<RowAction, number> }) {
  const lines = [
    [counts.create, 'Новые учётные записи и зачисление'],
    [counts.enrol, 'Зачисление с прежней учётной записью'],
    [counts.restore, 'Возвращение в поток'],
    [counts.ask + counts.asked, 'Приглашение: решает сам человек'],
    [counts.already, 'Уже в потоке'],
    [counts.closed, 'Пропуск: учётная запись закрыта'],
  ] as const
  return (
    <ul className="min-w-52 text-[0.95rem]">
      {lines.map(([count, words]) => (count ? <li key={words}>{`${words}: ${count}`}</li> : null))}
    </ul>
  )
}

export function UndoObstacles({ obstacles }: { obstacles: string[] }) {
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
        <p className="mt-2">Остальных можно убрать из потока по одному на вкладке «Люди».</p>
      </Notice>
    </div>
  )
}
