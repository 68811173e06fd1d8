// A calm page for what went wrong: what happened, what is kept, what to do next.
import { Button, ButtonLink } from './button.tsx'
import { wordsFor } from './error-words.ts'
import { useHydrated } from './hydrated.ts'
import { BrokenPath } from './illustration.tsx'
import { Page } from './page.tsx'

/** `status` 0 means that the server did not answer. `requestId` is named where an administrator would need it. */
export function ErrorPage({
  status,
  reason,
  requestId,
  home = { to: '/', title: 'На главную' },
}: {
  status: number
  /** What the server gave beside the status. */
  reason?: string
  requestId?: string
  home?: { to: string; title: string }
}) {
  const { title, lead, again } = wordsFor(status, reason)
  const alive = useHydrated()
  return (
    <Page width="text">
      <BrokenPath />
      {status ? <p className="mt-6 font-semibold text-ink-2">Ошибка {status}</p> : null}
      <h1 className="mt-1">{title}</h1>
      <p className="mt-3 max-w-xl text-[1.05rem] text-ink-2">{lead}</p>
      {status >= 500 ? (
        /* An error of the frame itself leaves the browser without the id: what the server wrote stays. */
        <p className="mt-3 text-[0.9rem] text-ink-2" suppressHydrationWarning>
          {`Код запроса: ${requestId ?? 'неизвестен'}`}
        </p>
      ) : null}
      <div className="mt-7 flex flex-wrap gap-3">
        {again && alive ? (
          <Button type="button" onClick={() => window.location.reload()}>
            Повторить
          </Button>
        ) : null}
        <ButtonLink to={home.to} tone={again && alive ? 'secondary' : 'primary'}>
          {home.title}
        </ButtonLink>
      </div>
    </Page>
  )
}
