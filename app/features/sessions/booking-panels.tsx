// What is asked before a decision about one booking, and the form that books a person.
import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import type { BookingLine } from './booking-view.ts'

interface Panel {
  back: string
  busy: boolean
  errors?: string[] | undefined
}

export function CancelBookingPanel({ row, back, busy, errors }: Panel & { row: BookingLine }) {
  return (
    <Card aria-labelledby="cancel-title" className="border-l-4 border-l-wax">
      <h2 id="cancel-title">Отменить запись: {row.name}</h2>
      <p className="mt-1 text-ink-2">
        {row.seat === null ? 'Человек уйдёт из листа ожидания.' : `Место ${row.seat} освободится.`} Мы
        отправим письмо с причиной.
      </p>
      <Form method="post" action={back} className="mt-4 space-y-4">
        <input type="hidden" name="bookingId" value={row.bookingId} />
        <TextField
          id="cancel-reason"
          name="reason"
          label="Причина"
          required
          maxLength={300}
          errors={errors}
        />
        <div className="flex flex-wrap gap-3">
          <Button tone="danger" name="intent" value="cancel" busy={busy}>
            Отменить запись
          </Button>
          <ButtonLink tone="secondary" to={back}>
            Не отменять
          </ButtonLink>
        </div>
      </Form>
    </Card>
  )
}

export function GiveSeatPanel({ row, back, busy, errors }: Panel & { row: BookingLine }) {
  return (
    <Card aria-labelledby="give-title" className="border-l-4 border-l-pine">
      <h2 id="give-title">Отдать место: {row.name}</h2>
      <p className="mt-1 text-ink-2">
        {row.first
          ? 'Этот человек ждёт дольше всех в своей очереди.'
          : `В своей очереди этот человек ${row.place}-й. Напишите, почему место получает не тот, кто ждёт дольше.`}
      </p>
      <Form method="post" action={back} className="mt-4 space-y-4">
        <input type="hidden" name="bookingId" value={row.bookingId} />
        {row.first ? null : (
          <TextField
            id="give-reason"
            name="reason"
            label="Почему вне очереди"
            required
            maxLength={300}
            errors={errors}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="give" busy={busy}>
            Отдать место
          </Button>
          <ButtonLink tone="secondary" to={back}>
            Не сейчас
          </ButtonLink>
        </div>
      </Form>
    </Card>
  )
}

export function BookPersonPanel({
  people,
  back,
  busy,
  errors,
}: Panel & { people: { id: string; title: string; also?: string }[] }) {
  return (
    <Card aria-labelledby="book-title">
      <h2 id="book-title">Записать человека</h2>
      {people.length ? (
        <Form method="post" action={back} className="mt-4 flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-72 sm:max-w-lg">
            <Combobox
              id="enrolment"
              name="enrolmentId"
              label="Слушатель потока"
              options={people}
              errors={errors}
              required
            />
          </div>
          <Button name="intent" value="book" busy={busy}>
            Записать
          </Button>
          <ButtonLink tone="secondary" to={back}>
            Закрыть
          </ButtonLink>
        </Form>
      ) : (
        <p className="mt-2 text-ink-2">Все слушатели потока уже записаны.</p>
      )}
    </Card>
  )
}
