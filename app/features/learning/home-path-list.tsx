// «Ваш путь» on a learner's home: how much is behind, and the steps with the tasks that belong to them.
import { Link } from '@remix-run/react'
import { ProgressBar } from '#app/ui/page.tsx'
import { PathList } from '#app/ui/path.tsx'
import type { PathEntry, PathTask } from './path-entry.ts'

export function HomePathList({
  hours,
  percent,
  path,
}: {
  hours: string
  percent: number
  path: PathEntry[]
}) {
  return (
    <section aria-labelledby="path">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="path">Ваш путь</h2>
        <p className="text-[0.95rem] text-ink-2">{hours}</p>
      </div>
      <div className="mb-7 mt-3">
        <PathMeter percent={percent} />
      </div>
      <PathList
        label="Шаги программы"
        items={path.map((entry) => ({
          key: entry.key,
          title: entry.title,
          state: entry.state,
          ...(entry.shape && { shape: entry.shape }),
          ...(entry.stateText && { stateText: entry.stateText }),
          ...(entry.to && { to: entry.to }),
          meta: entry.meta,
          note: noteOf(entry),
        }))}
      />
    </section>
  )
}

function noteOf({ note, progress, task }: PathEntry) {
  if (!note && !task) return null
  return (
    <>
      {note ? <span className="block">{note}</span> : null}
      {progress ? (
        <span className="mb-2 mt-1.5 block max-w-xs">
          <ProgressBar {...progress} />
        </span>
      ) : null}
      {task ? <TaskLine task={task} /> : null}
    </>
  )
}

function TaskLine({ task }: { task: PathTask }) {
  const tone = task.state === 'returned' || task.words === 'срок прошёл' ? 'text-wax' : 'text-ink-2'
  return (
    <span className="flex items-start gap-2">
      <TaskMark state={task.state} />
      <span>
        Задание на работе:{' '}
        {task.to ? (
          <Link to={task.to} className="text-ink-2 underline decoration-(--field-line) hover:text-ink">
            {task.title}
          </Link>
        ) : (
          task.title
        )}
        , <span className={`whitespace-nowrap font-medium ${tone}`}>{task.words}</span>
      </span>
    </span>
  )
}

/** Ring: still to do; half: with the instructor; disc: accepted. */
function TaskMark({ state }: { state: PathTask['state'] }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      className="mt-[0.42em] shrink-0 text-pine"
    >
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill={state === 'accepted' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
      />
      {state === 'submitted' ? <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" /> : null}
      {state === 'returned' ? (
        <path d="M6 3.4v3.2M6 8.1v.6" className="stroke-wax" strokeWidth="1.6" />
      ) : null}
    </svg>
  )
}

/** From an open ring to a solid disc: the line is as long as what is behind. */
export function PathMeter({ percent }: { percent: number }) {
  const whole = percent >= 100
  return (
    <div className="flex items-center" role="img" aria-label={`Пройдено ${percent} процентов пути`}>
      <span className="size-3.5 shrink-0 rounded-full border-[3px] border-pine" />
      <span className="h-[3px] grow bg-track">
        <span className="block h-full bg-pine" style={{ width: `${percent}%` }} />
      </span>
      <span
        className={`size-5 shrink-0 rounded-full ${whole ? 'bg-pine' : 'border-2 border-(--field-line) bg-paper'}`}
      />
    </div>
  )
}
