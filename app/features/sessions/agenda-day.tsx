// The programme of one day of a session: its blocks, and the form that adds one.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'

export interface ShownDay {
  id: string
  title: string
  start: string
  end: string
  blocks: {
    id: string
    time: string
    title: string
    detail: string | null
    facilitators: string | null
    outside: boolean
  }[]
}

export function AgendaDay({
  day,
  people,
  open,
  busy,
}: {
  day: ShownDay
  people: { id: string; title: string }[]
  open: boolean
  busy: boolean
}) {
  const last = day.blocks.at(-1)
  const field = (name: string) => `${name}-${day.id}`
  return (
    <Card aria-labelledby={field('day')}>
      <h2 id={field('day')}>{day.title}</h2>
      {day.blocks.length ? (
        <ol className="mt-4 divide-y divide-line border-y border-line">
          {day.blocks.map((block) => (
            <li key={block.id} className="flex flex-wrap items-start gap-x-5 gap-y-1 py-3">
              <span className="w-28 shrink-0 font-medium tabular-nums">{block.time}</span>
              <div className="min-w-0 grow basis-52">
                <p className="break-words font-medium">{block.title}</p>
                {block.detail ? <p className="whitespace-pre-line text-ink-2">{block.detail}</p> : null}
                {block.facilitators ? (
                  <p className="text-[0.9rem] text-ink-2">Ведёт: {block.facilitators}</p>
                ) : null}
                {block.outside ? <p className="text-[0.9rem] text-wax">Выходит за время дня</p> : null}
              </div>
              {open ? (
                <Form method="post">
                  <input type="hidden" name="blockId" value={block.id} />
                  <Button
                    tone="quiet"
                    name="intent"
                    value="remove"
                    busy={busy}
                    aria-label={`Удалить: ${block.title}`}
                  >
                    Удалить
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <p className="mt-2 text-ink-2">Блоков пока нет.</p>
      )}
      {open ? (
        <details className="mt-4" open={day.blocks.length === 0 || undefined}>
          <summary className="inline-flex min-h-11 items-center text-sky underline">Добавить блок</summary>
          <Form method="post" className="mt-3 space-y-4" key={day.blocks.length}>
            <input type="hidden" name="dayId" value={day.id} />
            <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1fr_1fr_3fr]">
              <TextField
                id={field('start')}
                name="start"
                type="time"
                label="Начало"
                defaultValue={last ? last.time.slice(-5) : day.start}
                required
              />
              <TextField id={field('end')} name="end" type="time" label="Окончание" required />
              <div className="col-span-2 sm:col-span-1">
                <TextField id={field('title')} name="title" label="Что будет" maxLength={200} required />
              </div>
            </div>
            <div className="grid gap-4 sm:grid-cols-2">
              <Combobox id={field('lead')} name="facilitatorId" label="Кто ведёт" options={people} />
              <Combobox id={field('co-lead')} name="facilitatorId" label="Кто ещё" options={people} />
            </div>
            <TextAreaField id={field('detail')} name="detail" label="Подробности" rows={2} maxLength={1000} />
            <Button tone="secondary" name="intent" value="add" busy={busy}>
              Добавить блок
            </Button>
          </Form>
        </details>
      ) : null}
    </Card>
  )
}
