// The choice between regions for who oversees several; nothing for everybody else.
import { Link } from '@remix-run/react'
import { classes } from '#app/ui/classes.ts'

export function RegionLinks({
  regions,
  chosen,
}: {
  regions: { id: string; name: string }[]
  chosen: string
}) {
  if (regions.length < 2) return null
  return (
    <nav aria-label="Регион" className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {regions.map(({ id, name }) => (
          <li key={id}>
            <Link
              to={`?region=${id}`}
              aria-current={id === chosen ? 'true' : undefined}
              className={classes(
                'flex min-h-11 items-center',
                id === chosen && 'font-semibold text-ink no-underline',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
