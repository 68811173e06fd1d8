// What is wrong in a table that was brought: by row and column, with the way on.
import { counted } from '#app/lib/russian.ts'
import type { SheetProblem } from '#app/lib/sheet-table.ts'
import { Notice } from './page.tsx'
import { DataTable } from './table.tsx'

export function SheetProblems({ problems, total }: { problems: SheetProblem[]; total: number }) {
  return (
    <>
      <div className="mb-5">
        <Notice tone="wax" live>
          <p className="font-semibold">В списке {counted(total, 'ошибка', 'ошибки', 'ошибок')}</p>
          <p>Исправьте их в таблице и выберите файл снова. Список берётся только целиком.</p>
        </Notice>
      </div>
      <DataTable
        caption="Ошибки в списке"
        rows={problems}
        rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
        columns={[
          {
            key: 'line',
            title: 'Строка и столбец',
            named: true,
            cell: ({ line, column }) => (
              <>
                <span className="block">{line || 'вся таблица'}</span>
                {column ? <span className="block font-normal text-ink-2">{column}</span> : null}
              </>
            ),
          },
          {
            key: 'message',
            title: 'Что не так',
            cell: ({ message }) => <span className="block min-w-52">{message}</span>,
          },
        ]}
      />
    </>
  )
}
