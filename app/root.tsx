// The document: head, header with navigation, main, footer, and the boundary for what no area caught.
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useFetchers,
  useLoaderData,
  useRouteLoaderData,
} from '@remix-run/react'
import golosCyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url'
import { lazy, type ReactNode, Suspense } from 'react'
import {
  type Display,
  displayAttributes,
  displayFrom,
  displayOf,
  usualDisplay,
} from '#app/features/identity/display.ts'
import { navigationOf } from '#app/features/identity/navigation.ts'
import { findViewer } from '#app/features/identity/viewer.server.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { forgetFlash, readFlash } from '#app/lib/flash.ts'
import { fullName } from '#app/lib/russian.ts'
import { AreaBoundary } from '#app/ui/area-boundary.tsx'
import { useLightLinks } from '#app/ui/light-link.tsx'
import { useNonce } from '#app/ui/nonce.tsx'
import { SiteFooter, SiteHeader } from '#app/ui/site-frame.tsx'
import { ToastRegion } from '#app/ui/toast.tsx'
import stylesheet from './tailwind.css?url'

const DisplayPanel = lazy(() => import('#app/features/identity/display-panel.tsx'))

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: golosCyrillic, crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Решаю' }]

// Open to anyone: it tells a person only about themselves.
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [viewer, demo] = await Promise.all([findViewer(request), isDemo()])
  const cookies = request.headers.get('Cookie')
  const message = readFlash(cookies)
  return data(
    {
      demo,
      requestId: context.requestId,
      person: viewer && { name: fullName(viewer), givenName: viewer.givenName, surname: viewer.surname },
      navigation: viewer ? navigationOf(viewer) : [],
      display: displayOf(viewer?.display ?? null, cookies),
      toast: message === null ? null : { id: context.requestId, text: message },
    },
    message ? { headers: { 'Set-Cookie': forgetFlash } } : undefined,
  )
}

/**
 * A step inside a page (a footnote, «К началу») has no key in the history, so all of them would share one remembered
 * place: each gets a key of its own and goes to its anchor.
 */
function scrollKey({ key, hash }: { key: string; hash: string }): string {
  return key === 'default' && hash ? `step ${Math.random()}` : key
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const root = useRouteLoaderData<typeof loader>('root')
  const display = useDisplay(root?.display ?? usualDisplay)
  return (
    <html lang="ru" {...displayAttributes(display)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="skip-link">
          Перейти к содержанию
        </a>
        <SiteHeader
          demo={root?.demo ?? false}
          person={root?.person ?? null}
          navigation={root?.navigation ?? []}
          displayPanel={(close) => (
            <Suspense fallback={null}>
              <DisplayPanel display={display} onClose={close} />
            </Suspense>
          )}
        />
        <main id="content" tabIndex={-1} className="page-container grow outline-none">
          {children}
        </main>
        <SiteFooter />
        <ToastRegion message={root?.toast ?? null} />
        <ScrollRestoration nonce={nonce} getKey={scrollKey} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** What the panel has just been set to is seen before the server has kept it. */
function useDisplay(kept: Display): Display {
  const sent = useFetchers().find(({ formAction }) => formAction?.startsWith('/display'))?.formData
  return sent ? displayFrom(Object.fromEntries(sent)) : kept
}

export default function App() {
  useLoaderData<typeof loader>()
  useLightLinks()
  return <Outlet />
}

export function ErrorBoundary() {
  return <AreaBoundary />
}
