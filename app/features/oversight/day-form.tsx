// Asks for a day: the page is then shown as of it. A plain GET form, so that the address can be kept and sent.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'

export function DayForm({
  on,
  today,
  keep = {},
}: {
  on: string
  today: string
  keep?: Record<string, string>
}) {
  return (
    <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="w-48">
        <TextField id="on" name="on" type="date" label="На дату" defaultValue={on} key={on} max={today} />
      </div>
      <Button tone="secondary">Показать</Button>
    </Form>
  )
}
