// Asks the server for hints about a text a moment after the last change. Trouble on the way says nothing.
import { useEffect, useState } from 'react'
import type { ReplyHints } from './reply-hints.ts'

export function useReplyHints(text: string, attemptId: string): ReplyHints | null {
  const [hints, setHints] = useState<ReplyHints | null>(null)
  const empty = text.trim().length < 12
  useEffect(() => {
    if (empty) return
    const stopped = new AbortController()
    const timer = setTimeout(() => {
      const body = new FormData()
      body.set('attemptId', attemptId)
      body.set('text', text)
      fetch('/practice/check', { method: 'POST', body, signal: stopped.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as { hints: ReplyHints | null }) : null))
        .then((answer) => answer && setHints(answer.hints))
        .catch(() => undefined)
    }, 900)
    return () => {
      clearTimeout(timer)
      stopped.abort()
    }
  }, [text, attemptId, empty])
  return empty ? null : hints
}
