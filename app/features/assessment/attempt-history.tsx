// A person's own attempts at one quiz.
import { Link } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { Badge } from '#app/ui/page.tsx'

export interface AttemptHistoryProps {
  attempts: {
    id: string
    number: number
    submittedAt: Date | null
    percent: number | null
    passed: boolean | null
  }[]
  timeZone: string
  /** Address of an attempt without its last part. */
  base: string
}

export function AttemptHistory({ attempts, timeZone, base }: AttemptHistoryProps) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {attempts.map((attempt) => (
        <li key={attempt.id} className="flex flex-wrap items-center gap-x-5 gap-y-1 py-3">
          <span className="font-semibold">Попытка {attempt.number}</span>
          {attempt.submittedAt ? (
            <>
              <Badge tone={attempt.passed ? 'pine' : 'amber'}>
                {attempt.percent} % — {attempt.passed ? 'пройден' : 'не пройден'}
              </Badge>
              <span className="text-[0.95rem] text-ink-2">
                сдана {formatDateTime(attempt.submittedAt, timeZone)}
              </span>
              <Link
                to={`${base}/${attempt.id}/results`}
                className="flex min-h-11 items-center sm:ml-auto"
                aria-label={`Результаты попытки ${attempt.number}`}
              >
                Результаты
              </Link>
            </>
          ) : (
            <Badge tone="sky">идёт сейчас</Badge>
          )}
        </li>
      ))}
    </ol>
  )
}
