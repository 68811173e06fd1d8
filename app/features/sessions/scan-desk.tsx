// Staff scan mode: the camera, a field for codes that it cannot read, what waits for a network, and what came of each scan.
import { lazy, Suspense, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Notice, type Tone } from '#app/ui/page.tsx'
import { type ScanNote, useScanQueue } from './scan-queue.tsx'

const ScanCamera = lazy(() => import('./scan-camera.tsx'))

const tones: Record<ScanNote['outcome'], Exclude<Tone, 'plain'>> = {
  recorded: 'pine',
  already: 'sky',
  refused: 'wax',
  kept: 'amber',
  failed: 'wax',
}

export function ScanDesk({ address }: { address: string }) {
  const { waiting, notes, signedOut, take, sendAll } = useScanQueue(address)
  const [camera, setCamera] = useState(false)
  const alive = useHydrated()
  if (!alive)
    return <Notice tone="amber">Для сканирования нужны скрипты. Без них отметьте людей в списке.</Notice>
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="space-y-5">
        {camera ? (
          <Suspense fallback={<p>Включаем камеру…</p>}>
            <ScanCamera onCode={(code) => void take(code)} />
          </Suspense>
        ) : null}
        <Button
          type="button"
          tone={camera ? 'secondary' : 'primary'}
          className="min-h-14 w-full"
          onClick={() => setCamera((on) => !on)}
        >
          {camera ? 'Выключить камеру' : 'Включить камеру'}
        </Button>
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault()
            const field = event.currentTarget.elements.namedItem('personal-code')
            if (!(field instanceof HTMLInputElement) || !field.value.trim()) return
            void take(field.value.trim())
            field.value = ''
            field.focus()
          }}
        >
          <TextField
            id="personal-code"
            name="personal-code"
            label="Личный код"
            hint="16 знаков под кодом участника."
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            className="font-mono"
          />
          <Button tone="secondary" className="min-h-14 w-full">
            Отметить по коду
          </Button>
        </form>
      </div>
      <section aria-labelledby="scans" className="space-y-4">
        <h2 id="scans">Отмечено сейчас</h2>
        <div role="status">
          {waiting ? <p className="text-[1.15rem] font-semibold text-amber">Ждёт сети: {waiting}</p> : null}
        </div>
        {signedOut ? (
          <Notice tone="wax" live>
            Вход закончился. Сохранённое на телефоне цело: <a href="/login">войдите снова</a> и вернитесь
            сюда.
          </Notice>
        ) : null}
        {waiting ? (
          <Button type="button" tone="secondary" className="w-full" onClick={() => void sendAll()}>
            Отправить сейчас
          </Button>
        ) : null}
        <ul aria-live="polite" className="space-y-3">
          {notes.map(({ key, outcome, title, detail }) => (
            <li key={key}>
              <Notice tone={tones[outcome]}>
                <p className="text-[1.1rem] font-semibold break-words">{title}</p>
                <p>{detail}</p>
              </Notice>
            </li>
          ))}
        </ul>
        {notes.length ? null : <p className="text-ink-2">Здесь появятся имена тех, чей код прочитан.</p>}
      </section>
    </div>
  )
}
