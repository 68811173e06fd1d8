// Tabs that are pages: plain links to addresses of their own, so that they need no scripts and can be sent to someone.
import { NavLink, useLocation } from '@remix-run/react'
import { classes } from './classes.ts'

export interface TabLink {
  to: string
  title: string
  /** How many things wait there. */
  count?: number
  /** The tab's own page only, not the pages below it. */
  end?: boolean
}

export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  const { pathname } = useLocation()
  // Where one tab stands above others («/oversight» and «/oversight/overdue»), the nearest one is marked.
  const nearest = tabs
    .map(({ to }) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .reduce((best, to) => (to.length > best.length ? to : best), '')
  return (
    <nav aria-label={label} className="mb-6 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map(({ to, title, count, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end ?? (nearest !== '' && to !== nearest)}
              className={({ isActive }) =>
                classes(
                  'flex min-h-11 items-center gap-2 border-b-2 no-underline',
                  isActive
                    ? 'border-pine font-semibold text-ink'
                    : 'border-transparent text-ink-2 hover:border-field-line hover:text-ink',
                )
              }
            >
              {title}
              {count ? (
                <span className="rounded-full bg-pine-wash px-2 text-[0.85rem] text-pine">{count}</span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
