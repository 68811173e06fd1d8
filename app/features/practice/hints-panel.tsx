// The checker's remarks beside a text being written. They advise; nobody is marked by them.
import { classes } from '#app/ui/classes.ts'
import type { ReplyHints } from './reply-hints.ts'

export function HintsPanel({ hints, text }: { hints: ReplyHints | null; text: string }) {
  return (
    <aside aria-label="Подсказки к тексту" className="rounded-control border border-line bg-paper p-4">
      <p className="font-semibold">Подсказки</p>
      <p className="text-[0.9rem] text-ink-2">Оценку они не ставят.</p>
      <div role="status" className="mt-3 space-y-3 text-[0.95rem]">
        {hints === null ? (
          <p className="text-ink-2">Появятся, когда Вы начнёте писать.</p>
        ) : hints.findings.length === 0 ? (
          <p className="text-pine">Замечаний к словам нет. Всё ли сказано по делу, решать Вам.</p>
        ) : (
          <ul className="space-y-3">
            {hints.findings.slice(0, 8).map((finding, index) => (
              <li
                key={`${finding.rule} ${index}`}
                className={classes(
                  'border-l-2 pl-3',
                  finding.severity === 'critical' ? 'border-wax' : 'border-amber',
                )}
              >
                {finding.to > finding.from ? (
                  <q className="font-semibold">{text.slice(finding.from, finding.to).slice(0, 80)}</q>
                ) : null}
                <p>{finding.why}</p>
                {finding.better ? <p className="text-pine">Лучше: {finding.better}</p> : null}
              </li>
            ))}
          </ul>
        )}
        {hints?.reading.length ? <p className="text-ink-2">{hints.reading.join('. ')}.</p> : null}
      </div>
    </aside>
  )
}
