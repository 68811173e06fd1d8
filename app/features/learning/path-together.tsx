// Sessions, project stages and parts to come on the programme page, each in its place on the path.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { hoursInWords, minutesInWords } from '#app/lib/russian.ts'
import { Badge, type Tone } from '#app/ui/page.tsx'
import type { DiagnosticProgress, PendingPart, SessionProgress, StageProgress } from './blended-facts.ts'
import { planDay } from './home.ts'
import { diagnosticsAddress, sessionAddress, stageAddress, waveAddress } from './path-addresses.ts'
import { ownTime, sessionTime } from './session-words.ts'

type Shown = { enrolmentId: string; now: Date }

export function PathSession({
  session,
  now,
  zone,
}: {
  session: SessionProgress
  now: Date
  /** The reader's own. */
  zone: string
}) {
  const { key, number, title, summary, hours, held, standing } = session
  return (
    <Part
      id={key}
      over={`Стратегическая сессия ${number}`}
      title={title}
      badge={sessionBadge(session)}
      fact={hoursInWords(hours)}
    >
      <p>{summary}</p>
      {held ? (
        <p className="font-medium">
          {sessionTime(held, now)}
          {ownTime(held, zone, now) ? (
            <span className="font-normal text-ink-2">, {ownTime(held, zone, now)}</span>
          ) : null}
        </p>
      ) : null}
      <p className="text-ink-2">{standing}</p>
      {held ? <Action to={sessionAddress(held.id)}>Открыть сессию {number}</Action> : null}
    </Part>
  )
}

export function PathStage({ stage, enrolmentId, now }: Shown & { stage: StageProgress }) {
  const { key, title, hours, state, lock, remains, overdue } = stage
  const done = state === 'accepted'
  // The day of what came back stands beside its remark.
  const dated = !done && state !== 'returned'
  return (
    <Part
      id={key}
      over="Проект команды"
      title={title}
      badge={stageBadge(stage)}
      fact={`${hoursInWords(hours)}${dated ? `, ${overdue ? 'срок был' : 'до'} ${planDay(stage.dueOn, now)}` : ''}`}
    >
      {lock || remains ? <p className="text-ink-2">{lock ?? remains}</p> : null}
      <Action to={stageAddress(enrolmentId, key)}>
        {state === 'returned' ? 'Посмотреть замечание' : done ? 'Что сдали' : 'Что сделать и как сдать'}
        <span className="sr-only">: {title}</span>
      </Action>
    </Part>
  )
}

export function PathDiagnostic({ part, enrolmentId, now }: Shown & { part: DiagnosticProgress }) {
  const { key, title, wave, minutes, note, done, state, opensOn, closesOn } = part
  const days = state === 'ahead' ? `, с ${planDay(opensOn, now)}` : `, до ${planDay(closesOn, now)}`
  return (
    <Part
      id={key}
      over="По желанию"
      title={title}
      badge={diagnosticBadge(part)}
      fact={`${minutesInWords(minutes)}${done || state === 'over' ? '' : days}`}
    >
      <p className="text-ink-2">{note}</p>
      {done ? <Action to={diagnosticsAddress(enrolmentId)}>Мой сдвиг</Action> : null}
      {!done && state === 'open' ? (
        <Action to={waveAddress(enrolmentId, wave)}>
          Пройти<span className="sr-only">: {title}</span>
        </Action>
      ) : null}
    </Part>
  )
}

function diagnosticBadge({ done, state }: DiagnosticProgress): [Tone, string] {
  if (done) return ['pine', 'Пройден']
  if (state === 'open') return ['sky', 'Открыт']
  return ['plain', state === 'ahead' ? 'Впереди' : 'Пропущен']
}

export function PathPending({ part }: { part: PendingPart }) {
  const { key, title, hours, note } = part
  return (
    <Part
      id={key}
      over="Ещё нет на платформе"
      title={title}
      badge={['plain', 'Появится позже']}
      fact={hours ? hoursInWords(hours) : null}
    >
      <p className="text-ink-2">{note}</p>
    </Part>
  )
}

export function sessionBadge({ counts, attendance, when }: SessionProgress): [Tone, string] {
  if (counts) return ['pine', 'Засчитана']
  if (attendance) return ['wax', 'Не засчитана']
  if (when === 'today') return ['sky', 'Сегодня']
  if (when === 'over') return ['amber', 'Ждёт отметки']
  return ['plain', when === 'ahead' ? 'Впереди' : 'Без даты']
}

export function stageBadge({ state, lock, overdue }: StageProgress): [Tone, string] {
  if (state === 'accepted') return ['pine', 'Принят']
  if (state === 'submitted') return ['sky', 'Ждёт проверки']
  if (state === 'returned') return ['wax', 'Есть замечание']
  if (overdue) return ['wax', 'Срок прошёл']
  return lock ? ['plain', 'Впереди'] : ['sky', 'Открыт']
}

export function Part({
  id,
  over,
  title,
  badge: [tone, word],
  fact,
  children,
}: {
  id: string
  over: string
  title: string
  badge: [Tone, string]
  fact: string | null
  children: ReactNode
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid gap-x-10 gap-y-3 border-t border-line py-7 lg:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <div>
        <p className="text-[0.9rem] text-ink-2">{over}</p>
        <h2 id={`${id}-title`} className="mt-0.5 break-words">
          {title}
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-ink-2">
          <Badge tone={tone}>{word}</Badge>
          {fact ? <span>{fact}</span> : null}
        </p>
      </div>
      <div className="max-w-2xl space-y-2">{children}</div>
    </section>
  )
}

export function Action({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p>
      <Link to={to} className="inline-flex min-h-11 items-center font-medium underline">
        {children}
      </Link>
    </p>
  )
}
