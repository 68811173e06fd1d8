// Links between the pages of one area, the present one marked. Not tabs: each is an address of its own.
import { NavLink } from '@remix-run/react'
import { classes } from './classes.ts'

export interface SectionLink {
  to: string
  title: string
  /** Only this very address, not what lies below it. */
  end?: boolean
}

export function SectionNav({ label, links }: { label: string; links: SectionLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-line bg-card print:hidden">
      <ul className="mx-auto flex max-w-6xl flex-wrap gap-x-6 px-4 sm:px-8">
        {links.map(({ to, title, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classes(
                  'flex min-h-11 items-center border-b-2 text-[0.95rem] no-underline',
                  isActive
                    ? 'border-pine font-semibold text-ink'
                    : 'border-transparent text-ink-2 hover:text-ink',
                )
              }
            >
              {title}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
