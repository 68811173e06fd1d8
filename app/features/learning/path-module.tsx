// A module on the programme page: its lessons, its test, its task at work.
import { Link } from '@remix-run/react'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { planDay } from './home.ts'
import { counted, minutesInWords } from '#app/lib/russian.ts'
import { Badge } from '#app/ui/page.tsx'
import { lessonAddress, materialAddress, taskAddress, testAddress } from './path-addresses.ts'
import { PathRow, type RowState } from './path-row.tsx'
import type { FinalProgress, LessonState, ModuleProgress, TaskProgress, TestState } from './progress-facts.ts'

type Shown = { enrolmentId: string; now: Date }

type ShownLesson = Pick<LessonState, 'key' | 'title' | 'minutes' | 'state'>
export type ShownModule = Omit<ModuleProgress, 'lessons'> & { lessons: ShownLesson[]; memo: string | null }

/** Leaves out what the page does not show, so that it is not sent. */
export function shownModule({ lessons, ...module }: ModuleProgress, outline: ProgrammeOutline): ShownModule {
  return {
    ...module,
    memo: outline.modules.find(({ key }) => key === module.key)?.memo ?? null,
    lessons: lessons.map(({ key, title, minutes, state }) => ({ key, title, minutes, state })),
  }
}

export function PathModule({ module, enrolmentId, now }: Shown & { module: ShownModule }) {
  const { lock, complete, test, task } = module
  return (
    <section
      id={module.key}
      aria-labelledby={`${module.key}-title`}
      className="grid gap-x-10 gap-y-3 border-t border-line py-7 lg:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <div>
        <p className="text-[0.9rem] text-ink-2">Модуль {module.number}</p>
        <h2 id={`${module.key}-title`} className="mt-0.5 break-words">
          {module.title}
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-ink-2">
          <StateBadge complete={complete} lock={lock} overdue={module.overdue} />
          <span>
            {minutesInWords(module.minutes)}
            {complete ? null : `, ${module.overdue ? 'срок был' : 'до'} ${planDay(module.dueOn, now)}`}
          </span>
        </p>
        {lock || module.remains ? (
          <p className="mt-2 text-[0.95rem] text-ink-2">{lock ?? module.remains}</p>
        ) : null}
        {module.memo ? (
          <p className="text-[0.95rem]">
            <Link
              to={materialAddress(enrolmentId, module.memo)}
              aria-label={`Памятка модуля ${module.number}`}
              className="inline-flex min-h-11 items-center"
            >
              Памятка модуля
            </Link>
          </p>
        ) : null}
      </div>
      <ul>
        {module.lessons.map((lesson) => (
          <PathRow
            key={lesson.key}
            state={lock ? 'locked' : ({ done: 'done', started: 'begun', new: 'new' } as const)[lesson.state]}
            title={lesson.title}
            to={lock ? null : lessonAddress(enrolmentId, lesson.key)}
            fact={minutesInWords(lesson.minutes)}
          />
        ))}
        <TestRow test={test} enrolmentId={enrolmentId} closed={lock !== null} />
        <TaskRow task={task} enrolmentId={enrolmentId} now={now} />
      </ul>
    </section>
  )
}

export function PathFinal({ final, enrolmentId, now }: Shown & { final: FinalProgress }) {
  return (
    <section
      id={final.test.key}
      aria-labelledby="final-title"
      className="grid gap-x-10 gap-y-3 border-t border-line py-7 lg:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id="final-title">{final.test.title}</h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-ink-2">
          <StateBadge complete={final.complete} lock={final.lock} overdue={final.overdue} />
          <span>до {planDay(final.dueOn, now)}</span>
        </p>
        {final.lock || final.remains ? (
          <p className="mt-2 text-[0.95rem] text-ink-2">{final.lock ?? final.remains}</p>
        ) : null}
      </div>
      <ul>
        <TestRow test={final.test} enrolmentId={enrolmentId} closed={final.lock !== null} />
      </ul>
    </section>
  )
}

function StateBadge({
  complete,
  lock,
  overdue,
}: {
  complete: boolean
  lock: string | null
  overdue: boolean
}) {
  if (complete) return <Badge tone="pine">Пройдено</Badge>
  if (overdue) return <Badge tone="wax">Срок прошёл</Badge>
  return lock ? <Badge>Закрыто</Badge> : <Badge tone="sky">Открыто</Badge>
}

function TestRow({ test, enrolmentId, closed }: { test: TestState; enrolmentId: string; closed: boolean }) {
  const { passed, bestPercent, lock } = test
  const state: RowState = passed ? 'done' : lock ? 'locked' : bestPercent === null ? 'new' : 'begun'
  const best = `${bestPercent ?? 0}\u00a0%`
  const tries = counted(test.attemptsUsed, 'попытка', 'попытки', 'попыток')
  return (
    <PathRow
      state={state}
      title={test.title}
      to={passed || !lock ? testAddress(enrolmentId, test.key) : null}
      fact={bestPercent === null ? minutesInWords(test.minutes) : `${best}, ${tries}`}
      note={!passed && !closed ? (lock ?? `Нужно не меньше ${test.passPercent}\u00a0%.`) : null}
    />
  )
}

const taskWords: Record<TaskProgress['state'], [RowState, string]> = {
  new: ['new', ''],
  submitted: ['begun', 'ждёт проверки'],
  returned: ['begun', 'есть замечание'],
  accepted: ['done', 'принято'],
}

function TaskRow({ task, enrolmentId, now }: Shown & { task: TaskProgress }) {
  const [state, words] = taskWords[task.state]
  return (
    <PathRow
      state={task.lock ? 'locked' : state}
      title={`Задание на работе: ${task.title}`}
      to={task.lock ? null : taskAddress(enrolmentId, task.key)}
      fact={
        words ||
        `${minutesInWords(task.minutes)}, ${task.overdue ? 'срок был' : 'до'} ${planDay(task.dueOn, now)}`
      }
      late={task.state === 'returned' || task.overdue}
    />
  )
}
