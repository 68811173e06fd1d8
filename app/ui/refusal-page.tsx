// The calm page for requests that are refused before the application sees them: one document, no scripts, no database.
import { PlainButtonLink } from './button.tsx'
import { wordsFor } from './error-words.ts'
import { BrokenPath } from './illustration.tsx'
import { Logo } from './logo.tsx'
import { Page } from './page.tsx'

export interface Refusal {
  status: number
  reason?: string
  requestId: string
}

export function RefusalPage({ status, reason, requestId, stylesheet }: Refusal & { stylesheet: string }) {
  const { title, lead } = wordsFor(status, reason)
  return (
    <html lang="ru">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} — Решаю`}</title>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <header className="page-container border-b border-line bg-card">
          <p className="px-4 py-1.5 sm:px-8 lg:px-10">
            <a
              href="/"
              className="inline-flex min-h-11 items-center gap-2.5 text-[1.2rem] font-bold text-ink no-underline"
            >
              <Logo className="text-pine" />
              Решаю
            </a>
          </p>
        </header>
        <main className="page-container grow">
          <Page width="text">
            <BrokenPath />
            <p className="mt-6 font-semibold text-ink-2">Ошибка {status}</p>
            <h1 className="mt-1">{title}</h1>
            <p className="mt-3 max-w-xl text-[1.05rem] text-ink-2">{lead}</p>
            <p className="mt-3 text-[0.9rem] text-ink-2">{`Код запроса: ${requestId}`}</p>
            <p className="mt-7">
              <PlainButtonLink href="/">На главную</PlainButtonLink>
            </p>
          </Page>
        </main>
      </body>
    </html>
  )
}
