// Header and footer of every page.
import { Form, Link, NavLink } from '@remix-run/react'
import { classes } from './classes.ts'
import { Logo } from './logo.tsx'

export interface SiteHeaderProps {
  demo: boolean
  person: { name: string; givenName: string; surname: string } | null
  navigation: { to: string; title: string }[]
}

export function SiteHeader({ demo, person, navigation }: SiteHeaderProps) {
  return (
    <header className="border-b border-line bg-card print:hidden">
      {demo ? (
        <p className="bg-amber-wash px-4 py-1 text-center text-[0.85rem] text-ink">
          <strong>Учебный стенд.</strong> Люди и события вымышлены, документы — образцы.
        </p>
      ) : null}
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 gap-y-1 px-4 py-2 sm:px-8">
        <Link
          to="/"
          className="flex min-h-11 items-center gap-2.5 text-[1.2rem] font-bold text-ink no-underline"
        >
          <Logo className="text-pine" />
          Решаю
        </Link>
        {navigation.length ? (
          <nav
            aria-label="Разделы"
            className="order-last flex w-full flex-wrap gap-x-6 sm:order-none sm:w-auto"
          >
            {navigation.map((item) => (
              <NavLink
                key={item.to}
                to={item.to}
                className={({ isActive }) =>
                  classes(
                    'flex min-h-11 items-center border-b-2 text-ink no-underline',
                    isActive ? 'border-pine font-semibold' : 'border-transparent text-ink-2 hover:text-ink',
                  )
                }
              >
                {item.title}
              </NavLink>
            ))}
          </nav>
        ) : null}
        <div className="ml-auto flex flex-wrap items-center gap-x-5 text-[0.95rem]">
          {person ? (
            <>
              <Link
                to="/account"
                className="flex min-h-11 items-center gap-2 text-ink no-underline"
                title={person.name}
              >
                <span
                  aria-hidden="true"
                  className="grid size-9 place-items-center rounded-full bg-pine-wash text-[0.8rem] font-semibold text-pine"
                >
                  {person.givenName.slice(0, 1)}
                  {person.surname.slice(0, 1)}
                </span>
                <span className="sr-only sm:not-sr-only">Профиль</span>
              </Link>
              <Form method="post" action="/logout">
                <button type="submit" className="min-h-11 text-sky underline">
                  Выйти
                </button>
              </Form>
            </>
          ) : (
            <Link to="/login" className="flex min-h-11 items-center">
              Войти
            </Link>
          )}
        </div>
      </div>
    </header>
  )
}

export function SiteFooter() {
  return (
    <footer className="border-t border-line text-[0.9rem] text-ink-2 print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap gap-x-8 gap-y-2 px-4 py-5 sm:px-8">
        <p>«Решаю» — свободная платформа обучения служащих</p>
        <Link to="/about-data">О данных</Link>
        <Link to="/verify">Проверить удостоверение</Link>
      </div>
    </footer>
  )
}
