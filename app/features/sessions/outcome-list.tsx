// Recommendations with their owner, date and state; for who runs the session also the forms that change them.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { classes } from '#app/ui/classes.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { Badge, type Tone } from '#app/ui/page.tsx'
import { type OutcomeState, outcomeTitles } from './outcome.ts'
import type { ShownOutcome } from './outcome-view.ts'

const tones: Record<OutcomeState, Tone> = { running: 'sky', overdue: 'wax', done: 'pine' }

export function OutcomeList({
  outcomes,
  label,
  from = false,
  editable = false,
  busy = false,
}: {
  outcomes: ShownOutcome[]
  label: string
  /** Say of which session each is. */
  from?: boolean
  editable?: boolean
  busy?: boolean
}) {
  return (
    <ul aria-label={label} className="space-y-4">
      {outcomes.map((outcome) => (
        <li
          key={outcome.id}
          className={classes(
            'rounded-surface border bg-card p-5',
            outcome.state === 'overdue' ? 'border-l-4 border-wax' : 'border-line',
          )}
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={tones[outcome.state]}>{outcomeTitles[outcome.state]}</Badge>
            <span className="text-[0.9rem] text-ink-2">до {outcome.due}</span>
          </p>
          <p className="mt-2 whitespace-pre-line break-words font-medium">{outcome.text}</p>
          <p className="mt-1 break-words text-[0.95rem] text-ink-2">
            Отвечает: {outcome.owner}
            {from ? `. Решили на сессии «${outcome.sessionTitle}»` : null}
          </p>
          {outcome.done ? <p className="mt-1 break-words text-[0.95rem]">{outcome.done}</p> : null}
          {editable ? <Changes outcome={outcome} busy={busy} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Changes({ outcome, busy }: { outcome: ShownOutcome; busy: boolean }) {
  const hidden = <input type="hidden" name="outcomeId" value={outcome.id} />
  const about = <span className="sr-only">: {outcome.text}</span>
  return (
    <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2">
      {outcome.state === 'done' ? (
        <Form method="post" className="grow">
          {hidden}
          <Button className="-ml-5" tone="quiet" name="intent" value="reopen" busy={busy}>
            Вернуть в работу{about}
          </Button>
        </Form>
      ) : (
        <details className="grow basis-56">
          <summary className="inline-flex min-h-11 items-center text-sky underline">
            Отметить выполненной{about}
          </summary>
          <Form method="post" className="mt-2 space-y-3">
            {hidden}
            <TextAreaField
              id={`remark-${outcome.id}`}
              name="remark"
              label="Что сделано"
              hint="Можно не заполнять"
              rows={2}
              maxLength={1000}
            />
            <Button tone="secondary" name="intent" value="done" busy={busy}>
              Сделано
            </Button>
          </Form>
        </details>
      )}
      <Form method="post">
        {hidden}
        <ConfirmSubmit
          name="intent"
          value="remove"
          question="Удалить рекомендацию?"
          detail={outcome.text}
          confirm="Удалить рекомендацию"
          busy={busy}
        >
          Удалить{about}
        </ConfirmSubmit>
      </Form>
    </div>
  )
}
