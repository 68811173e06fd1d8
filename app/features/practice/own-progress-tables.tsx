// Own progress as two plain tables: the weeks, and the criteria of the text.
import { formatDay } from '#app/lib/dates.ts'
import type { CriterionRow, WeekRow } from './own-progress.ts'

const proofs = [
  ['executor', 'Исполнитель'],
  ['time', 'В срок'],
  ['urgency', 'Срочность'],
  ['acted', 'Сделано'],
  ['checked', 'Проверено'],
] as const

const cell = 'px-3 py-3 text-right tabular-nums'

export function WeeksProgress({ weeks }: { weeks: WeekRow[] }) {
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">По неделям</h2>
      <p className="mt-1 text-ink-2">Доля упражнений, где это удалось, в процентах.</p>
      <div
        className="mt-4 overflow-x-auto rounded-surface border border-line bg-card"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach it
        tabIndex={0}
        role="region"
        aria-label="Таблица по неделям"
      >
        <table className="w-full text-[0.95rem]">
          <thead>
            <tr className="border-b border-line text-ink-2">
              <th scope="col" className="px-3 py-3 text-left font-medium">
                Неделя с
              </th>
              <th scope="col" className={`${cell} font-medium`}>
                Обращений
              </th>
              {proofs.map(([key, title]) => (
                <th key={key} scope="col" className={`${cell} font-medium`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, count, shares }) => (
              <tr key={week.getTime()} className="border-b border-line last:border-b-0">
                <th scope="row" className="px-3 py-3 text-left font-medium">
                  {formatDay(week)}
                </th>
                <td className={cell}>{count}</td>
                {proofs.map(([key]) => (
                  <td key={key} className={cell}>
                    {shares[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function CriteriaProgress({ rows }: { rows: (CriterionRow & { title: string })[] }) {
  const said = (ends: CriterionRow['own']) =>
    ends ? (ends.first === ends.last ? String(ends.last) : `${ends.first} → ${ends.last}`) : 'нет'
  return (
    <section aria-labelledby="by-criterion">
      <h2 id="by-criterion">По критериям</h2>
      <p className="mt-1 text-ink-2">Средний уровень от 0 до 3: первые три ответа и последние три.</p>
      <ul className="mt-4 divide-y divide-line rounded-surface border border-line bg-card">
        {rows.map(({ criterion, title, own, others }) => (
          <li key={criterion} className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-5 py-3">
            <span>
              {criterion}. {title}
            </span>
            <span className="text-[0.95rem] tabular-nums text-ink-2">
              сами: {said(own)}; проверка: {others ? said(others) : 'ждёт проверки'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
