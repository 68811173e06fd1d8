// Header and footer of every page.
import { Link, useLocation } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import { useHydrated } from './hydrated.ts'
import { BarsIcon, EyeIcon } from './icons.tsx'
import { Logo } from './logo.tsx'
import { Menu } from './menu.tsx'
import { type Section, sectionOf } from './section.ts'
import { UserMenu } from './user-menu.tsx'

export interface SiteHeaderProps {
  demo: boolean
  person: { name: string; givenName: string; surname: string } | null
  navigation: (Section & { title: string })[]
  /** Draws the display panel below the header; without scripts its page is opened instead. */
  displayPanel?: (close: () => void) => ReactNode
}

const displayTitle = 'Версия для слабовидящих'

export function SiteHeader({ demo, person, navigation, displayPanel }: SiteHeaderProps) {
  const [panelOpen, setPanelOpen] = useState(false)
  const section = useSection(navigation)
  return (
    <header className="page-container relative z-20 border-b border-line bg-card print:hidden">
      {demo ? (
        <p className="bg-amber-wash px-4 py-1 text-center text-[0.85rem] text-ink">
          <strong>Учебный стенд.</strong> Люди и события вымышлены, документы — образцы.
        </p>
      ) : null}
      <div className="relative flex flex-wrap items-center gap-x-2 px-4 py-1.5 sm:px-8 lg:gap-x-8 lg:px-10">
        <Link
          to="/"
          className="flex min-h-11 items-center gap-2.5 text-[1.2rem] font-bold text-ink no-underline"
        >
          <Logo className="text-pine" />
          Решаю
        </Link>
        {navigation.length ? (
          <nav aria-label="Разделы" className="hidden gap-x-7 self-stretch lg:flex">
            {navigation.map((item) => (
              <NavigationLink key={item.to} to={item.to} title={item.title} here={item.to === section} />
            ))}
          </nav>
        ) : null}
        <div className="ml-auto flex items-center gap-1 text-[0.95rem] sm:gap-3">
          <DisplaySwitch open={panelOpen} onToggle={() => setPanelOpen((open) => !open)} />
          {person ? <UserMenu person={person} /> : <SignInLink />}
          {navigation.length ? <SmallMenu navigation={navigation} /> : null}
        </div>
      </div>
      {panelOpen && displayPanel ? (
        <section id="display-panel" aria-label={displayTitle} className="border-t border-line">
          {displayPanel(() => setPanelOpen(false))}
        </section>
      ) : null}
    </header>
  )
}

function useSection(navigation: SiteHeaderProps['navigation']): string | undefined {
  return sectionOf(navigation, useLocation())
}

function NavigationLink({ to, title, here }: { to: string; title: string; here: boolean }) {
  return (
    <Link
      to={to}
      aria-current={here ? 'page' : undefined}
      className={classes(
        'flex min-h-11 items-center border-b-2 text-center no-underline',
        here ? 'border-pine font-semibold text-ink' : 'border-transparent text-ink-2 hover:text-ink',
      )}
    >
      {title}
    </Link>
  )
}

/** A link to the panel's page, which becomes a button once the panel can open in place. */
function DisplaySwitch({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { pathname, search } = useLocation()
  const alive = useHydrated()
  const look =
    'flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control px-2 text-ink-2 no-underline hover:text-ink'
  const words = (
    <>
      <EyeIcon />
      <span className="sr-only md:not-sr-only">{displayTitle}</span>
    </>
  )
  if (!alive || pathname === '/display') {
    const here = pathname === '/display' ? '' : `?to=${encodeURIComponent(pathname + search)}`
    return (
      <Link to={`/display${here}`} className={look} rel="nofollow">
        {words}
      </Link>
    )
  }
  return (
    <button
      type="button"
      className={look}
      aria-expanded={open}
      aria-controls={open ? 'display-panel' : undefined}
      onClick={onToggle}
    >
      {words}
    </button>
  )
}

function SignInLink() {
  return (
    <Link to="/login" className="flex min-h-11 items-center rounded-control px-2 font-semibold">
      Войти
    </Link>
  )
}

function SmallMenu({ navigation }: Pick<SiteHeaderProps, 'navigation'>) {
  const section = useSection(navigation)
  return (
    <Menu
      className="lg:hidden"
      panelClassName="inset-x-0 border-x-0"
      label={
        <>
          <BarsIcon />
          <span className="sr-only">Меню</span>
        </>
      }
    >
      <nav aria-label="Разделы" className="grid">
        {navigation.map((item) => (
          <Link
            key={item.to}
            to={item.to}
            aria-current={item.to === section ? 'page' : undefined}
            className={classes(
              'flex min-h-12 items-center rounded-control border-l-4 px-3 no-underline',
              item.to === section ? 'border-pine font-semibold text-ink' : 'border-transparent text-ink',
            )}
          >
            {item.title}
          </Link>
        ))}
      </nav>
    </Menu>
  )
}

export function SiteFooter() {
  return (
    <footer className="page-container border-t border-line text-[0.9rem] text-ink-2 print:hidden">
      <div className="flex flex-wrap items-center gap-x-8 px-4 py-4 sm:px-8 lg:px-10">
        <p className="py-2">«Решаю» — свободная платформа обучения служащих</p>
        <nav aria-label="О платформе" className="flex flex-wrap gap-x-8">
          {[
            { to: '/about-data', title: 'О данных' },
            { to: '/verify', title: 'Проверить удостоверение' },
            { to: '/display', title: displayTitle },
          ].map(({ to, title }) => (
            <Link key={to} to={to} className="flex min-h-11 items-center text-ink-2">
              {title}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  )
}
