// The pages of one's own account, as links above each of them.
import { NavLink } from '@remix-run/react'
import { classes } from '#app/ui/classes.ts'

const pages = [
  { to: '/account', title: 'Профиль' },
  { to: '/account/password', title: 'Пароль' },
  { to: '/account/sign-ins', title: 'Входы' },
  { to: '/account/consents', title: 'Согласие' },
]

export function AccountNav() {
  return (
    <nav aria-label="Учётная запись" className="mb-8 border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {pages.map(({ to, title }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                classes(
                  '-mb-px flex min-h-11 items-center border-b-2 no-underline',
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
