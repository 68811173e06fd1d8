// What a minister reads first: one sentence, and the figures of the whole region.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { lateWords } from './overdue.ts'
import { figureWords, intervalWords } from './closed-measure.ts'
import type { ShownFigures } from './count-columns.tsx'
import { type Coverage, whyNoCoverage } from './coverage.ts'
import { quarterTitle } from './quarter.ts'
import type { Counts } from './rollout-line.ts'
import { type Stage, stages, stageTitles } from './stage.ts'
import { StageMark } from './stage-mark.tsx'

export interface SummaryProps {
  today: Date
  counts: Omit<Counts, 'nextSession'>
  stages: Record<Stage, number>
  coverage: { coverage: Coverage; known: number; of: number }
  municipalities: number
  late: { id: string; name: string; overdue: number }[]
  plan: { targetPercent: number; dueOn: Date } | null
}

export function SummarySentence({ today, stages: by, municipalities, counts, late }: SummaryProps) {
  const begun = municipalities - by.none
  const reached = by.covered + by.sustained
  return (
    <p className="max-w-3xl text-[1.1rem] leading-relaxed">
      На {formatDay(today)} обучение начато в {begun} из{' '}
      {counted(municipalities, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}, охвачено {reached}.{' '}
      {counts.overdue ? (
        <>
          Со сроками {lateWords(counts.overdue).verb}{' '}
          <strong className="text-wax">{lateWords(counts.overdue).people}</strong>
          {late[0] ? (
            <>
              , больше всего —{' '}
              <Link to={`/oversight/municipalities/${late[0].id}`}>
                {late[0].name} ({late[0].overdue})
              </Link>
            </>
          ) : null}
          .
        </>
      ) : (
        'Все успевают в срок.'
      )}
    </p>
  )
}

/** Big figures in a row, divided by hairlines. */
export function BigNumbers({ children }: { children: ReactNode }) {
  return (
    <dl className="mt-6 grid grid-cols-2 overflow-hidden rounded-surface border border-line bg-card sm:grid-cols-4">
      {children}
    </dl>
  )
}

export function BigNumber({
  title,
  value,
  note,
  alarming = false,
}: {
  title: string
  value: string
  note?: ReactNode
  alarming?: boolean
}) {
  return (
    <div className="-mt-px -ml-px flex flex-col border-t border-l border-line px-4 py-4">
      <dt className="text-[0.9rem] text-ink-2">{title}</dt>
      <dd
        className={`mt-1 text-[1.7rem] leading-none font-semibold tracking-tight tabular-nums ${alarming ? 'text-wax' : ''}`}
      >
        {value}
      </dd>
      {note ? <dd className="mt-1.5 text-[0.85rem] leading-snug text-ink-2">{note}</dd> : null}
    </div>
  )
}

const figures = new Intl.NumberFormat('ru-RU')

/** A filter leaves no coverage: the headcount knows nothing of it. */
export function RegionNumbers({
  counts,
  coverage,
  plan,
  filtered,
  closed,
}: Pick<SummaryProps, 'counts' | 'coverage' | 'plan'> & { filtered: boolean; closed: ShownFigures | null }) {
  return (
    <BigNumbers>
      {filtered ? null : <CoverageNumber {...coverage} plan={plan} />}
      <CountNumbers counts={counts} />
      <ClosedNumbers closed={closed} />
    </BigNumbers>
  )
}

/** Averages published once a quarter; a filter has none. */
export function ClosedNumbers({ closed }: { closed: ShownFigures | null }) {
  if (!closed) return null
  const number = (measure: 'after' | 'exam', title: string) => {
    const figure = closed[measure]
    const known = figure?.mean != null
    const words = figureWords(measure, figure)
    return (
      <BigNumber
        title={title}
        value={known ? words : '—'}
        note={known ? `${intervalWords(measure, figure)}; ${quarterTitle(figure.quarter)}` : words}
      />
    )
  }
  return (
    <>
      {number('after', 'Сдвиг «до → после»')}
      {number('exam', 'Экзамен, средний балл')}
    </>
  )
}

export function CoverageNumber({
  coverage,
  known = 0,
  of = 0,
  plan = null,
}: {
  coverage: Coverage
  /** Of how many places the headcount is known, where that is not all of them. */
  known?: number
  of?: number
  plan?: SummaryProps['plan']
}) {
  if (coverage.state !== 'known') return <BigNumber title="Охват" value="—" note={whyNoCoverage(coverage)} />
  const part = known < of ? `; численность указана в ${known} из ${of}` : ''
  return (
    <BigNumber
      title={plan ? `Охват, цель ${plan.targetPercent}\u00a0%` : 'Охват'}
      value={`${coverage.percent}\u00a0%`}
      note={`${figures.format(coverage.certified)} из ${figures.format(coverage.headcount)}${part}`}
    />
  )
}

export function CountNumbers({ counts }: { counts: Omit<Counts, 'nextSession'> }) {
  return (
    <>
      <BigNumber title="Зачислены" value={figures.format(counts.enrolled)} />
      <BigNumber title="В графике" value={figures.format(counts.onTrack)} />
      <BigNumber title="Просрочили" value={figures.format(counts.overdue)} alarming={counts.overdue > 0} />
      <BigNumber
        title="Завершили"
        value={figures.format(counts.completed)}
        note={
          counts.unfinished
            ? `не завершили в закрытых потоках: ${figures.format(counts.unfinished)}`
            : undefined
        }
      />
      <BigNumber title="С удостоверением" value={figures.format(counts.certified)} />
    </>
  )
}

/** The legend of the map, with how many municipalities stand in each stage. */
export function StageLegend({ by }: { by: Record<Stage, number> }) {
  return (
    <ul aria-label="Стадии" className="flex flex-wrap gap-x-6 gap-y-1 text-[0.95rem]">
      {stages.map((stage) => (
        <li key={stage} className="whitespace-nowrap">
          <StageMark stage={stage} /> {stageTitles[stage]} <strong>{by[stage]}</strong>
        </li>
      ))}
    </ul>
  )
}
