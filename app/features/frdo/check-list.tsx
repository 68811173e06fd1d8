// What to put right before sending, by person: the column, the sentence, and the way to where it is done.
import { Link } from '@remix-run/react'

export interface CheckLine {
  certificateId: string
  name: string
  number: string
  cohort: string
  problems: { letter: string; message: string }[]
  /** Where the problems are put right, each place once. */
  fixes: { to: string; title: string }[]
}

export function CheckList({ lines }: { lines: CheckLine[] }) {
  return (
    <ul className="space-y-3">
      {lines.map((line) => (
        <li key={line.certificateId} className="rounded-surface border border-line bg-card px-5 py-4">
          <h3 className="text-[1.05rem]">{line.name}</h3>
          <p className="text-[0.9rem] text-ink-2">
            {line.number}, группа {line.cohort}
          </p>
          <ul className="mt-2 space-y-1">
            {line.problems.map(({ letter, message }) => (
              <li key={letter + message} className="flex gap-3">
                <abbr
                  title={`Колонка ${letter} файла`}
                  className="mt-0.5 inline-block h-6 min-w-9 shrink-0 rounded-md bg-wax-wash px-1.5 text-center text-[0.85rem] leading-6 font-semibold text-wax no-underline"
                >
                  {letter}
                </abbr>
                <span className="min-w-0 break-words">{message}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 flex flex-wrap gap-x-5">
            {line.fixes.map(({ to, title }) => (
              <Link key={to} to={to} className="inline-flex min-h-11 items-center">
                {title}
              </Link>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
