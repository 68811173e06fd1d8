// What people said of a session: a distribution of grades in bars and as a table, and the open answers.
import { Card } from '#app/ui/page.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import { counted } from '#app/lib/russian.ts'
import { type FeedbackResults as Results, grades, openQuestion } from './feedback.ts'

type Statement = Results['statements'][number]

const decimal = (value: number) => value.toFixed(1).replace('.', ',')

const columns: Column<Statement>[] = [
  { key: 'title', title: 'Утверждение', cell: ({ title }) => title },
  ...grades.map(({ value, title }, index) => ({
    key: String(value),
    title: `${value}, ${title}`,
    numeric: true,
    cell: ({ counts }: Statement) => counts[index] ?? 0,
  })),
  { key: 'average', title: 'Среднее', numeric: true, cell: ({ average }) => decimal(average) },
]

export function FeedbackResults({ results }: { results: Results }) {
  return (
    <div className="space-y-8">
      <section aria-labelledby="grades-title" className="space-y-5">
        <div>
          <h2 id="grades-title">Оценки</h2>
          <p className="mt-1 text-ink-2">
            {counted(results.count, 'безымянный ответ', 'безымянных ответа', 'безымянных ответов')}. Оценка 1:{' '}
            {grades[0].title}, оценка 5: {grades[4].title}.
          </p>
        </div>
        <ul className="grid gap-5 lg:grid-cols-3">
          {results.statements.map((statement) => (
            <Card as="li" key={statement.key}>
              <h3 className="text-[1.05rem]">{statement.title}</h3>
              <p className="mt-1 text-ink-2">Среднее {decimal(statement.average)} из 5</p>
              <Bars statement={statement} count={results.count} />
            </Card>
          ))}
        </ul>
        <details>
          <summary className="inline-flex min-h-11 items-center text-sky underline">
            Показать таблицей
          </summary>
          <div className="mt-3">
            <DataTable
              caption="Сколько человек поставили каждую оценку"
              columns={columns}
              rows={results.statements}
              rowKey={({ key }) => key}
            />
          </div>
        </details>
      </section>
      <section aria-labelledby="texts-title" className="space-y-4">
        <div>
          <h2 id="texts-title">{openQuestion}</h2>
          <p className="mt-1 text-ink-2">
            Ответы стоят по алфавиту: ни порядок, ни соседство с оценками не скажут, чей это ответ.
          </p>
        </div>
        {results.texts.length ? (
          <ul className="divide-y divide-line rounded-surface border border-line bg-card px-5">
            {results.texts.map((text, index) => (
              <li key={index} className="whitespace-pre-line break-words py-4">
                {text}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">На этот вопрос никто не ответил.</p>
        )}
      </section>
    </div>
  )
}

/** The same numbers stand beside the bars, and in the table below. */
function Bars({ statement, count }: { statement: Statement; count: number }) {
  return (
    <ol className="mt-4 space-y-2">
      {[...grades].reverse().map(({ value, title }) => {
        const people = statement.counts[value - 1] ?? 0
        return (
          <li key={value} className="grid grid-cols-[1rem_minmax(0,1fr)_2rem] items-center gap-3">
            <span className="tabular-nums">
              {value}
              <span className="sr-only">, {title}</span>
            </span>
            <svg
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              className="h-3 w-full rounded-sm border border-line bg-paper"
              aria-hidden="true"
            >
              <rect width={(people / count) * 100} height="10" className="fill-pine" />
            </svg>
            <span className="text-right tabular-nums">{people}</span>
          </li>
        )
      })}
    </ol>
  )
}
