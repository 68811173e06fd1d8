// The real time left of a shift or an exam. Without JavaScript it names the moment of the end.
import { Link, useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { formatTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { classes } from '#app/ui/classes.ts'

interface Running {
  dueAt: Date
  /** The server's clock when the page was made: the reader's own may be wrong. */
  serverNow: Date
}

export type ShiftTimerProps = Running & { id: string }

export function ShiftTimer({ id, ...running }: ShiftTimerProps) {
  const words = { back: 'Все сообщения смены', label: 'Смена', end: 'До конца смены' }
  return <WorkTimer to={`/practice/shifts/${id}`} {...words} {...running} />
}

export type ExamTimerProps = Running & { enrolmentId: string }

export function ExamTimer({ enrolmentId, ...running }: ExamTimerProps) {
  const words = { back: 'Все обращения экзамена', label: 'Экзамен', end: 'До конца экзамена' }
  return <WorkTimer to={`/practice/exams/${enrolmentId}`} {...words} {...running} />
}

interface WorkTimerProps extends Running {
  /** The page of the whole: shown as the way back, and where the end of time leads. */
  to: string
  back: string
  label: string
  end: string
}

function WorkTimer({ to, back, label, end, dueAt, serverNow }: WorkTimerProps) {
  const left = useSecondsLeft(dueAt, serverNow)
  const navigate = useNavigate()
  // A second late, so that the server's clock is past the end too.
  const over = left !== null && left < 0
  useEffect(() => {
    if (over) void navigate(to)
  }, [over, to, navigate])
  const late = left !== null && left <= 300
  return (
    <div
      className={classes(
        'mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-control border px-4 py-2',
        late ? 'border-amber bg-amber-wash' : 'border-line bg-card',
      )}
    >
      <Link to={to} className="inline-flex min-h-11 items-center">
        {back}
      </Link>
      <p className="tabular-nums" role="timer">
        {label}: {left === null ? `до ${formatTime(dueAt, 'Europe/Moscow')}` : `осталось ${face(left)}`}
      </p>
      <p role="status" className="sr-only">
        {left === 300 || left === 60 ? `${end} ${counted(left / 60, 'минута', 'минуты', 'минут')}.` : ''}
      </p>
    </div>
  )
}

function face(left: number): string {
  const seconds = Math.max(0, left)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
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
