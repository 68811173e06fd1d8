// «Сохранить отчёт»: keeps the address of the page with its filters. Put it on any page of oversight.
import { Form, useLocation, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'

export function SaveViewForm({
  address,
  name,
}: {
  /** Path and search: «/oversight/overdue?cohort=…»; that of the page itself when left out. */
  address?: string
  /** What the report is called until somebody names it better. */
  name: string
}) {
  const busy = useNavigation().state !== 'idle'
  const { pathname, search } = useLocation()
  return (
    <details className="mt-8 rounded-surface border border-line bg-card print:hidden">
      <summary className="flex min-h-11 items-center px-5 font-semibold">
        Сохранить отчёт с этим отбором
      </summary>
      <Form method="post" action="/oversight/views" className="flex flex-wrap items-end gap-3 px-5 pb-5">
        <input type="hidden" name="address" value={address ?? `${pathname}${search}`} />
        <div className="min-w-0 grow basis-60 sm:max-w-md">
          <TextField
            id="view-name"
            name="name"
            label="Название"
            hint="Потом отчёт можно открыть одним нажатием и получать по почте раз в неделю."
            defaultValue={name}
            key={name}
            required
            maxLength={100}
          />
        </div>
        <Button tone="secondary" busy={busy}>
          Сохранить отчёт
        </Button>
      </Form>
    </details>
  )
}
