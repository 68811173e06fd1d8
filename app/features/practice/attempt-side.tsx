// Beside the letter: the simulated clock, the deadlines with their source, and what is known by now.
import { classes } from '#app/ui/classes.ts'
import type { ClockView } from './attempt-clocks.ts'

export function ClocksPanel({ clock, clocks }: { clock: string; clocks: ClockView[] }) {
  return (
    <section aria-labelledby="clocks" className="rounded-surface border border-line bg-card p-5">
      <h2 id="clocks" className="text-[1rem]">
        Часы обращения
      </h2>
      <p className="mt-1 tabular-nums">
        <span className="text-[0.9rem] text-ink-2">Условное время </span>
        <span className="font-semibold">{clock}</span>
      </p>
      <dl className="mt-4 space-y-4">
        {clocks.map(({ title, due, words, state, training, source }) => (
          <div key={title}>
            <dt className="text-[0.95rem] font-semibold">{title}</dt>
            <dd
              className={classes(
                'tabular-nums',
                state === 'met' && 'text-pine',
                state === 'missed' && 'font-semibold text-wax',
              )}
            >
              {words}
            </dd>
            <dd className="text-[0.9rem] text-ink-2">{due}</dd>
            <dd className="mt-0.5 text-[0.85rem] text-ink-2">
              <details>
                <summary className="min-h-6 cursor-pointer list-inside">
                  {training ? 'учебная норма' : 'действующая норма'}
                </summary>
                {source}
              </details>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function FactsPanel({ facts }: { facts: string[] }) {
  if (!facts.length) return null
  return (
    <section aria-labelledby="facts" className="rounded-surface border border-line bg-card p-5">
      <h2 id="facts" className="text-[1rem]">
        Что известно
      </h2>
      <ul className="mt-3 space-y-2 text-[0.95rem]">
        {facts.map((fact) => (
          <li key={fact} className="border-l-2 border-pine pl-3">
            {fact}
          </li>
        ))}
      </ul>
    </section>
  )
}
