// A cohort's sessions as a path of square marks: days together. Each with its time, place and where the person stands.
import { Link } from '@remix-run/react'
import { Badge, Notice } from '#app/ui/page.tsx'
import { PathMark } from '#app/ui/path.tsx'
import type { Timeline, TimelineItem } from './own-view.ts'

export function SessionTimeline({ timeline, named }: { timeline: Timeline; named: boolean }) {
  const { cohortId, cohortName, warning, attended, items } = timeline
  return (
    <section aria-labelledby={`cohort-${cohortId}`} className="mb-12 max-w-3xl">
      <h2 id={`cohort-${cohortId}`} className={named ? 'mb-1' : 'sr-only'}>
        Поток «{cohortName}»
      </h2>
      <p className="mb-6 text-ink-2">
        {attended.count
          ? `Вы были на ${attended.count} из ${attended.total}.`
          : `Всего в программе: ${attended.total}.`}{' '}
        {attended.required ? `Для удостоверения нужно не меньше ${attended.required}.` : null}
      </p>
      {warning ? (
        <div className="mb-7">
          <Notice tone={warning.reachable ? 'amber' : 'wax'}>{warning.text}</Notice>
        </div>
      ) : null}
      <ol className="path">
        {items.map((item) => (
          <TimelineStep key={item.id} item={item} />
        ))}
      </ol>
    </section>
  )
}

function TimelineStep({ item }: { item: TimelineItem }) {
  return (
    <li className="path-step" data-state={item.mark}>
      <PathMark state={item.mark} shape="square" />
      <div className="min-w-0 grow pb-9">
        <p className="text-[0.9rem] text-ink-2">{item.label}</p>
        <h3 className="text-[1.15rem] break-words">
          <Link to={`/sessions/${item.id}`} className="text-ink decoration-line hover:decoration-current">
            {item.title}
          </Link>
        </h3>
        <SessionClock times={item.times} />
        <p className="break-words text-ink-2">{item.place}</p>
        <p className="mt-2">
          <Badge tone={item.standing.tone}>{item.standing.text}</Badge>
        </p>
        {item.note ? <p className="mt-1 text-[0.95rem] text-wax">{item.note}</p> : null}
      </div>
    </li>
  )
}

/** By the venue's clock and, where it differs, by the reader's. */
export function SessionClock({ times }: { times: TimelineItem['times'] }) {
  return (
    <div className="mt-1">
      {times.venue.map((line) => (
        <p key={line} className="tabular-nums">
          {unbroken(line)}
        </p>
      ))}
      {times.reader?.map((line) => (
        <p key={line} className="text-[0.95rem] text-ink-2 tabular-nums">
          По Вашим часам: {unbroken(line)}
        </p>
      ))}
    </div>
  )
}

/** «10:00–17:00» stays on one line. */
function unbroken(line: string): string {
  return line.replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2')
}
