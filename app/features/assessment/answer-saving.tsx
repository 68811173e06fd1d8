// Saves the open question while it is being answered. Survives a lost network and a closed tab; saves go one at a time.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'

export type SavingState =
  | { kind: 'quiet' | 'saving' | 'saved' | 'offline' | 'signed-out' }
  | { kind: 'refused'; reason: string; text: string }

/** What the address answers with. */
export type SavingReply =
  | { outcome: 'saved'; revision: number; answered: boolean }
  | { outcome: 'refused'; reason: string; text: string }

const retryMs = 5_000

export interface AnswerSavingOptions {
  url: string
  form: RefObject<HTMLFormElement>
  revision: number
  onReply: (reply: SavingReply) => void
}

export interface AnswerSaving {
  state: SavingState
  /** The form has changed: save it after `delay` milliseconds of quiet. */
  changed: (delay: number) => void
  /** The form is being submitted by itself: nothing more to save. Returns the revision to send with it. */
  handOver: () => number
}

export function useAnswerSaving({ url, form, revision, onReply }: AnswerSavingOptions): AnswerSaving {
  const [state, setState] = useState<SavingState>({ kind: 'quiet' })
  const reply = useRef(onReply)
  useEffect(() => {
    reply.current = onReply
  })

  const saver = useMemo(() => {
    let seen = revision
    let unsaved: FormData | null = null
    let sending = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const take = (): FormData | null => {
      const body = unsaved
      unsaved = null
      body?.set('revision', String(sending ? seen + 1 : seen))
      return body
    }
    const send = async () => {
      if (sending) return
      const body = take()
      if (!body) return
      sending = true
      setState({ kind: 'saving' })
      try {
        const response = await fetch(url, { method: 'POST', body })
        if (response.status >= 500) throw new Error('The server could not save')
        if (!response.headers.get('Content-Type')?.includes('json')) return setState({ kind: 'signed-out' })
        const answer = (await response.json()) as SavingReply
        if (answer.outcome === 'saved') seen = answer.revision
        setState(answer.outcome === 'saved' ? { kind: 'saved' } : { ...answer, kind: 'refused' })
        reply.current(answer)
      } catch {
        setState({ kind: 'offline' })
        unsaved ??= body
        timer = setTimeout(() => void send(), retryMs)
        return
      } finally {
        sending = false
      }
      if (unsaved) void send()
    }
    return {
      changed(delay: number) {
        if (!form.current) return
        unsaved = new FormData(form.current)
        clearTimeout(timer)
        timer = setTimeout(() => void send(), delay)
      },
      handOver(): number {
        clearTimeout(timer)
        unsaved = null
        return sending ? seen + 1 : seen
      },
      /** The page goes away: what is not saved yet is sent without waiting. */
      leave() {
        clearTimeout(timer)
        const body = take()
        if (body) void fetch(url, { method: 'POST', body, keepalive: true }).catch(() => undefined)
      },
    }
  }, [url, form, revision])

  useEffect(() => {
    const leave = () => saver.leave()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [saver])

  return { state, changed: saver.changed, handOver: saver.handOver }
}

const texts: Record<Exclude<SavingState['kind'], 'refused'>, string> = {
  quiet: '',
  saving: 'Сохраняем…',
  saved: 'Сохранено',
  offline: 'Нет связи или сервер занят. Ответ на этой странице пока не сохранён, пробуем ещё раз.',
  'signed-out': 'Вход закончился, ответ не сохранён. Обновите страницу и войдите снова.',
}

export function SavingMark({ state }: { state: SavingState }) {
  const calm = state.kind === 'quiet' || state.kind === 'saving' || state.kind === 'saved'
  return (
    <p role="status" className={calm ? 'text-[0.95rem] text-ink-2' : 'font-medium text-wax'}>
      {state.kind === 'saved' ? <span aria-hidden="true">✓ </span> : null}
      {state.kind === 'refused' ? state.text : texts[state.kind]}
    </p>
  )
}
