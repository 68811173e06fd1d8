// Choices that narrow a list down, as links: the chosen one is marked, paging begins anew.
import { Link, useLocation, useSearchParams } from '@remix-run/react'
import { classes } from './classes.ts'

export interface FilterProps {
  label: string
  /** Name in the query: `?state=sent`. */
  name: string
  /** An empty value stands for «everything». */
  options: { value: string; title: string }[]
}

export function FilterLinks({ label, name, options }: FilterProps) {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const chosen = params.get(name) ?? ''
  const to = (value: string) => {
    const next = new URLSearchParams(params)
    next.delete('page')
    if (value) next.set(name, value)
    else next.delete(name)
    return next.size ? `${pathname}?${next}` : pathname
  }
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5">
        {options.map(({ value, title }) => (
          <li key={value}>
            <Link
              to={to(value)}
              preventScrollReset
              aria-current={value === chosen ? 'true' : undefined}
              className={classes(
                'flex min-h-11 items-center',
                value === chosen && 'font-semibold text-ink no-underline',
              )}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
