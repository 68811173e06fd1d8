// The card «Сейчас» on a learner's home: one step, one button.
import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button.tsx'
import type { NowCard } from './home-card.ts'

export function HomeNow({ card }: { card: NowCard }) {
  return (
    <section
      aria-labelledby="now"
      className="relative overflow-hidden rounded-surface bg-hero px-5 py-6 text-on-hero sm:px-8 sm:py-8"
    >
      <RingToDisc />
      <div className="relative flex flex-wrap items-end justify-between gap-x-10 gap-y-6">
        <div className="min-w-0 max-w-2xl grow basis-80">
          <p className="text-[0.95rem]">{card.label}</p>
          <h2 id="now" className="mt-1 text-[1.45rem] break-words sm:text-[1.75rem]">
            {card.title}
          </h2>
          <p className="mt-2.5">{card.detail}</p>
          {card.due ? (
            <p className="mt-3 inline-flex items-center gap-2 rounded-md border border-on-hero/40 px-2.5 py-0.5 text-[0.9rem]">
              <DueMark late={card.due.late} />
              {card.due.text}
            </p>
          ) : null}
        </div>
        {card.action ? (
          <ButtonLink to={card.action.to} tone="inverse" prefetch="intent" className="w-full sm:w-auto">
            {card.action.title} <span aria-hidden="true">→</span>
          </ButtonLink>
        ) : null}
      </div>
      {card.others.length ? (
        <p className="relative mt-6 border-t border-on-hero/25 pt-4 text-[0.95rem]">
          Можно и другое:{' '}
          {card.others.map((other, index) => (
            <span key={other.to}>
              {index > 0 ? '; ' : ''}
              <Link to={other.to} className="text-on-hero underline">
                {other.title}
              </Link>{' '}
              ({other.length})
            </span>
          ))}
        </p>
      ) : null}
    </section>
  )
}

/** A clock that ran out differs from one that runs by its shape, not only by words. */
function DueMark({ late }: { late: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <circle cx="8" cy="8" r="6.4" fill={late ? 'currentColor' : 'none'} />
      <path d="M8 4.2V8l2.6 1.6" className={late ? 'stroke-hero' : undefined} strokeLinecap="round" />
    </svg>
  )
}

/** The motif, large and faint: an open ring on its way to a disc. */
function RingToDisc() {
  return (
    <svg
      viewBox="0 0 420 160"
      aria-hidden="true"
      className="pointer-events-none absolute right-3 top-1 hidden h-28 text-on-hero opacity-[0.09] md:block"
    >
      <circle cx="90" cy="80" r="46" fill="none" stroke="currentColor" strokeWidth="14" />
      <path d="M136 80H266" stroke="currentColor" strokeWidth="14" />
      <circle cx="330" cy="80" r="66" fill="currentColor" />
    </svg>
  )
}
