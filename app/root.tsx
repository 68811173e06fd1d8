// The document: head, header with navigation, main, footer, and the boundary for what no area caught.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import golosCyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { navigationOf } from '#app/features/identity/navigation.ts'
import { findViewer } from '#app/features/identity/viewer.server.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { useNonce } from '#app/ui/nonce.tsx'
import { SiteFooter, SiteHeader } from '#app/ui/site-frame.tsx'
import stylesheet from './tailwind.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: golosCyrillic, crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, demo] = await Promise.all([findViewer(request), isDemo()])
  return {
    demo,
    person: viewer && { name: fullName(viewer), givenName: viewer.givenName, surname: viewer.surname },
    navigation: viewer ? navigationOf(viewer) : [],
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="ru">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="skip-link">
          Перейти к содержанию
        </a>
        <SiteHeader
          demo={data?.demo ?? false}
          person={data?.person ?? null}
          navigation={data?.navigation ?? []}
        />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <SiteFooter />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useLoaderData<typeof loader>()
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
}
