// What came of issuing: how many papers, and by name whom it was refused and why.
import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { counted } from '#app/lib/russian.ts'
import { Card } from '#app/ui/page.tsx'
import type { IssueLine } from './issue-batches.ts'

export function IssueReport({ lines }: { lines: IssueLine[] }) {
  const issued = lines.filter(({ number }) => number)
  const refused = lines.filter(({ number }) => !number)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button stands at the end of a long list: bring the person to what came of it.
  useEffect(() => heading.current?.focus(), [lines])
  return (
    <Card aria-labelledby="issue-report">
      <div>
        <h2 id="issue-report" ref={heading} tabIndex={-1} className="scroll-mt-8 outline-none">
          {issued.length
            ? counted(issued.length, 'удостоверение выдано', 'удостоверения выданы', 'удостоверений выдано')
            : 'Никому не выдано'}
        </h2>
        {issued.length ? (
          <p className="mt-1 text-ink-2">
            Письма ушли.{' '}
            <Link to="/registry/certificates?sort=-number">Посмотреть в выданных удостоверениях</Link>
          </p>
        ) : null}
      </div>
      <ul className="mt-4 space-y-2">
        {issued.map(({ enrolmentId, name, number }) => (
          <li key={enrolmentId} className="flex flex-wrap justify-between gap-x-6">
            <span>{name}</span>
            <span className="text-ink-2 tabular-nums">{number}</span>
          </li>
        ))}
      </ul>
      {refused.length ? (
        <>
          <h3 className="mt-5 text-wax">Не выдано</h3>
          <ul className="mt-2 space-y-2">
            {refused.map(({ enrolmentId, name, reason }) => (
              <li key={enrolmentId}>
                <strong>{name}.</strong> {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
