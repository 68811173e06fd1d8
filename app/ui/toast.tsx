// A short message after a redirect: read out politely, gone with the next page or by its own button, never by a clock.
import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useHydrated } from './hydrated.ts'
import { CrossIcon } from './icons.tsx'

export interface ToastMessage {
  /** Two equal messages in a row differ by it. */
  id: string
  text: string
}

export function ToastRegion({ message }: { message: ToastMessage | null }) {
  const [hiddenId, setHiddenId] = useState<string | null>(null)
  const alive = useHydrated()
  const { key } = useLocation()
  const shown = useRef<{ id: string; key: string } | null>(null)

  useEffect(() => {
    if (!message) return
    if (shown.current?.id !== message.id) shown.current = { id: message.id, key }
    else if (shown.current.key !== key) setHiddenId(message.id)
  }, [message, key])

  const text = message && message.id !== hiddenId ? message.text : null
  return (
    <div role="status" aria-live="polite" className="toast-region print:hidden">
      {text && message ? (
        <p className="toast">
          <span aria-hidden="true" className="toast-mark" />
          <span className="grow py-2">{text}</span>
          {alive ? (
            <button
              type="button"
              aria-label="Скрыть сообщение"
              className="grid size-11 shrink-0 place-items-center"
              onClick={() => setHiddenId(message.id)}
            >
              <CrossIcon />
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
