// A mark by criterion: level, what the level says, cause and note. For the marker and for the learner.
import type { Scorecard } from './catalogue-source.ts'
import type { CriterionKey, StopKey } from './criteria.ts'
import { lowCauses, type LowCause, type MarkLevels } from './marking-score.ts'
import { TotalWords } from './marking-total.tsx'

export interface MarkTableProps {
  scorecard: Scorecard
  levels: MarkLevels
  stops: StopKey[]
  total: number
  causes?: Partial<Record<CriterionKey, string>>
  notes?: Partial<Record<CriterionKey, string>>
}

export function MarkTable({ scorecard, levels, stops, total, causes = {}, notes = {} }: MarkTableProps) {
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TotalWords scorecard={scorecard} total={total} />
      </p>
      {stops.length ? (
        <p className="mt-2 text-wax">
          Критическая ошибка:{' '}
          {stops.map((stop) => scorecard.stops.find(({ key }) => key === stop)?.title ?? stop).join('; ')}.
          Итог не выше 39.
        </p>
      ) : null}
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {scorecard.criteria.map(({ key, title, levels: words }) => {
          const level = levels[key]
          const cause = causes[key]
          return (
            <li key={key} className="grid gap-x-4 py-3 sm:grid-cols-[minmax(0,1fr)_7rem]">
              <div className="min-w-0">
                <p className="font-medium">
                  <span className="text-ink-2">{key}</span> {title}
                </p>
                <p className="text-[0.95rem] text-ink-2">
                  {typeof level === 'number' ? words[level] : 'не применимо к этому ответу'}
                </p>
                {cause ? (
                  <p className="text-[0.95rem]">Причина: {lowCauses[cause as LowCause] ?? cause}</p>
                ) : null}
                {notes[key] ? <p className="text-[0.95rem]">{notes[key]}</p> : null}
              </div>
              <Level level={level} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Three dots: how many are full is the level; the number says it too. */
function Level({ level }: { level: number | null | undefined }) {
  if (typeof level !== 'number') return <p className="text-[0.95rem] text-ink-2 sm:text-right">—</p>
  return (
    <p className="flex items-center gap-2 sm:justify-end">
      <span aria-hidden="true" className="text-[1.1rem] tracking-[0.15em] text-pine">
        {'●'.repeat(level)}
        {'○'.repeat(3 - level)}
      </span>
      <span className="text-[0.95rem] tabular-nums">{level} из 3</span>
    </p>
  )
}
