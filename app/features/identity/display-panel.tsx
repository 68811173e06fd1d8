// The display panel opened in place under the header: what is chosen applies at once and is kept by itself.
import { useFetcher } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { type Display, usualDisplay } from './display.ts'
import { DisplayFields } from './display-form.tsx'

export default function DisplayPanel({ display, onClose }: { display: Display; onClose: () => void }) {
  const fetcher = useFetcher({ key: 'display' })
  const keep = (form: FormData) => fetcher.submit(form, { method: 'post', action: '/display' })
  return (
    <form
      key={JSON.stringify(display) === JSON.stringify(usualDisplay) ? 'usual' : 'chosen'}
      method="post"
      action="/display"
      className="px-4 py-5 sm:px-8 lg:px-10"
      onChange={(event) => {
        const form = new FormData(event.currentTarget)
        form.set('inline', '1')
        keep(form)
      }}
    >
      <DisplayFields display={display} idPrefix="panel" />
      <div className="mt-5 flex flex-wrap gap-3">
        <Button
          type="button"
          tone="secondary"
          onClick={() => {
            const form = new FormData()
            for (const [field, value] of Object.entries(usualDisplay)) form.set(field, value)
            form.set('inline', '1')
            keep(form)
          }}
        >
          Обычная версия
        </Button>
        <Button type="button" tone="quiet" onClick={onClose}>
          Закрыть
        </Button>
      </div>
    </form>
  )
}
