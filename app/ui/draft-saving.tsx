// Keeps the text of a form while it is being written: a few seconds after the last change, and when the page is hidden.
import { useEffect, useRef, useState } from 'react'

/** What the address answers with. */
export interface DraftAnswer {
  savedAt?: string
  refusal?: string
}

interface Outcome {
  /** The server has this text, or will not take it: there is no use in sending it again. */
  settled: boolean
  words: string
}

const pause = 3_000

/** Says how it went; without an address nothing is kept. Trouble on the way takes nothing from the page: the text is sent again until it is kept. */
export function useDraft(text: string, initial: string, address: string | null): string | null {
  const sent = useRef(initial)
  const [told, setTold] = useState<{ text: string; words: string } | null>(null)
  const [failures, setFailures] = useState(0)
  useEffect(() => {
    if (text === sent.current || address === null) return
    let left = false
    const timer = setTimeout(() => {
      setTold({ text, words: 'Сохраняем…' })
      void keepDraft(address, text).then(({ settled, words }) => {
        if (settled) sent.current = text
        if (left) return
        setTold({ text, words })
        if (!settled) setFailures((count) => count + 1)
      })
    }, pause)
    const whenHidden = () => {
      if (document.visibilityState === 'hidden' && text !== sent.current)
        navigator.sendBeacon(address, draftForm(text))
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      left = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', whenHidden)
    }
  }, [text, address, failures])
  if (told?.text === text) return told.words
  if (address === null) return null
  return text === initial && !told ? null : 'Есть несохранённое'
}

async function keepDraft(address: string, text: string): Promise<Outcome> {
  try {
    const response = await fetch(address, { method: 'POST', body: draftForm(text) })
    if (response.status >= 500) throw new Error('The server could not save')
    if (!response.headers.get('Content-Type')?.includes('json'))
      return {
        settled: true,
        words: 'Вход закончился, черновик не сохранён. Скопируйте текст и войдите снова.',
      }
    const answer = (await response.json()) as DraftAnswer
    return { settled: true, words: answer.refusal ?? 'Черновик сохранён' }
  } catch {
    return {
      settled: false,
      words: 'Нет связи или сервер занят. Черновик пока не сохранён, пробуем ещё раз.',
    }
  }
}

function draftForm(text: string): FormData {
  const form = new FormData()
  form.set('text', text)
  return form
}
