// A text being written: kept on the server every few seconds, and in the browser until the server has it.
import { useEffect, useState } from 'react'
import { useDraft } from '#app/ui/draft-saving.tsx'

const saved = 'Черновик сохранён'

export interface KeptText {
  text: string
  setText: (text: string) => void
  /** How it stands: «Черновик сохранён», «Нет связи…»; null while nothing was typed. */
  words: string | null
}

/** Without an address the text is only shown. */
export function useKeptText(initial: string, address: string | null): KeptText {
  const [text, setText] = useState(initial)
  const words = useDraft(text, initial, address)
  const key = address && keyOf(address)
  useEffect(() => {
    // What was typed without a connection comes back once the page is alive.
    const left = key && localStore()?.getItem(key)
    if (left && left !== initial) setText(left)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the field appears
  }, [key])
  useEffect(() => {
    const store = localStore()
    if (!store || !key) return
    if (text === initial || words === saved) store.removeItem(key)
    else store.setItem(key, text)
  }, [text, words, initial, key])
  return { text, setText, words }
}

/** The text was sent: it must not come back into the emptied field. */
export function forgetKept(address: string | null): void {
  if (address) localStore()?.removeItem(keyOf(address))
}

function keyOf(address: string): string {
  return `draft ${address}`
}

/** Some private windows refuse. */
function localStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
