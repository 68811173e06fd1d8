// The time left of an attempt. Without JavaScript it names the moment of the end; with it counts down and warns politely.
import { useEffect, useRef, useState } from 'react'
import { formatTime } from '#app/lib/dates.ts'
import { minutesInWords } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { clockFace, warningBetween, warningMinutes } from './timing.ts'

export interface AttemptTimerProps {
  dueAt: Date
  /** The server's clock when the page was made: the reader's own may be wrong. */
  serverNow: Date
  timeZone: string
  /** Minutes that can still be added; null when that was done. */
  extension: number | null
  /** The form whose answer is saved when time is added. */
  form: string
  onOver: () => void
}

export function AttemptTimer({ dueAt, serverNow, timeZone, extension, form, onOver }: AttemptTimerProps) {
  const { left, warning } = useCountdown(dueAt, serverNow, onOver)
  const late = left !== null && left <= (warningMinutes[0] ?? 5) * 60_000
  return (
    <div
      className={classes(
        'flex flex-wrap items-center justify-between gap-x-5 gap-y-2 rounded-control border px-4 py-2.5',
        late ? 'border-amber bg-amber-wash' : 'border-line bg-card',
      )}
    >
      <p className="tabular-nums">
        {left === null ? null : <span className="font-semibold">Осталось {leftInWords(left, late)}</span>}{' '}
        <span className="text-[0.95rem] text-ink-2">
          {left === null ? 'Время до' : 'до'} {formatTime(dueAt, timeZone)}
        </span>
      </p>
      {extension === null ? null : (
        <Button tone="quiet" form={form} name="go" value="extend" className="-mx-2 px-2!">
          Добавить {minutesInWords(extension)}
        </Button>
      )}
      <p role="status" className="sr-only">
        {warning === null
          ? ''
          : `До конца попытки ${minutesInWords(warning)}.${extension === null ? '' : ' Время можно продлить.'}`}
      </p>
    </div>
  )
}

function leftInWords(left: number, late: boolean): string {
  const { minutes, seconds } = clockFace(left)
  return late ? `${minutes}:${String(seconds).padStart(2, '0')}` : minutesInWords(minutes)
}

/** `left` is null until the browser counts; `warning` is the last threshold passed while the page was open. */
function useCountdown(dueAt: Date, serverNow: Date, onOver: () => void) {
  const [left, setLeft] = useState<number | null>(null)
  const [warning, setWarning] = useState<number | null>(null)
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })
  const due = dueAt.getTime()
  const started = serverNow.getTime()
  useEffect(() => {
    const ahead = started - Date.now()
    let before = Number.POSITIVE_INFINITY
    const tick = () => {
      const now = due - (Date.now() + ahead)
      setLeft(now)
      const passed = warningBetween(before, now)
      if (passed !== null) setWarning(passed)
      before = now
      if (now <= 0) {
        clearInterval(timer)
        over.current()
      }
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [due, started])
  return { left, warning }
}
