// The frame of a chart: what it is called, one sentence of what it shows, the drawing for a desk and for a phone, its
// numbered marks in words, the same figures as a table, and the chart as a file.
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface ChartLinks {
  /** Addresses of the chart as a file: «SVG», «PNG», and of its table. */
  links: { to: string; title: string }[]
}

export function ChartFrame({
  id,
  title,
  sentence,
  wide,
  narrow,
  marks = [],
  source,
  table,
  links = [],
  level = 2,
  className,
}: {
  id: string
  title: string
  /** What the chart shows, in one sentence. */
  sentence: string
  wide: ReactNode
  /** Drawn for a phone; the wide one is scaled where it is left out. */
  narrow?: ReactNode
  /** What the numbers in the drawing stand for, in order. */
  marks?: string[]
  source?: ReactNode
  table: ReactNode
  links?: ChartLinks['links']
  level?: 2 | 3
  className?: string
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure
      aria-labelledby={`${id}-title`}
      className={classes(
        'avoid-break min-w-0 rounded-surface border border-line bg-card p-5 sm:p-6',
        className,
      )}
    >
      <figcaption>
        <Heading id={`${id}-title`} className="text-[1.15rem]">
          {title}
        </Heading>
        <p className="mt-1 text-[0.95rem] text-ink-2">{sentence}</p>
      </figcaption>
      <div className={classes('mt-4', narrow !== undefined && 'hidden sm:block')}>{wide}</div>
      {narrow === undefined ? null : <div className="mt-4 sm:hidden">{narrow}</div>}
      {marks.length ? (
        <ol className="mt-3 ml-5 list-decimal text-[0.9rem] text-ink-2 marker:font-semibold marker:text-sky">
          {marks.map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ol>
      ) : null}
      {source ? <div className="mt-3 text-[0.9rem] text-ink-2">{source}</div> : null}
      <div className="mt-2 flex flex-wrap items-start gap-x-5">
        {links.map(({ to, title: name }) => (
          <a
            key={to}
            href={to}
            download
            className="flex min-h-11 items-center print:hidden"
            aria-label={`${title}: ${name}`}
          >
            {name}
          </a>
        ))}
        <details className="min-w-0 open:basis-full print:hidden">
          <summary className="flex min-h-11 cursor-pointer items-center text-sky underline">
            Таблица<span className="sr-only">: {title}</span>
          </summary>
          <div className="mt-2">{table}</div>
        </details>
      </div>
    </figure>
  )
}
