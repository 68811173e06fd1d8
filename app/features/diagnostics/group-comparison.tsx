// One comparison of the group's report: the picture, the sentence, the intervals and their table twin; or why it is closed.
import { DataTable } from '#app/ui/table.tsx'
import { Card, EmptyState } from '#app/ui/page.tsx'
import { ForestPicture } from './forest-picture.tsx'
import type { Comparison, Line } from './group-report.ts'
import { closedWords, effectCell, intervalWords, peopleWords, shiftWords } from './report-words.ts'
import { ShiftPicture } from './shift-picture.tsx'
import { signed, waveShort } from './wave-words.ts'

export function GroupComparison({
  comparison,
  levels,
}: {
  comparison: Comparison
  levels: { from: number; title: string }[]
}) {
  const { wave, title, status, total, dimensions, survey } = comparison
  return (
    <section aria-labelledby={`${wave}-title`} className="border-t border-line pt-7">
      <h2 id={`${wave}-title`}>{title}</h2>
      {status !== 'shown' || !total ? (
        <p className="mt-2 max-w-2xl text-ink-2">{closedWords[status === 'shown' ? 'few' : status]}</p>
      ) : (
        <div className="mt-2 space-y-7">
          <p className="max-w-2xl text-[1.05rem]">
            {shiftWords(comparison)}{' '}
            <span className="text-ink-2">Прошли оба замера: {peopleWords(total.n)}.</span>
          </p>
          {comparison.levels ? (
            <Card as="div" className="pt-1 sm:pt-2">
              <ShiftPicture
                label={shiftWords(comparison)}
                levels={levels}
                points={[
                  { wave: 'before', label: waveShort.before, percent: Math.round(comparison.levels.before) },
                  { wave, label: waveShort[wave], percent: Math.round(comparison.levels.after) },
                ]}
              />
            </Card>
          ) : (
            <p className="max-w-2xl text-[0.95rem] text-ink-2">
              Средние «до» и «после» по отдельности здесь не показываем: сравнив их с соседним замером, можно
              было бы узнать ответы нескольких человек. Сдвиг считается как обычно.
            </p>
          )}
          <Part title="Тест и его девять шкал" name="sjt" lines={[total, ...dimensions]} />
          {survey.length ? (
            <Part title="Анкета культуры" name="survey" lines={survey} />
          ) : (
            <EmptyState title="По анкете итога нет">
              <p>Анкет, которые прочитали внимательно в обоих замерах, меньше семи.</p>
            </EmptyState>
          )}
        </div>
      )}
    </section>
  )
}

function Part({ title, name, lines }: { title: string; name: string; lines: Line[] }) {
  return (
    <div>
      <h3 className="mb-3 text-[1.1rem]">{title}</h3>
      <ForestPicture lines={lines} legend={name === 'sjt'} label={`${title}: средние сдвиги с интервалами`} />
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center text-sky underline">
          Таблица: {title.toLocaleLowerCase('ru-RU')}
        </summary>
        <div className="mt-2">
          <DataTable
            caption={`${title}, сдвиг`}
            rows={lines}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'title',
                title: 'Показатель',
                cell: (line) => <span className="block first-letter:uppercase">{line.title}</span>,
              },
              { key: 'n', title: 'Человек', numeric: true, cell: ({ n }) => n },
              { key: 'mean', title: 'Сдвиг', numeric: true, cell: ({ mean }) => signed(mean, 1) },
              {
                key: 'interval',
                title: 'Интервал 95 %',
                cell: (line) => <span className="whitespace-nowrap">{intervalWords(line)}</span>,
              },
              {
                key: 'effect',
                title: 'Размер эффекта (d_z)',
                cell: (line) => <span className="whitespace-nowrap">{effectCell(line)}</span>,
              },
            ]}
          />
        </div>
      </details>
    </div>
  )
}
