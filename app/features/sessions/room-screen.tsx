// The screen of the room: a code that changes every 20 seconds. A code that could not be renewed is not shown.
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'

export interface RoomScreenProps {
  title: string
  code: { picture: string; digits: string; seen: number; next: number; state: 'before' | 'open' | 'after' }
  /** Gives the next code as JSON. */
  address: string
  /** «reshayu.ru/check-in» */
  checkIn: string
  timeZone: string
  /** «с 9:00 до 17:00 (МСК)» */
  window: string
  /** The server's clock when the page was made. */
  now: string
}

export function RoomScreen({
  title,
  code: first,
  address,
  checkIn,
  timeZone,
  window: open,
  now,
}: RoomScreenProps) {
  const frame = useRef<HTMLElement>(null)
  const { code, broken } = useRoomCode(first, address)
  const clock = useClock(now, timeZone)
  const alive = useHydrated()
  return (
    <section ref={frame} aria-label="Экран в зале" className="bg-paper px-4 py-6 sm:px-10">
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
      <div className="mx-auto grid max-w-[80rem] items-center gap-8 lg:grid-cols-[auto_1fr]">
        <div className="mx-auto w-full max-w-[min(40rem,75vh)] lg:w-[min(46vw,75vh)] rounded-surface border border-line bg-white p-3">
          {code.state === 'open' && !broken ? (
            <img
              src={code.picture}
              alt="Код для отметки: наведите камеру телефона"
              className="block w-full"
            />
          ) : (
            <p className="flex aspect-square items-center justify-center p-8 text-center text-[1.6rem] text-[#1c2530]">
              {broken
                ? 'Нет связи с сервером. Код появится, когда связь вернётся.'
                : code.state === 'before'
                  ? `Отметка откроется: ${open}`
                  : 'Отметка закрыта. Кто не успел, подойдите к организатору.'}
            </p>
          )}
        </div>
        <div className="space-y-6 text-center lg:text-left">
          <h1 className="break-words">{title}</h1>
          {code.state === 'open' && !broken ? (
            <div className="space-y-2 text-[1.3rem]">
              <p>Наведите камеру телефона на код и нажмите «Отметиться».</p>
              <p>
                Камера не работает? Откройте <strong className="break-all">{checkIn}</strong> и введите:
              </p>
              <p className="font-mono text-[clamp(2.6rem,7vw,5rem)] leading-tight font-bold">
                {code.digits.slice(0, 3)} {code.digits.slice(3)}
              </p>
            </div>
          ) : null}
          <p className="text-[1.6rem]">
            <span className="mr-8">
              Отметились: <strong>{code.seen}</strong>
            </span>
            <span className="text-ink-2" suppressHydrationWarning>
              {clock}
            </span>
          </p>
          {alive ? (
            <Button
              type="button"
              tone="secondary"
              onClick={() => {
                if (document.fullscreenElement) void document.exitFullscreen()
                else void frame.current?.requestFullscreen()
              }}
            >
              На весь экран
            </Button>
          ) : null}
        </div>
      </div>
    </section>
  )
}

/** Asks for the next code when this one ends; keeps asking while the line is broken. */
function useRoomCode(first: RoomScreenProps['code'], address: string) {
  const [code, setCode] = useState(first)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const over = new AbortController()
    const ask = async () => {
      let wait = 3_000
      try {
        const signal = AbortSignal.any([over.signal, AbortSignal.timeout(8_000)])
        const answer = await fetch(address, { redirect: 'manual', signal })
        if (!answer.ok) throw new Error('no code')
        const next = (await answer.json()) as RoomScreenProps['code']
        setCode(next)
        setBroken(false)
        wait = Math.min(next.next + 150, 5_000)
      } catch {
        if (over.signal.aborted) return
        setBroken(true)
      }
      timer = setTimeout(() => void ask(), wait)
    }
    timer = setTimeout(() => void ask(), Math.min(first.next + 150, 5_000))
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [address, first])
  return { code, broken }
}

/** The venue's clock by the server's time: the projector's computer may be wrong. */
function useClock(now: string, timeZone: string): string {
  const [moment, setMoment] = useState(() => new Date(now))
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now()
    const timer = setInterval(() => setMoment(new Date(Date.now() + ahead)), 1_000)
    return () => clearInterval(timer)
  }, [now])
  return moment.toLocaleTimeString('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' })
}
