// Beside the letters: the two ways to practise and what narrows the list down.
import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'

interface Option {
  value: string
  title: string
}

export function InboxFilters({
  chosen,
  channels,
  themes,
}: {
  chosen: { channel: string; theme: string; state: string }
  channels: Option[]
  themes: Option[]
}) {
  const select = (name: 'channel' | 'theme' | 'state', label: string, all: string, options: Option[]) => (
    <SelectField id={`filter-${name}`} name={name} label={label} defaultValue={chosen[name]}>
      <option value="">{all}</option>
      {options.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </SelectField>
  )
  return (
    <Form method="get" className="space-y-4" aria-label="Отбор сообщений" key={JSON.stringify(chosen)}>
      {select('state', 'Состояние', 'все', [
        { value: 'new', title: 'новые' },
        { value: 'open', title: 'начатые' },
        { value: 'done', title: 'закрытые' },
      ])}
      {select('channel', 'Канал', 'все каналы', channels)}
      {select('theme', 'Тема', 'все темы', themes)}
      <div className="flex flex-wrap gap-2">
        <Button tone="secondary">Показать</Button>
        {chosen.channel || chosen.theme || chosen.state ? (
          <ButtonLink to="/practice" tone="quiet">
            Сбросить
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  )
}

export function ShiftInvitation({ open }: { open: { id: string } | null }) {
  return (
    <section aria-labelledby="shift" className="rounded-surface bg-hero p-5 text-on-hero">
      <h2 id="shift" className="text-[1.1rem] text-on-hero">
        Смена
      </h2>
      <p className="mt-1 text-on-hero-2">
        Восемь сообщений за 40 минут: что срочно, кому и что сказать человеку сейчас. На два — полный ответ.
      </p>
      <p className="mt-4">
        <ButtonLink to={open ? `/practice/shifts/${open.id}` : '/practice/shifts'} tone="inverse">
          {open ? 'Вернуться в смену' : 'К смене'}
        </ButtonLink>
      </p>
    </section>
  )
}
