// What a participant reads of recommendations: those of the session and the open ones of the sessions before it.
import { OutcomeList } from './outcome-list.tsx'
import type { ShownOutcome } from './outcome-view.ts'

export function OwnOutcomes({ own, earlier }: { own: ShownOutcome[]; earlier: ShownOutcome[] }) {
  return (
    <>
      {earlier.length ? (
        <section aria-labelledby="earlier-title" className="space-y-4">
          <h2 id="earlier-title">Что решили в прошлый раз</h2>
          <OutcomeList outcomes={earlier} label="Что решили в прошлый раз" from />
        </section>
      ) : null}
      {own.length ? (
        <section aria-labelledby="own-outcomes-title" className="space-y-4">
          <h2 id="own-outcomes-title">Рекомендации этой сессии</h2>
          <OutcomeList outcomes={own} label="Рекомендации этой сессии" />
        </section>
      ) : null}
    </>
  )
}
