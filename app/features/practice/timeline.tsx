// What has happened over the simulated days: questions, answers, replies and what they led to.
import { classes } from '#app/ui/classes.ts'
import type { AttemptView } from './attempt-view.ts'

type Entry = AttemptView['timeline'][number]

const edges: Record<Entry['kind'], string> = {
  own: 'border-pine bg-pine-wash',
  executor: 'border-field-line bg-card',
  notice: 'border-line bg-paper text-ink-2',
  answer: 'border-sky bg-sky-wash',
  question: 'border-sky bg-sky-wash',
  thanks: 'border-pine bg-card',
  complaint: 'border-wax bg-wax-wash',
  post: 'border-wax bg-wax-wash',
}

const labels: Partial<Record<Entry['kind'], string>> = {
  complaint: 'повторная жалоба',
  post: 'публикация',
  question: 'спрашивает',
}

const spoken = ['answer', 'question', 'thanks', 'complaint', 'post']

export function Timeline({ entries }: { entries: Entry[] }) {
  if (!entries.length) return null
  return (
    <section aria-labelledby="timeline" className="space-y-3">
      <h2 id="timeline" className="text-[1.1rem]">
        Как шло дело
      </h2>
      <div role="log" aria-labelledby="timeline">
        <ol className="space-y-3">
          {entries.map((entry, index) => (
            <li
              key={index}
              id={index === entries.length - 1 ? 'last' : undefined}
              className={classes(
                'scroll-mt-6 rounded-control border-l-4 px-4 py-3',
                edges[entry.kind],
                entry.kind === 'own' && 'sm:ml-10',
                entry.kind !== 'own' && entry.kind !== 'notice' && 'sm:mr-10',
              )}
            >
              <p className="text-[0.9rem] text-ink-2">
                {entry.from}
                {labels[entry.kind] ? (
                  <span className={classes('font-semibold', entry.kind !== 'question' && 'text-wax')}>
                    {' '}
                    · {labels[entry.kind]}
                  </span>
                ) : null}
                {' · '}
                {entry.at}
              </p>
              <p
                className={classes(
                  'mt-0.5 whitespace-pre-line break-words',
                  spoken.includes(entry.kind) && 'font-serif text-[1.05rem]',
                )}
              >
                {entry.text}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
