// A person's own side of recruitment: invitations to answer, cohorts to apply to, applications and what became of them.
import { Form } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Badge, Card, EmptyState } from '#app/ui/page.tsx'
import type { ApplicationState } from './application.ts'
import { ApplicationBadge } from './application-badge.tsx'

export interface OwnLine {
  id: string
  cohortName: string
  programme: string
  state: ApplicationState
  open: boolean
  reason: string | null
  date: string
}

export function Invitations({ invitations }: { invitations: OwnLine[] }) {
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="mb-3">
        Вас приглашают
      </h2>
      <ul className="space-y-4">
        {invitations.map(({ id, cohortName, programme }) => (
          <Card as="li" key={id}>
            <h3>{cohortName}</h3>
            <p className="mt-1 mb-4 text-ink-2">{programme}. Зачислят, только если Вы согласитесь.</p>
            <Form method="post" className="flex flex-wrap gap-3">
              <input type="hidden" name="applicationId" value={id} />
              <Button name="intent" value="agree">
                Согласиться
              </Button>
              <Button tone="secondary" name="intent" value="refuse">
                Отказаться
              </Button>
            </Form>
          </Card>
        ))}
      </ul>
    </section>
  )
}

export interface OpenLine {
  id: string
  name: string
  programme: string
  hours: number
  dates: string
  applied: boolean
}

export function OpenCohorts({ cohorts }: { cohorts: OpenLine[] }) {
  return (
    <section aria-labelledby="open">
      <h2 id="open" className="mb-3">
        Открытые потоки
      </h2>
      {cohorts.length ? (
        <ul className="space-y-4">
          {cohorts.map(({ id, name, programme, hours, dates, applied }) => (
            <Card as="li" key={id}>
              <h3>{name}</h3>
              <p className="mt-1">
                {programme}, {counted(hours, 'час', 'часа', 'часов')}
              </p>
              <p className="mb-4 text-ink-2">{dates}</p>
              {applied ? (
                <Badge tone="sky">Заявка уже подана</Badge>
              ) : (
                <ButtonLink
                  tone="secondary"
                  to={`/learn/cohorts/${id}`}
                  aria-label={`Подать заявку: ${name}`}
                >
                  Подать заявку
                </ButtonLink>
              )}
            </Card>
          ))}
        </ul>
      ) : (
        <EmptyState title="Сейчас набора нет">
          Когда откроется новый поток, он появится здесь. О наборе знает куратор обучения в Вашем
          муниципалитете.
        </EmptyState>
      )}
    </section>
  )
}

export function OwnApplications({ applications }: { applications: OwnLine[] }) {
  return (
    <section aria-labelledby="own">
      <h2 id="own" className="mb-3">
        Мои заявки
      </h2>
      <ul className="divide-y divide-line rounded-surface border border-line bg-card">
        {applications.map(({ id, cohortName, programme, state, open, reason, date }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
            <div className="min-w-0">
              <p className="font-semibold">{cohortName}</p>
              <p className="text-[0.95rem] text-ink-2">
                {programme}, подана {date}
              </p>
              {reason ? <p className="mt-1">Причина: {reason}</p> : null}
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <ApplicationBadge state={state} />
              {open ? (
                <Form method="post">
                  <input type="hidden" name="applicationId" value={id} />
                  <ConfirmSubmit
                    name="intent"
                    value="take-back"
                    question={`Отозвать заявку в поток «${cohortName}»?`}
                    detail="Пока идёт набор, её можно подать снова."
                  >
                    Отозвать
                  </ConfirmSubmit>
                </Form>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
