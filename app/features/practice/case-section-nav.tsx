// The sections of a draft beside the one being written: where to go on, and where something is still wrong.
import { NavLink } from '@remix-run/react'
import { classes } from '#app/ui/classes.ts'

export interface SectionLink {
  key: string
  title: string
  under: boolean
  /** How much is wrong there; null while nobody asked. */
  faults: number | null
}

export function CaseSectionNav({ draftId, sections }: { draftId: string; sections: SectionLink[] }) {
  return (
    <nav aria-label="Разделы обращения">
      <ol className="border-l border-line">
        {sections.map(({ key, title, under, faults }) => (
          <li key={key}>
            <NavLink
              to={`/teach/case-drafts/${draftId}/${key}`}
              className={({ isActive }) =>
                classes(
                  '-ml-px flex min-h-11 items-center justify-between gap-3 border-l-2 py-1 text-[0.95rem] leading-snug no-underline',
                  under ? 'pl-8' : 'pl-4',
                  isActive
                    ? 'border-pine font-semibold text-ink'
                    : 'border-transparent text-ink-2 hover:border-field-line hover:text-ink',
                )
              }
            >
              <span className="min-w-0">{title}</span>
              {faults ? (
                <span className="shrink-0 rounded-full bg-wax-wash px-2 text-[0.85rem] text-wax">
                  {faults}
                  <span className="sr-only"> замечаний</span>
                </span>
              ) : faults === 0 ? (
                <span className="shrink-0 text-pine">
                  <span aria-hidden="true">✓</span>
                  <span className="sr-only">замечаний нет</span>
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
