// One learner by modules: lessons with minutes of attention, attempts of the test, the task.
import { Form, Link } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted, minutesInWords } from '#app/lib/russian.ts'
import { Badge } from '#app/ui/page.tsx'
import { PathRow } from './path-row.tsx'
import { isSpent } from './spent-tests.ts'
import type { ModuleProgress, TaskProgress, TestState } from './progress-facts.ts'

export interface AttemptLine {
  quizKey: string
  percent: number
  passed: boolean
  at: Date
}

export interface SubmissionLine {
  id: string
  taskKey: string
  number: number
  submittedAt: Date
  decision: string | null
}

const rowStates = { done: 'done', started: 'begun', new: 'new' } as const

export function LearnerModule({
  module,
  attempts,
  submissions,
  timeZone,
}: {
  module: ModuleProgress
  attempts: AttemptLine[]
  submissions: SubmissionLine[]
  timeZone: string
}) {
  const minutes = Math.round(module.lessons.reduce((sum, { seconds }) => sum + seconds, 0) / 60)
  return (
    <section
      aria-labelledby={`learner-${module.key}`}
      className="grid gap-x-10 gap-y-3 border-t border-line py-6 lg:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={`learner-${module.key}`} className="text-[1.15rem]">
          Модуль {module.number}. {module.title}
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-ink-2">
          {module.complete ? <Badge tone="pine">Пройдено</Badge> : null}
          {module.overdue ? <Badge tone="wax">Срок прошёл</Badge> : null}
          <span>{minutes ? `${minutesInWords(minutes)} чтения` : 'чтения ещё не было'}</span>
        </p>
        {module.complete ? null : (
          <p className="mt-1 text-[0.9rem] text-ink-2">{module.lock ?? module.remains}</p>
        )}
      </div>
      <ul hidden={module.lock !== null && minutes === 0 && submissions.length === 0}>
        {module.lessons.map((lesson) => (
          <PathRow
            key={lesson.key}
            state={rowStates[lesson.state]}
            title={lesson.title}
            to={null}
            fact={lesson.seconds ? minutesInWords(Math.max(1, Math.round(lesson.seconds / 60))) : '—'}
          />
        ))}
        <PathRow
          state={module.test.passed ? 'done' : attempts.length ? 'begun' : 'new'}
          title={module.test.title}
          to={null}
          fact={module.test.bestPercent === null ? '—' : `${module.test.bestPercent}\u00a0%`}
          note={attemptWords(attempts, timeZone)}
        />
        {isSpent(module.test) ? (
          <li className="pl-7">
            <GrantAttempt test={module.test} />
          </li>
        ) : null}
        <TaskLine task={module.task} submissions={submissions} timeZone={timeZone} />
      </ul>
    </section>
  )
}

export function attemptWords(attempts: AttemptLine[], timeZone: string): string | null {
  if (!attempts.length) return null
  const lines = attempts.map(({ percent, at }) => `${percent}\u00a0% — ${formatDateTime(at, timeZone)}`)
  return `${counted(attempts.length, 'попытка', 'попытки', 'попыток')}: ${lines.join('; ')}`
}

/** Every attempt is used: the person waits for somebody to decide. */
export function GrantAttempt({ test }: { test: TestState }) {
  return (
    <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5 text-[0.95rem]">
      <span>Попыток больше нет: использовано {test.attemptsUsed}.</span>
      <input type="hidden" name="quizKey" value={test.key} />
      <button className="min-h-11 text-left text-sky underline" aria-label={`Дать ещё одну: ${test.title}`}>
        Дать ещё одну
      </button>
    </Form>
  )
}

const taskStates = {
  new: ['new', 'не сдано'],
  submitted: ['begun', 'ждёт проверки'],
  returned: ['begun', 'возвращено'],
  accepted: ['done', 'принято'],
} as const

function TaskLine({
  task,
  submissions,
  timeZone,
}: {
  task: TaskProgress
  submissions: SubmissionLine[]
  timeZone: string
}) {
  const [state, words] = taskStates[task.state]
  return (
    <>
      <PathRow state={state} title={`Задание: ${task.title}`} to={null} fact={words} />
      {submissions.map((submission) => (
        <li key={submission.id} className="pl-7 text-[0.9rem] text-ink-2">
          <Link to={`/teach/tasks/${submission.id}`} className="inline-block py-2 underline">
            Работа № {submission.number}
          </Link>
          , сдана {formatDateTime(submission.submittedAt, timeZone)}
        </li>
      ))}
    </>
  )
}
