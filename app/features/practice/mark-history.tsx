// The marks before the one in force, with the appeals they met.
import { formatDateTime } from '#app/lib/dates.ts'
import { AppealCard, type AppealView } from './appeal-state.tsx'

export interface EarlierMark {
  number: number
  total: number
  reason: string | null
  postedAt: Date
  appeal: AppealView | null
}

export function MarkHistory({ earlier, timeZone }: { earlier: EarlierMark[]; timeZone: string }) {
  if (!earlier.length) return null
  return (
    <section aria-labelledby="history" className="space-y-4">
      <h2 id="history" className="text-[1.1rem]">
        Прежние оценки
      </h2>
      <ol className="space-y-4">
        {earlier.map((mark) => (
          <li key={mark.number} className="space-y-3">
            <p>
              <strong className="tabular-nums">{mark.total}</strong>{' '}
              <span className="text-[0.95rem] text-ink-2">{formatDateTime(mark.postedAt, timeZone)}</span>
              {mark.reason ? <span className="block text-[0.95rem]">{mark.reason}</span> : null}
            </p>
            {mark.appeal ? <AppealCard appeal={mark.appeal} timeZone={timeZone} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
