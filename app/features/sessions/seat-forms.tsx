// The forms of the page of seats: how many there are, and quotas of municipalities.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'

export interface ShownPool {
  municipalityId: string
  name: string
  quota: number | null
  seats: number
  taken: number
  waiting: number
  people: number
}

export function CapacityForm({
  capacity,
  roomCapacity,
  reason,
  busy,
}: {
  capacity: number
  roomCapacity: number | null
  reason: string | null
  busy: boolean
}) {
  return (
    <Card aria-labelledby="capacity-title">
      <h2 id="capacity-title">Сколько мест</h2>
      <p className="mt-1 text-ink-2">
        {roomCapacity === null
          ? 'Сессия онлайн, помещение не ограничивает.'
          : `Помещение вмещает ${roomCapacity}.`}{' '}
        Новые места сразу получат те, кто ждёт.
      </p>
      <Form method="post" className="mt-4 flex flex-wrap items-end gap-3">
        <div className="w-32">
          <TextField
            id="capacity"
            name="capacity"
            type="number"
            min={1}
            label="Мест"
            defaultValue={capacity}
            required
          />
        </div>
        <div className="min-w-0 grow basis-64">
          <TextField
            id="over-reason"
            name="reason"
            label="Почему сверх вместимости"
            defaultValue={reason ?? ''}
            maxLength={300}
          />
        </div>
        <Button tone="secondary" name="intent" value="resize" busy={busy}>
          Сохранить
        </Button>
      </Form>
    </Card>
  )
}

export function PoolsForm({
  pools,
  capacity,
  busy,
}: {
  pools: ShownPool[]
  capacity: number
  busy: boolean
}) {
  const general = pools.find(({ municipalityId }) => municipalityId === '')
  const own = pools.filter(({ municipalityId }) => municipalityId !== '')
  const promised = own.reduce((sum, { quota }) => sum + (quota ?? 0), 0)
  return (
    <Card aria-labelledby="pools-title">
      <h2 id="pools-title">Квоты муниципалитетов</h2>
      <p className="mt-1 text-ink-2">
        Кому задана квота, тот записывается в свои места, остальные — в общие. Пусто — без квоты.{' '}
        {promised > capacity
          ? `Обещано ${promised}, а мест ${capacity}: так можно, места поделены пропорционально.`
          : `Общих мест сейчас ${general?.seats ?? 0}, занято ${general?.taken ?? 0}${general?.waiting ? `, ждут ${general.waiting}` : ''}.`}
      </p>
      {own.length ? (
        <Form method="post" className="mt-4">
          <ul className="divide-y divide-line">
            {own.map((pool, index) => (
              <li
                key={pool.municipalityId}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2"
              >
                <div className="min-w-0 grow basis-56">
                  <label htmlFor={`quota-${index}`} className="break-words font-medium">
                    {pool.name}
                  </label>
                  <p className="text-[0.9rem] text-ink-2">
                    в потоке {pool.people}
                    {pool.quota === null
                      ? ''
                      : ` · мест ${pool.seats}, занято ${pool.taken}${pool.waiting ? `, ждут ${pool.waiting}` : ''}`}
                  </p>
                </div>
                <input type="hidden" name={`pools[${index}].municipalityId`} value={pool.municipalityId} />
                <input
                  id={`quota-${index}`}
                  name={`pools[${index}].seats`}
                  type="number"
                  min={0}
                  defaultValue={pool.quota ?? ''}
                  className="min-h-11 w-24 rounded-control border border-(--field-line) bg-card px-3 py-2 text-right text-ink"
                />
              </li>
            ))}
          </ul>
          <Button tone="secondary" name="intent" value="pools" busy={busy} className="mt-4">
            Сохранить квоты
          </Button>
        </Form>
      ) : (
        <p className="mt-3 text-ink-2">В потоке пока нет людей из муниципалитетов.</p>
      )}
    </Card>
  )
}
