// The pace of a programme: every component's day, spread over the cohort's dates by minutes.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { addDays, daysBetween } from '#app/lib/dates.ts'

/** Key of each component with its minutes, in the order of the path: module, its task, … the final test. */
export function componentLoads(outline: ProgrammeOutline): { key: string; minutes: number }[] {
  return [
    ...outline.modules.flatMap((module) => [
      { key: module.key, minutes: lessonMinutes(module.lessons) + module.quiz.minutes },
      { key: module.task.key, minutes: module.task.minutes },
    ]),
    { key: outline.finalTest.key, minutes: outline.finalTest.minutes },
  ]
}

/** The last component is due on the last day; the others on the day their share of the minutes ends, rounded up. */
export function dueDays(outline: ProgrammeOutline, startsOn: Date, endsOn: Date): Map<string, Date> {
  const loads = componentLoads(outline)
  const total = loads.reduce((sum, load) => sum + load.minutes, 0)
  const days = Math.max(0, daysBetween(startsOn, endsOn))
  let before = 0
  return new Map(
    loads.map(({ key, minutes }) => {
      before += minutes
      const share = total > 0 ? before / total : 1
      // The small number keeps 0.1 + 0.2 from costing a day.
      return [key, addDays(days > 0 ? startsOn : endsOn, Math.ceil(share * days - 1e-9))]
    }),
  )
}

function lessonMinutes(lessons: { minutes: number }[]): number {
  return lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
}
