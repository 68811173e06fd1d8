// What was handed in before and what the instructor answered, newest first.
import { formatDateTime } from '#app/lib/dates.ts'
import { Badge, Card, type Tone } from '#app/ui/page.tsx'

export interface HistoryEntry {
  number: number
  text: string
  submittedAt: Date
  decision: string | null
  remark: string | null
  decidedAt: Date | null
}

const words: Record<string, [Tone, string]> = {
  accepted: ['pine', 'Принято'],
  returned: ['wax', 'Возвращено с замечанием'],
}

export function TaskHistory({
  title = 'Что Вы сдавали',
  entries,
  timeZone,
}: {
  title?: string
  entries: HistoryEntry[]
  timeZone: string
}) {
  if (!entries.length) return null
  return (
    <section aria-labelledby="history" className="space-y-5">
      <h2 id="history">{title}</h2>
      {[...entries].reverse().map((entry) => (
        <Card key={entry.number} as="article" aria-label={`Работа № ${entry.number}`}>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.95rem] text-ink-2">
            <DecisionBadge decision={entry.decision} />
            Сдано {formatDateTime(entry.submittedAt, timeZone)}
          </p>
          {entry.remark ? <Remark remark={entry.remark} at={entry.decidedAt} timeZone={timeZone} /> : null}
          <details className="mt-4" open={!entry.decision}>
            <summary className="inline-flex min-h-11 items-center font-medium">Текст работы</summary>
            <p className="mt-2 whitespace-pre-line break-words">{entry.text}</p>
          </details>
        </Card>
      ))}
    </section>
  )
}

export function DecisionBadge({ decision }: { decision: string | null }) {
  const [tone, title]: [Tone, string] = (decision && words[decision]) || ['sky', 'Ждёт проверки']
  return <Badge tone={tone}>{title}</Badge>
}

export function Remark({ remark, at, timeZone }: { remark: string; at: Date | null; timeZone: string }) {
  return (
    <blockquote className="mt-4 border-l-4 border-pine pl-4">
      <p className="whitespace-pre-line break-words">{remark}</p>
      {at ? (
        <footer className="mt-1 text-[0.9rem] text-ink-2">
          Преподаватель, {formatDateTime(at, timeZone)}
        </footer>
      ) : null}
    </blockquote>
  )
}
