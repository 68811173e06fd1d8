// The head of a session's pages: what it is, in what state, and what may be done with it.
import { Form, Link } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Notice, PageHeader } from '#app/ui/page.tsx'
import type { SessionCard } from './session-card.ts'
import { SessionAlerts, SessionSeats, SessionWhen } from './session-facts.tsx'
import { SessionStateBadge } from './session-state-badge.tsx'

export function SessionHead({
  card,
  cohort,
  error,
  busy,
}: {
  card: SessionCard
  cohort: { id: string; name: string }
  error: string | null
  busy: boolean
}) {
  const here = `/organise/sessions/${card.id}`
  const ahead = ['draft', 'open', 'full', 'below'].includes(card.state)
  return (
    <>
      <PageHeader
        title={card.title}
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: `/organise/cohorts/${cohort.id}/sessions`, title: cohort.name },
        ]}
        actions={
          <>
            {card.state === 'draft' ? (
              <Decision here={here} intent="announce" title="Объявить" busy={busy} />
            ) : null}
            {card.state === 'cancelled' && !card.mergedInto ? (
              <Decision here={here} intent="restore" title="Вернуть сессию" busy={busy} />
            ) : null}
            {ahead ? <Changes here={here} /> : null}
          </>
        }
      />
      {error ? (
        <div className="mb-5">
          <Notice tone="wax" live>
            {error}
          </Notice>
        </div>
      ) : null}
      <div className="mb-6 grid gap-x-8 gap-y-5 md:grid-cols-[3fr_2fr]">
        <div>
          <p className="mb-2 flex flex-wrap items-center gap-3">
            <SessionStateBadge state={card.state} />
            <span className="text-[0.9rem] text-ink-2">Сессия {card.place}</span>
          </p>
          <SessionWhen card={card} />
        </div>
        <SessionSeats card={card} />
      </div>
      {card.state === 'cancelled' ? (
        <div className="mb-6">
          <Notice tone="wax">
            {card.mergedInto ? (
              <>
                Объединена с сессией{' '}
                <Link to={`/organise/sessions/${card.mergedInto.id}`}>«{card.mergedInto.title}»</Link>.
                Причина: {card.cancelReason}
              </>
            ) : (
              <>
                Сессия отменена. Причина: {card.cancelReason} Записи сохранены: если вернуть сессию, места
                останутся за людьми.
              </>
            )}
          </Notice>
        </div>
      ) : null}
      {card.attention.length ? (
        <div className="mb-6 space-y-3">
          <SessionAlerts card={card} />
          {card.state === 'below' ? <BelowChoices here={here} busy={busy} /> : null}
        </div>
      ) : null}
    </>
  )
}

function Decision({
  here,
  intent,
  title,
  busy,
  tone = 'primary',
}: {
  here: string
  intent: string
  title: string
  busy: boolean
  tone?: 'primary' | 'secondary'
}) {
  return (
    <Form method="post" action={here}>
      <Button name="intent" value={intent} busy={busy} tone={tone}>
        {title}
      </Button>
    </Form>
  )
}

function BelowChoices({ here, busy }: { here: string; busy: boolean }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Decision here={here} intent="run" title="Проводим" busy={busy} tone="secondary" />
      <ButtonLink tone="secondary" to={`${here}/merge`}>
        Объединить
      </ButtonLink>
      <ButtonLink tone="danger" to={`${here}/cancellation`}>
        Отменить
      </ButtonLink>
    </div>
  )
}

function Changes({ here }: { here: string }) {
  const links = [
    ['move', 'Перенести'],
    ['edit', 'Правила записи'],
    ['merge', 'Объединить с другой'],
    ['cancellation', 'Отменить сессию'],
  ]
  return (
    <Menu
      label={<span className="font-semibold text-pine">Изменить ▾</span>}
      className="relative rounded-control border-2 border-pine bg-card px-3"
      panelClassName="right-0 w-64 rounded-control max-sm:left-0"
    >
      <ul>
        {links.map(([to, title]) => (
          <li key={to}>
            <Link
              to={`${here}/${to}`}
              className="flex min-h-11 items-center rounded-control px-3 text-ink no-underline hover:bg-pine-wash"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
