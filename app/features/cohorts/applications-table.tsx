// Applications with a tick for each, and two ways to answer all that are ticked.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Badge } from '#app/ui/page.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import type { ApplicationState } from './application.ts'
import { ApplicationBadge } from './application-badge.tsx'

export interface ApplicationLine {
  id: string
  name: string
  email: string
  post: string | null
  note: string | null
  source: string
  municipality: string | null
  quota: { places: number; enrolled: number } | null
  state: ApplicationState
  reason: string | null
  date: string
}

const sources: Record<string, string> = {
  learner: 'Подал сам',
  coordinator: 'Выдвинут куратором',
  import: 'Из списка',
}

export function ApplicationsTable({
  rows,
  sort,
  decides,
  accepts,
}: {
  rows: ApplicationLine[]
  sort: string
  decides: boolean
  /** The cohort takes new people now. */
  accepts: boolean
}) {
  const table = (
    <DataTable caption="Заявки" rows={rows} rowKey={({ id }) => id} sort={sort} columns={columns(decides)} />
  )
  if (!decides) return table
  return (
    <Form method="post" className="space-y-5">
      {table}
      <fieldset className="flex flex-wrap items-end gap-4">
        <legend className="sr-only">Решение по отмеченным заявкам</legend>
        {accepts ? (
          <Button name="verdict" value="accept">
            Принять отмеченные
          </Button>
        ) : null}
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-sky underline">
            Отклонить отмеченные
          </summary>
          <div className="mt-2 w-[min(28rem,80vw)] space-y-3">
            <TextAreaField
              id="reason"
              name="reason"
              label="Причина"
              hint="Её прочитает каждый, кому отказано"
              rows={3}
              maxLength={500}
            />
            <Button tone="danger" name="verdict" value="decline">
              Отклонить
            </Button>
          </div>
        </details>
      </fieldset>
    </Form>
  )
}

function columns(decides: boolean): Column<ApplicationLine>[] {
  const person: Column<ApplicationLine> = {
    key: 'person',
    title: 'Человек',
    cell: (row) => (
      <div className="flex min-w-52 items-start gap-3">
        {decides ? (
          <input
            type="checkbox"
            name="application"
            value={row.id}
            aria-label={`Отметить: ${row.name}`}
            disabled={row.state === 'asked'}
            className="mt-0.5"
          />
        ) : null}
        <div className="min-w-0">
          <p className="font-semibold break-words">{row.name}</p>
          {row.name === row.email ? null : (
            <p className="text-[0.9rem] font-normal break-words text-ink-2">{row.email}</p>
          )}
          {row.post ? <p className="text-[0.9rem] font-normal text-ink-2">{row.post}</p> : null}
          {row.note ? <p className="mt-1 text-[0.9rem] font-normal">«{row.note}»</p> : null}
        </div>
      </div>
    ),
  }
  return [
    person,
    {
      key: 'municipality',
      title: 'Муниципалитет и квота',
      sortable: true,
      cell: ({ municipality, quota }) => (
        <div className="min-w-40 space-y-1">
          <p>{municipality ?? '—'}</p>
          {quota ? (
            <p className="text-[0.9rem] text-ink-2">
              занято {quota.enrolled} из {quota.places}
            </p>
          ) : null}
          {quota && quota.enrolled >= quota.places ? <Badge tone="amber">мест нет</Badge> : null}
        </div>
      ),
    },
    {
      key: 'state',
      title: 'Состояние',
      cell: ({ state, source, reason }) => (
        <div className="min-w-40 space-y-1">
          <ApplicationBadge state={state} />
          <p className="text-[0.9rem] text-ink-2">{sources[source]}</p>
          {reason ? <p className="text-[0.9rem]">Причина: {reason}</p> : null}
        </div>
      ),
    },
    { key: 'submittedAt', title: 'Подана', sortable: true, cell: ({ date }) => date },
  ]
}
