// Scans on their way: each is kept on the phone first, and let go only when the server has said what became of it.
import { useCallback, useEffect, useRef, useState } from 'react'
import { keptList } from '#app/ui/kept-list.ts'

interface KeptScan {
  key: string
  /** Where it is sent: the day it was made for. */
  address: string
  code: string
  seenAt: string
}

export interface ScanNote {
  key: string
  /** kept: on the phone only. failed: not even there. */
  outcome: 'recorded' | 'already' | 'refused' | 'kept' | 'failed'
  title: string
  detail: string
}

type Reply =
  | { outcome: 'recorded' | 'already'; name: string; seen: string }
  | { outcome: 'refused'; name: string | null; message: string }

const again = 15_000

export function useScanQueue(address: string) {
  const kept = useRef(keptList<KeptScan>('reshayu-scans'))
  const sending = useRef(false)
  const [waiting, setWaiting] = useState(0)
  const [notes, setNotes] = useState<ScanNote[]>([])
  const [signedOut, setSignedOut] = useState(false)

  const note = useCallback((entry: ScanNote) => {
    setNotes((before) => [entry, ...before.filter(({ key }) => key !== entry.key)].slice(0, 12))
  }, [])
  const recount = useCallback(async () => setWaiting((await kept.current.all()).length), [])

  const sendAll = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      for (const scan of await kept.current.all()) {
        const reply = await send(scan)
        setSignedOut(reply === 'signed-out')
        if (reply === 'offline') break
        // Kept for whoever may send it; the others go on.
        if (reply === 'signed-out') continue
        await kept.current.remove(scan.key)
        note(noteOf(scan.key, reply))
        await recount()
      }
    } catch {
      // Nothing was kept: said where it happened.
    } finally {
      sending.current = false
    }
  }, [note, recount])

  const take = useCallback(
    async (code: string) => {
      const scan = { key: crypto.randomUUID(), address, code, seenAt: new Date().toISOString() }
      try {
        await kept.current.put(scan)
      } catch {
        const reply = await send(scan)
        if (typeof reply === 'object') note(noteOf(scan.key, reply))
        else note({ key: scan.key, outcome: 'failed', ...lost })
        return
      }
      note({ key: scan.key, outcome: 'kept', ...onPhone })
      await recount()
      await sendAll()
    },
    [address, note, recount, sendAll],
  )

  useEffect(() => {
    const retry = () => void sendAll()
    recount().then(retry, () => undefined)
    const timer = setInterval(retry, again)
    window.addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', retry)
    }
  }, [recount, sendAll])

  return { waiting, notes, signedOut, take, sendAll }
}

const onPhone = {
  title: 'Сохранено на телефоне, ещё не отправлено',
  detail: 'Отправим сами, когда будет связь. Имя появится после ответа сервера.',
}
const lost = {
  title: 'Не сохранено',
  detail: 'Нет связи, а браузер ничего не хранит. Отметьте человека на бумаге.',
}

function noteOf(key: string, reply: Reply): ScanNote {
  if (reply.outcome === 'refused')
    return { key, outcome: 'refused', title: reply.name ?? 'Не отмечено', detail: reply.message }
  const detail = reply.outcome === 'recorded' ? `Отмечено в ${reply.seen}` : `Уже отмечен в ${reply.seen}`
  return { key, outcome: reply.outcome, title: reply.name, detail }
}

/** Anything but the server's own words about this scan leaves it in the queue. */
async function send({ address, code, seenAt }: KeptScan): Promise<Reply | 'offline' | 'signed-out'> {
  try {
    const body = new URLSearchParams({ code, seenAt })
    const signal = AbortSignal.timeout(10_000)
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual', signal })
    if (answer.type === 'opaqueredirect' || answer.status === 404) return 'signed-out'
    const reply = (await answer.json()) as Partial<Reply> | null
    return reply?.outcome ? (reply as Reply) : 'offline'
  } catch {
    return 'offline'
  }
}
