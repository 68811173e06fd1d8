// «Не согласен с оценкой»: the form while it is open, what was written, and the decision with its reason.
import { Form, useNavigation } from '@remix-run/react'
import { formatDateTime, formatDay } from '#app/lib/dates.ts'
import { stopped } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { longestAppeal } from './appeal.ts'

export interface AppealView {
  text: string
  createdAt: Date
  decision: string | null
  reason: string | null
  decidedAt: Date | null
}

export function AppealState({
  mark,
  appealing,
  timeZone,
  typed,
  errors,
}: {
  mark: { id: string; appeal: AppealView | null }
  appealing: { outcome: string; lastDay: Date } | null
  timeZone: string
  typed?: string
  errors?: string[]
}) {
  const busy = useNavigation().state !== 'idle'
  if (mark.appeal) return <AppealCard appeal={mark.appeal} timeZone={timeZone} />
  if (appealing?.outcome !== 'allowed')
    return (
      <p className="text-[0.95rem] text-ink-2">
        {stopped(
          `Срок, в который можно было не согласиться с оценкой, прошёл${appealing ? ` ${formatDay(appealing.lastDay)}` : ''}`,
        )}
      </p>
    )
  return (
    <Card aria-labelledby="appeal">
      <h2 id="appeal" className="text-[1.1rem]">
        Не согласны с оценкой?
      </h2>
      <p className="mb-3 mt-1 text-[0.95rem] text-ink-2">
        Напишите до {formatDay(appealing.lastDay)} включительно. Решит другой преподаватель.
      </p>
      <Form method="post" className="space-y-4">
        <input type="hidden" name="markId" value={mark.id} />
        <TextAreaField
          id="text"
          name="text"
          label="С чем не согласны и почему"
          hint="Назовите критерий и место в ответе."
          rows={5}
          maxLength={longestAppeal}
          defaultValue={typed}
          errors={errors}
        />
        <Button tone="secondary" busy={busy}>
          Не согласен с оценкой
        </Button>
      </Form>
    </Card>
  )
}

export function AppealCard({ appeal, timeZone }: { appeal: AppealView; timeZone: string }) {
  return (
    <Card aria-label="Ваше несогласие">
      <h2 className="text-[1.1rem]">Вы не согласились с оценкой</h2>
      <p className="text-[0.9rem] text-ink-2">{formatDateTime(appeal.createdAt, timeZone)}</p>
      <p className="mt-2 whitespace-pre-line break-words">{appeal.text}</p>
      <p className="mt-4 font-semibold">
        {appeal.decision === null
          ? 'Ждёт решения. Ответ придёт письмом.'
          : appeal.decision === 'changed'
            ? 'Решение: оценка изменена'
            : 'Решение: оценка осталась в силе'}
      </p>
      {appeal.reason ? <p className="mt-1 whitespace-pre-line break-words">{appeal.reason}</p> : null}
    </Card>
  )
}
