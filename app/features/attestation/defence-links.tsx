// The defences of a day as links to their sheets.
import { Link } from '@remix-run/react'
import { EmptyState } from '#app/ui/page.tsx'
import { DefenceTitle } from './member-sheet.tsx'
import type { SheetDefence } from './sheet-view.ts'

export function DefenceLinks({
  defences,
  criteria,
  base,
}: {
  defences: SheetDefence[]
  criteria: number
  base: string
}) {
  if (!defences.length)
    return (
      <EmptyState title="День защиты ещё не назначен">
        Когда учебная часть назначит время, здесь появятся команды.
      </EmptyState>
    )
  return (
    <ol className="space-y-3">
      {defences.map((defence) => (
        <li key={defence.id}>
          <Link
            to={`${base}/${defence.id}`}
            className="block rounded-surface border border-line bg-card px-5 py-4 text-ink no-underline hover:border-pine"
          >
            <DefenceTitle defence={defence} criteria={criteria} />
          </Link>
        </li>
      ))}
    </ol>
  )
}
