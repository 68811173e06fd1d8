// Own finished tries at one case: the first and the best are named, the rest stay in order.
import { Link } from '@remix-run/react'
import { Badge } from '#app/ui/page.tsx'
import { formatDate } from '#app/lib/dates.ts'
import type { OwnTry } from './inbox.ts'

export function TriesList({ tries, best }: { tries: OwnTry[]; best: string | null }) {
  if (!tries.length) return null
  return (
    <section aria-labelledby="tries">
      <h2 id="tries" className="text-[1.1rem]">
        Ваши попытки
      </h2>
      <ul className="mt-3 divide-y divide-line rounded-surface border border-line bg-card">
        {tries.map(({ id, finishedAt, score }, index) => (
          <li key={id} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2">
            <Link to={`/practice/attempts/${id}/result`} className="inline-flex min-h-11 items-center">
              {finishedAt ? formatDate(finishedAt, 'Europe/Moscow') : 'попытка'}
            </Link>
            <span className="tabular-nums">цепочка {score ?? 0} из 5</span>
            {index === 0 ? <Badge>первая</Badge> : null}
            {id === best ? <Badge tone="pine">лучшая</Badge> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
