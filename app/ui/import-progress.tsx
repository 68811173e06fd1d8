// The bar that shows how far the server is with a long list. Without scripts there is no bar, and nothing is missing.
import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { counted } from '#app/lib/russian.ts'
import { ProgressBar } from './page.tsx'

interface Note {
  step: 'reading' | 'checking' | 'writing' | 'done'
  done: number
  total: number
}

const steps: Record<Note['step'], string> = {
  reading: 'Читаем файл',
  checking: 'Сверяем с тем, что уже записано',
  writing: 'Записываем',
  done: 'Готово',
}
const places: Record<Note['step'], number> = { reading: 1, checking: 2, writing: 3, done: 4 }

export function ImportProgressBar({ at, busy }: { at: string; busy: boolean }) {
  const { load, data } = useFetcher<Note | null>()
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => load(at), 600)
    return () => clearInterval(timer)
  }, [at, busy, load])
  if (!busy) return null
  const note = data ?? { step: 'reading' as const, done: 0, total: 0 }
  const words = `${steps[note.step]}${note.total ? `: ${counted(note.total, 'строка', 'строки', 'строк')}` : ''}`
  return (
    <div role="status" className="space-y-2">
      <ProgressBar value={places[note.step]} total={4} label={words} />
      <p className="text-ink-2">{words}</p>
    </div>
  )
}
