// Own grades and the managers' by behaviour, as means of the group.
import { DataTable } from '#app/ui/table.tsx'
import type { GroupReport } from './group-report.ts'
import { closedWords } from './report-words.ts'
import { plain, signed } from './wave-words.ts'

export function GroupObserver({ observer: { status, lines } }: Pick<GroupReport, 'observer'>) {
  return (
    <section aria-labelledby="managers" className="border-t border-line pt-7">
      <h2 id="managers">На работе через три месяца</h2>
      {status !== 'shown' || !lines.length ? (
        <p className="mt-2 max-w-2xl text-ink-2">
          {status === 'shown' || status === 'few'
            ? 'Людей, о которых ответили и они сами, и руководитель, меньше семи. Итог не показываем.'
            : closedWords[status]}
        </p>
      ) : (
        <>
          <p className="mt-2 mb-4 max-w-2xl text-ink-2">
            Шесть поступков по шкале от 1 до 5: средние ответы людей о себе и их руководителей.
          </p>
          <DataTable
            caption="Поступки на работе"
            rows={lines}
            rowKey={({ key }) => key}
            columns={[
              { key: 'title', title: 'Поступок', cell: ({ title }) => title },
              { key: 'n', title: 'Человек', numeric: true, cell: ({ n }) => n },
              { key: 'self', title: 'О себе', numeric: true, cell: ({ self }) => plain(self, 1) },
              {
                key: 'observer',
                title: 'Руководитель',
                numeric: true,
                cell: (line) => plain(line.observer, 1),
              },
              {
                key: 'difference',
                title: 'Разница',
                numeric: true,
                cell: (line) => signed(line.observer - line.self, 1),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
