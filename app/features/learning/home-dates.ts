// The days a learner's home names: what is late, what comes first, and always the next day together.
import { dayOf } from '#app/lib/dates.ts'
import { planDay } from './home.ts'
import { sessionAddress } from './path-addresses.ts'
import type { Progress } from './progress-facts.ts'
import { sessionTime } from './session-words.ts'

export interface HomeDate {
  title: string
  when: string
  late: boolean
  to: string | null
}

interface Dated {
  title: string
  dueOn: Date
  /** Said instead of the day. */
  when?: string
  to?: string
}

const lines = 5

/** What is late, then the nearest days of what is not done yet. A day together is travelled to: it is never left out. */
export function nearestDates(progress: Progress, now: Date): HomeDate[] {
  const late = progress.overdue.map((part): Dated => part).slice(0, 3)
  const all = aheadOf(progress, now)
  const ahead = all.slice(0, lines - late.length)
  const together = all.find(isTogether)
  if (together && !ahead.includes(together)) ahead.splice(-1, 1, together)
  const line = ({ title, dueOn, when, to = undefined }: Dated, isLate: boolean) => {
    return { title, when: when ?? planDay(dueOn, now), late: isLate, to: to ?? null }
  }
  return [...late.map((part) => line(part, true)), ...ahead.map((part) => line(part, false))]
}

/** The one date to name of a programme that is not open: the next day together, else what comes first. */
export function nextDate(progress: Progress, now: Date): { title: string; when: string } | null {
  const ahead = aheadOf(progress, now)
  const first = ahead.find(isTogether) ?? ahead[0]
  return first ? { title: first.title, when: first.when ?? planDay(first.dueOn, now) } : null
}

/** A stage that came back is expected on the day its reviewer named, not on the day of the plan. */
export function withReturnedDays(
  progress: Progress,
  remarks: readonly { key: string; until: Date | null }[],
  today: Date,
): Progress {
  const days = new Map(
    progress.stages.flatMap(({ key, state, title }) => {
      const until = state === 'returned' && remarks.find((remark) => remark.key === key)?.until
      return until ? [[key, { title, dueOn: until, overdue: until < today }] as const] : []
    }),
  )
  if (!days.size) return progress
  const { stages, overdue, next } = progress
  const moved = [...days.values()]
  const dated = <Part extends { key: string }>(part: Part) => ({ ...part, ...days.get(part.key) })
  return {
    ...progress,
    stages: stages.map(dated),
    overdue: [
      ...overdue.filter(({ title }) => !moved.some((stage) => stage.title === title)),
      ...moved.filter((stage) => stage.overdue).map(({ title, dueOn }) => ({ title, dueOn })),
    ],
    next: next.kind === 'step' ? { ...next, step: dated(next.step), others: next.others.map(dated) } : next,
  }
}

const isTogether = ({ when }: Dated) => when !== undefined

/** Days of what is not done, the nearest first; sessions stand among them with their hour. */
function aheadOf({ modules, sessions, stages, exam, final }: Progress, now: Date): Dated[] {
  const isOpen = ({ state, overdue }: { state: string; overdue: boolean }) =>
    !overdue && !['accepted', 'submitted'].includes(state)
  const parts = modules.flatMap(({ number, dueOn, complete, overdue, task }): (Dated | false)[] => [
    !complete && !overdue && { title: `Модуль ${number}`, dueOn },
    isOpen(task) && { title: `Задание модуля ${number}`, dueOn: task.dueOn },
  ])
  const days = sessions.map(
    ({ number, held, when, attendance }): Dated | false =>
      held !== null &&
      attendance === null &&
      when !== 'over' && {
        title: `Сессия ${number}`,
        dueOn: dayOf(held.startsAt, held.timeZone),
        when: sessionTime(held, now),
        to: sessionAddress(held.id),
      },
  )
  const project = stages.map(
    (stage): Dated | false => isOpen(stage) && { title: stage.title, dueOn: stage.dueOn },
  )
  const asked = exam && !exam.overdue && (exam.state === 'new' || exam.state === 'open')
  const practice = asked && { title: exam.title, dueOn: exam.dueOn }
  const last = !final.complete && !final.overdue && { title: final.test.title, dueOn: final.dueOn }
  return [...parts, ...days, ...project, practice, last]
    .filter((part): part is Dated => Boolean(part))
    .sort((a, b) => a.dueOn.getTime() - b.dueOn.getTime())
}
