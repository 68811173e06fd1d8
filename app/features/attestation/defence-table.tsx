// The day of defence: who, when, where; each slot can be moved or taken away.
import { Form } from '@remix-run/react'
import { counted, surnameWithInitials } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Badge } from '#app/ui/page.tsx'

export interface ListedSlot {
  id: string
  /** In words, with the zone. */
  when: string
  local: string
  minutes: number
  place: string
  resit: boolean
  topic: string | null
  people: { enrolmentId: string; surname: string; givenName: string; patronymic: string | null }[]
}

export function DefenceTable({ slots }: { slots: ListedSlot[] }) {
  return (
    <ol className="space-y-3">
      {slots.map((slot) => (
        <li key={slot.id} className="rounded-surface border border-line bg-card px-5 py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold tabular-nums">{slot.when}</span>
            <span className="text-ink-2">
              {counted(slot.minutes, 'минута', 'минуты', 'минут')}, {slot.place}
            </span>
            {slot.resit ? <Badge tone="amber">пересдача</Badge> : null}
          </p>
          <p className="mt-1">
            {slot.topic ? <span className="font-medium">{slot.topic}: </span> : null}
            {slot.people.map(surnameWithInitials).join(', ')}
          </p>
          <details className="mt-2">
            <summary className="inline-flex min-h-11 items-center text-sky underline">Изменить</summary>
            <div className="mt-2 flex flex-wrap items-end gap-4">
              <Form method="post" className="flex flex-wrap items-end gap-4">
                <input type="hidden" name="intent" value="move" />
                <input type="hidden" name="slotId" value={slot.id} />
                <TextField
                  id={`start-${slot.id}`}
                  name="startsAt"
                  type="datetime-local"
                  label="Начало"
                  defaultValue={slot.local}
                  required
                />
                <TextField
                  id={`place-${slot.id}`}
                  name="place"
                  label="Где"
                  defaultValue={slot.place}
                  required
                />
                <Button tone="secondary">Перенести</Button>
              </Form>
              <Form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="slotId" value={slot.id} />
                <ConfirmSubmit
                  question="Убрать это время?"
                  detail="Люди останутся без времени защиты, и их можно будет назначить снова."
                  confirm="Убрать"
                >
                  Убрать
                </ConfirmSubmit>
              </Form>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
