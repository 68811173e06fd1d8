// The display panel opened in place under the header: what is chosen applies at once and is kept by itself.
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { type Display, displayCookie, isUsual, usualDisplay } from './display.ts'
import { DisplayFields } from './display-form.tsx'

export default function DisplayPanel({ display, onClose }: { display: Display; onClose: () => void }) {
  const fetcher = useFetcher({ key: 'display' })
  const panel = useRef<HTMLDivElement>(null)
  const keep = (chosen: Display) => {
    document.cookie = displayCookie(chosen, location.protocol === 'https:')
    void fetcher.submit({ ...chosen, inline: '1' }, { method: 'post', action: '/display' })
  }

  useEffect(() => {
    panel.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true })
  }, [])

  return (
    <div ref={panel} className="px-4 py-5 sm:px-8 lg:px-10">
      <DisplayFields display={display} idPrefix="panel" onChoose={keep} />
      <div className="mt-5 flex flex-wrap gap-3">
        <Button type="button" tone="secondary" disabled={isUsual(display)} onClick={() => keep(usualDisplay)}>
          Обычная версия
        </Button>
        <Button type="button" tone="quiet" onClick={onClose}>
          Закрыть
        </Button>
      </div>
    </div>
  )
}
