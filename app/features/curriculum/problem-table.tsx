// The check's report: what is wrong in a folder, by file and line.
import { DataTable } from '#app/ui/table.tsx'
import type { Problem } from './problem.ts'

const shown = 200

export function ProblemTable({ problems }: { problems: Problem[] }) {
  const rows = problems.slice(0, shown).map((problem, index) => ({ ...problem, index }))
  return (
    <>
      <DataTable
        caption="Что исправить"
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'file',
            title: 'Файл',
            cell: ({ file }) => (
              <span className="block min-w-44 font-normal [overflow-wrap:anywhere]">{file}</span>
            ),
          },
          {
            key: 'line',
            title: 'Строка',
            named: true,
            numeric: true,
            cell: ({ line, column }) => (line ? `${line}${column ? `:${column}` : ''}` : '—'),
          },
          { key: 'message', title: 'Что не так', cell: ({ message }) => message },
        ]}
      />
      {problems.length > shown ? (
        <p className="mt-3 text-ink-2">Показаны первые {shown}. Исправьте их и загрузите архив снова.</p>
      ) : null}
    </>
  )
}
