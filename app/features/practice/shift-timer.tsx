// The real time left of a shift. Without JavaScript it names the moment of the end.
import { Link, useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { formatTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { classes } from '#app/ui/classes.ts'

export interface ShiftTimerProps {
  id: string
  dueAt: Date
  /** The server's clock when the page was made: the reader's own may be wrong. */
  serverNow: Date
}

export function ShiftTimer({ id, dueAt, serverNow }: ShiftTimerProps) {
  const left = useSecondsLeft(dueAt, serverNow)
  const navigate = useNavigate()
  // A second late, so that the server's clock is past the end too.
  const over = left !== null && left < 0
  useEffect(() => {
    if (over) void navigate(`/practice/shifts/${id}`)
  }, [over, id, navigate])
  const late = left !== null && left <= 300
  return (
    <div
      className={classes(
        'mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-control border px-4 py-2',
        late ? 'border-amber bg-amber-wash' : 'border-line bg-card',
      )}
    >
      <Link to={`/practice/shifts/${id}`} className="inline-flex min-h-11 items-center">
        Все сообщения смены
      </Link>
      <p className="tabular-nums" role="timer">
        Смена: {left === null ? `до ${formatTime(dueAt, 'Europe/Moscow')}` : `осталось ${face(left)}`}
      </p>
      <p role="status" className="sr-only">
        {left === 300 || left === 60
          ? `До конца смены ${counted(left / 60, 'минута', 'минуты', 'минут')}.`
          : ''}
      </p>
    </div>
  )
}

function face(left: number): string {
  const seconds = Math.max(0, left)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function useSecondsLeft(dueAt: Date, serverNow: Date): number | null {
  const [left, setLeft] = useState<number | null>(null)
  const [due, started] = [dueAt.getTime(), serverNow.getTime()]
  useEffect(() => {
    const ahead = started - Date.now()
    const tick = () => setLeft(Math.ceil((due - Date.now() - ahead) / 1000))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [due, started])
  return left
}
