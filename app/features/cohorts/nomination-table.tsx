// Applications of a municipality as its coordinator sees them.
import { Form } from '@remix-run/react'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { ApplicationState } from './application.ts'
import { ApplicationBadge } from './application-badge.tsx'

export interface NominationLine {
  id: string
  name: string
  cohortName: string
  state: ApplicationState
  reason: string | null
  /** Named by a coordinator, not by the person. */
  named: boolean
  open: boolean
  confirms: boolean
  date: string
}

export function NominationTable({ rows }: { rows: NominationLine[] }) {
  return (
    <DataTable
      caption="Заявки муниципалитета"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'person',
          title: 'Человек',
          cell: ({ name, cohortName }) => (
            <div className="min-w-44">
              <p className="font-semibold break-words">{name}</p>
              <p className="text-[0.9rem] font-normal text-ink-2">Поток «{cohortName}»</p>
            </div>
          ),
        },
        {
          key: 'state',
          title: 'Состояние',
          cell: ({ state, named, reason }) => (
            <div className="min-w-44 space-y-1">
              <ApplicationBadge state={state} />
              <p className="text-[0.9rem] text-ink-2">{named ? 'выдвинут куратором' : 'подал сам'}</p>
              {reason ? <p className="text-[0.9rem]">Причина: {reason}</p> : null}
            </div>
          ),
        },
        { key: 'date', title: 'Подана', cell: ({ date }) => date },
        {
          key: 'answer',
          title: 'Ваш ответ',
          cell: ({ id, name, named, open, confirms }) => {
            if (!confirms && !(open && named)) return <span className="text-ink-2">не нужен</span>
            return (
              <Form method="post">
                <input type="hidden" name="applicationId" value={id} />
                {confirms ? (
                  <Button tone="secondary" name="answer" value="confirm" aria-label={`Подтвердить: ${name}`}>
                    Подтвердить
                  </Button>
                ) : (
                  <ConfirmSubmit name="answer" value="take-back" question={`Отозвать заявку: ${name}?`}>
                    Отозвать
                  </ConfirmSubmit>
                )}
              </Form>
            )
          },
        },
      ]}
    />
  )
}
