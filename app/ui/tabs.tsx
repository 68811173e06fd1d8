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

/** The bar of an area, above its pages; a bar of one tab is left out. */
export function AreaTabs({ frame: { label, tabs } }: { frame: { label: string; tabs: TabLink[] } }) {
  if (tabs.length < 2) return null
  return (
    <div className="mx-auto -mb-6 w-full max-w-[68rem] px-4 pt-3 sm:-mb-8 sm:px-8">
      <TabLinks label={label} tabs={tabs} />
    </div>
  )
}
