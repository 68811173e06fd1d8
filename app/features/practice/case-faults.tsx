// What is wrong in a draft: by section, each line a link to the place where it is put right.
import { Link } from '@remix-run/react'
import type { FormFault } from './case-form-words.ts'

export function CaseFaultList({ draftId, faults }: { draftId: string; faults: FormFault[] }) {
  const sections = [...new Set(faults.map(({ section }) => section))]
  return (
    <div className="space-y-6">
      {sections.map((key) => {
        const own = faults.filter(({ section }) => section === key)
        return (
          <section key={key} aria-labelledby={`faults-${key}`}>
            <h3 id={`faults-${key}`} className="text-[1.05rem]">
              {own[0]?.sectionTitle}
            </h3>
            <FaultLinks draftId={draftId} faults={own} />
          </section>
        )
      })}
    </div>
  )
}

export function FaultLinks({ draftId, faults }: { draftId: string; faults: FormFault[] }) {
  return (
    <ul className="mt-1 divide-y divide-line">
      {faults.map(({ section, anchor, message, place }, index) => (
        <li key={index} className="flex min-h-11 flex-wrap items-center gap-x-3 py-1.5">
          {place ? <span className="text-ink-2">{place}</span> : null}
          <Link
            to={`/teach/case-drafts/${draftId}/${section}#${anchor}`}
            className="inline-flex min-h-11 min-w-0 items-center [overflow-wrap:anywhere]"
          >
            {message}
          </Link>
        </li>
      ))}
    </ul>
  )
}
