// The total of a scorecard as it stands: a number, its level of result, and what is still missing.
import { Badge } from '#app/ui/page.tsx'
import { counted } from '#app/lib/russian.ts'
import type { Scorecard } from './catalogue-source.ts'
import type { StopKey } from './criteria.ts'
import { bandOf, bandTone, type MarkLevels, scoreReply } from './marking-score.ts'

export function SheetTotal({
  scorecard,
  levels,
  stops,
}: {
  scorecard: Scorecard
  levels: MarkLevels
  stops: StopKey[]
}) {
  const { total, missing, thin, capped } = scoreReply(scorecard, levels, stops)
  return (
    <p
      className="sticky bottom-0 flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-card py-2"
      aria-live="polite"
    >
      {total !== null ? (
        <>
          <TotalWords scorecard={scorecard} total={total} />
          {capped ? <span className="text-[0.9rem] text-wax">критическая ошибка: не выше 39</span> : null}
        </>
      ) : (
        <span className="text-ink-2">
          {thin
            ? 'Слишком много «не применимо»: оценки не будет.'
            : `Осталось: ${counted(missing.length, 'критерий', 'критерия', 'критериев')}.`}
        </span>
      )}
    </p>
  )
}

export function TotalWords({ scorecard, total }: { scorecard: Scorecard; total: number }) {
  return (
    <>
      <strong className="text-[1.4rem] tabular-nums">{total}</strong>
      <span className="text-ink-2">из 100</span>
      <Badge tone={bandTone(scorecard, total)}>{bandOf(scorecard, total)}</Badge>
    </>
  )
}
