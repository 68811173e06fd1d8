// The pace of a programme: every component's day, spread over the cohort's dates by minutes, from session to session.
import { pathOf } from '#app/features/curriculum/blended-outline.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { addDays, daysBetween } from '#app/lib/dates.ts'

interface Load {
  key: string
  minutes: number
}

/** Key of each component with its minutes, in the order of the path: module, its task, … the final test. */
export function componentLoads(outline: ProgrammeOutline): Load[] {
  return pathOf(outline).flatMap(({ kind, key }) => {
    if (kind === 'final') return [{ key, minutes: outline.finalTest.minutes }]
    if (kind === 'exam') return [{ key, minutes: (outline.exam?.hours ?? 0) * 45 }]
    const module = kind === 'module' && outline.modules.find((one) => one.key === key)
    if (!module) return []
    return [
      { key, minutes: lessonMinutes(module.lessons) + module.quiz.minutes },
      { key: module.task.key, minutes: module.task.minutes },
    ]
  })
}

/**
 * The last component is due on the last day; the others on the day their share of the minutes ends, rounded up. What
 * stands before a planned session is spread up to its eve; a project stage has its week or the eve of its session.
 */
export function dueDays(
  outline: ProgrammeOutline,
  startsOn: Date,
  endsOn: Date,
  sessionDays: Map<string, Date> = new Map(),
): Map<string, Date> {
  const loads = new Map(componentLoads(outline).map((load) => [load.key, load]))
  const tasks = new Map(outline.modules.map(({ key, task }) => [key, task.key]))
  const due = new Map<string, Date>()
  let from = startsOn
  let waiting: Load[] = []
  for (const { kind, key } of pathOf(outline)) {
    const own = [loads.get(key), loads.get(tasks.get(key) ?? '')].filter((load) => load !== undefined)
    waiting.push(...own)
    const day = kind === 'session' ? sessionDays.get(key) : undefined
    if (!day || day <= from || day >= endsOn) continue
    spread(waiting, from, eveOf(day, from), due)
    waiting = []
    from = day
  }
  spread(waiting, from, endsOn, due)
  return stageDays(outline, { startsOn, endsOn, sessionDays }, due)
}

function spread(loads: Load[], from: Date, to: Date, due: Map<string, Date>): void {
  const total = loads.reduce((sum, load) => sum + load.minutes, 0)
  const days = Math.max(0, daysBetween(from, to))
  let before = 0
  for (const { key, minutes } of loads) {
    before += minutes
    const share = total > 0 ? before / total : 1
    // The small number keeps 0.1 + 0.2 from costing a day.
    due.set(key, addDays(days > 0 ? from : to, Math.ceil(share * days - 1e-9)))
  }
}

function stageDays(
  { stages }: ProgrammeOutline,
  { startsOn, endsOn, sessionDays }: { startsOn: Date; endsOn: Date; sessionDays: Map<string, Date> },
  due: Map<string, Date>,
): Map<string, Date> {
  const weeks = Math.max(1, ...stages.map(({ week }) => week))
  const days = Math.max(0, daysBetween(startsOn, endsOn))
  let earliest = startsOn
  for (const { key, week, dueSession } of stages) {
    const session = dueSession ? sessionDays.get(dueSession) : undefined
    const day = session
      ? eveOf(session, startsOn)
      : addDays(startsOn, Math.ceil((days * week) / weeks - 1e-9))
    earliest = day > earliest ? day : earliest
    due.set(key, earliest)
  }
  return due
}

function eveOf(day: Date, from: Date): Date {
  const eve = addDays(day, -1)
  return eve > from ? eve : day
}

function lessonMinutes(lessons: { minutes: number }[]): number {
  return lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
}
