// Keeps a section on the server while it is being written: a few seconds after the last change. Adds nothing to what a button does.
import { type RefObject, useEffect, useState } from 'react'

const pause = 4_000

/** What the section's address answers to `do=keep`. */
export interface KeptAnswer {
  base?: string
  refusal?: string
}

/** Says how it went; null before anything was typed. */
export function useKeptSection(form: RefObject<HTMLFormElement | null>, base: string): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    setWords(null)
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    let onTheWay: Promise<void> | null = null
    const keep = async () => {
      const body = new FormData(element)
      body.set('do', 'keep')
      const answer = await fetch(`${window.location.pathname}/kept`, { method: 'POST', body })
        .then(async (response) => (response.ok ? ((await response.json()) as KeptAnswer) : null))
        .catch(() => null)
      if (left) return
      const field = element.elements.namedItem('base')
      if (answer?.base && field instanceof HTMLInputElement) field.value = answer.base
      setWords(
        answer
          ? (answer.refusal ?? 'Сохранено в черновике')
          : 'Пока не сохранено: нет связи. Нажмите «Сохранить».',
      )
    }
    const onInput = () => {
      clearTimeout(timer)
      setWords('Есть несохранённое')
      timer = setTimeout(() => {
        onTheWay = keep().finally(() => (onTheWay = null))
      }, pause)
    }
    // The button waits for what is on the way: two savings of one form would look like two people's.
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer)
      if (!onTheWay) return
      event.preventDefault()
      const { submitter } = event
      void onTheWay.then(() => element.requestSubmit(submitter))
    }
    element.addEventListener('input', onInput)
    element.addEventListener('submit', onSubmit)
    return () => {
      left = true
      clearTimeout(timer)
      element.removeEventListener('input', onInput)
      element.removeEventListener('submit', onSubmit)
    }
  }, [form, base])
  return words
}
