// Seats kept for municipalities: keep some, name a person on one, give the rest back.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Badge, Card } from '#app/ui/page.tsx'

export interface ShownReservation {
  id: string
  municipality: string
  seats: number
  held: number
  releaseAt: string
  released: boolean
  people: { id: string; title: string }[]
}

export function ReservationsCard({
  reservations,
  municipalities,
  zone,
  open,
  busy,
}: {
  reservations: ShownReservation[]
  municipalities: { id: string; title: string }[]
  zone: string
  open: boolean
  busy: boolean
}) {
  return (
    <Card aria-labelledby="reserved-title">
      <h2 id="reserved-title">Оставить места муниципалитету</h2>
      <p className="mt-1 text-ink-2">
        Куратор назовёт людей позже. В назначенное время неназванные места вернутся в общую очередь.
      </p>
      {open && municipalities.length ? (
        <Form method="post" className="mt-4 space-y-4">
          <Combobox
            id="reserve-for"
            name="municipalityId"
            label="Муниципалитет"
            options={municipalities}
            required
          />
          <div className="flex flex-wrap items-end gap-3">
            <div className="w-28">
              <TextField id="reserve-seats" name="seats" type="number" min={1} label="Мест" required />
            </div>
            <div className="grow basis-56 sm:max-w-72">
              <TextField
                id="reserve-until"
                name="releaseAt"
                type="datetime-local"
                label={`Держать до (${zone})`}
                required
              />
            </div>
            <Button tone="secondary" name="intent" value="reserve" busy={busy}>
              Оставить места
            </Button>
          </div>
        </Form>
      ) : null}
      {reservations.length ? (
        <ul className="mt-5 divide-y divide-line border-t border-line">
          {reservations.map((row) => (
            <Reservation key={row.id} row={row} open={open} busy={busy} />
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

function Reservation({ row, open, busy }: { row: ShownReservation; open: boolean; busy: boolean }) {
  const named = row.seats - row.held
  return (
    <li className="space-y-3 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 grow break-words font-medium">{row.municipality}</span>
        {row.released ? <Badge>освобождено</Badge> : row.held ? null : <Badge tone="pine">все названы</Badge>}
      </div>
      <p className="text-[0.9rem] text-ink-2">
        {row.released
          ? `Было оставлено мест: ${row.seats}.`
          : `Оставлено ${row.seats}, названо ${named}. Держим до ${row.releaseAt}.`}
      </p>
      {open && !row.released && row.held ? (
        <div className="flex flex-wrap items-end gap-3">
          {row.people.length ? (
            <Form method="post" className="flex min-w-0 grow flex-wrap items-end gap-3">
              <input type="hidden" name="reservationId" value={row.id} />
              <div className="min-w-0 grow basis-60 sm:max-w-md">
                <Combobox
                  id={`name-${row.id}`}
                  name="enrolmentId"
                  label="Назвать участника"
                  options={row.people}
                  required
                />
              </div>
              <Button tone="secondary" name="intent" value="name" busy={busy}>
                Назвать
              </Button>
            </Form>
          ) : (
            <p className="grow text-ink-2">Все люди этого муниципалитета уже записаны.</p>
          )}
          <Form method="post">
            <input type="hidden" name="reservationId" value={row.id} />
            <ConfirmSubmit
              name="intent"
              value="release"
              question={`Освободить места: ${row.municipality}?`}
              detail="Неназванные места сразу получат те, кто ждёт. Кураторам отправим письмо."
              busy={busy}
            >
              Освободить
            </ConfirmSubmit>
          </Form>
        </div>
      ) : null}
    </li>
  )
}
