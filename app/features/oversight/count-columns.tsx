// Columns of a roll-out table, the same for municipalities, organisations and cohorts.
import { formatDateDigits } from '#app/lib/dates.ts'
import type { Column } from '#app/ui/table.tsx'
import { type ClosedFigure, type ClosedMeasure, figureWords, intervalWords } from './closed-measure.ts'
import { type Coverage, coverageInShort, whyNoCoverage } from './coverage.ts'
import type { Counts } from './rollout-line.ts'

const figures = new Intl.NumberFormat('ru-RU')

/** Null counts are a line, so that the eye rests on what there is. */
export function Figure({ value, alarming = false }: { value: number; alarming?: boolean }) {
  if (value === 0) return <span className="text-ink-2">0</span>
  return <span className={alarming ? 'font-semibold text-wax' : undefined}>{figures.format(value)}</span>
}

export function CoverageCell({ coverage }: { coverage: Coverage }) {
  const why = whyNoCoverage(coverage)
  if (coverage.state !== 'known') return <span className="text-[0.85rem] text-ink-2">{why}</span>
  return (
    <>
      <strong>{coverageInShort(coverage)}</strong>
      <span className="block text-[0.85rem] whitespace-nowrap text-ink-2">
        {figures.format(coverage.certified)} из {figures.format(coverage.headcount)}
      </span>
    </>
  )
}

export function countColumns<Row>(countsOf: (row: Row) => Counts): Column<Row>[] {
  const count = (
    key: 'enrolled' | 'onTrack' | 'overdue' | 'completed' | 'certified',
    title: string,
  ): Column<Row> => ({
    ...{ key, title, sortable: true, numeric: true },
    cell: (row) => <Figure value={countsOf(row)[key]} alarming={key === 'overdue'} />,
  })
  return [
    count('enrolled', 'Зачислены'),
    count('onTrack', 'В графике'),
    count('overdue', 'Просрочили'),
    count('completed', 'Завершили'),
    count('certified', 'С удосто\u00adверением'),
    {
      ...{ key: 'next', title: 'Ближайшая сессия', sortable: true },
      cell: (row) => {
        const { nextSession: next } = countsOf(row)
        return next ? (
          <span className="whitespace-nowrap">{formatDateDigits(next.startsAt, next.timeZone)}</span>
        ) : (
          '—'
        )
      },
    },
  ]
}

export interface ShownFigures {
  after: ClosedFigure | null
  exam: ClosedFigure | null
}

/** A published average with its interval, or why there is none. */
export function ClosedCell({
  measure,
  figures: shown,
}: {
  measure: 'after' | 'exam'
  figures: ShownFigures | null
}) {
  if (!shown) return <>—</>
  const figure = shown[measure]
  const words = figureWords(measure, figure)
  if (figure?.mean == null) return <span className="text-[0.85rem] text-ink-2">{words}</span>
  return (
    <>
      <strong>{words}</strong>
      <span className="block text-[0.85rem] text-ink-2">{intervalWords(measure, figure)}</span>
    </>
  )
}

const closedTitles: [Extract<ClosedMeasure, 'after' | 'exam'>, string][] = [
  ['after', 'Сдвиг «до → после»'],
  ['exam', 'Экзамен'],
]

/** Fixed cells only: these columns stand nowhere beside a filter. */
export function closedColumns<Row>(of: (row: Row) => ShownFigures | null): Column<Row>[] {
  return closedTitles.map(([measure, title]) => ({
    ...{ key: measure, title, numeric: true },
    cell: (row) => <ClosedCell measure={measure} figures={of(row)} />,
  }))
}
