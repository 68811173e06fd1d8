// The signed-in person in the header: initials that open the way to the profile and out.
import { Form, Link } from '@remix-run/react'
import { Menu } from './menu.tsx'

export function UserMenu({ person }: { person: { name: string; givenName: string; surname: string } }) {
  const item =
    'flex min-h-12 w-full items-center rounded-control px-3 text-left text-ink no-underline hover:bg-pine-wash'
  return (
    <Menu
      className="sm:relative"
      panelClassName="inset-x-0 sm:inset-x-auto sm:right-0 sm:w-72 sm:rounded-surface"
      label={
        <>
          <span
            aria-hidden="true"
            className="grid size-9 place-items-center rounded-full bg-pine-wash text-[0.85rem] font-semibold text-pine"
          >
            {person.givenName.slice(0, 1)}
            {person.surname.slice(0, 1)}
          </span>
          <span className="sr-only">Вы вошли как {person.name}. Меню</span>
        </>
      }
    >
      <p className="border-b border-line px-3 pb-3 pt-2 font-semibold">{person.name}</p>
      <ul className="pt-2">
        <li>
          <Link to="/account" className={item}>
            Профиль
          </Link>
        </li>
        <li>
          <Link to="/display" className={item}>
            Версия для слабовидящих
          </Link>
        </li>
        <li>
          <Form method="post" action="/logout">
            <button type="submit" className={item}>
              Выйти
            </button>
          </Form>
        </li>
      </ul>
    </Menu>
  )
}
