// Where each learner of the cast stands on the day of seeding. The demo cohort began 30 days before it.

export type TaskFate = 'accepted' | 'submitted' | 'returned' | 'none'

export interface Story {
  login: string
  /** Modules read and tested to the end. */
  modules: number
  startDaysAgo: number
  daysPerModule: number
  /** Lessons read in the module after those. */
  lessons: number
  /** Anchor where the next lesson was left; none: it was not opened. */
  leftAt?: string
  /** When those last lessons were read, or the final test taken. */
  lastDaysAgo: number
  /** What became of a module's task; accepted unless said. */
  tasks?: Record<string, TaskFate>
  /** A test failed at the first attempt. */
  failsFirst?: string
  final?: boolean
  /** Minutes by which the person's day is shifted. */
  shift: number
}

export const stories: Story[] = [
  {
    login: 'learner',
    modules: 3,
    startDaysAgo: 29,
    daysPerModule: 9,
    lessons: 2,
    leftAt: 's3',
    lastDaysAgo: 2,
    shift: 5,
  },
  {
    login: 'learner2',
    modules: 9,
    startDaysAgo: 28,
    daysPerModule: 3,
    lessons: 0,
    lastDaysAgo: 1,
    shift: 40,
    failsFirst: 'm3',
  },
  {
    login: 'learner3',
    modules: 1,
    startDaysAgo: 27,
    daysPerModule: 1,
    lessons: 1,
    lastDaysAgo: 25,
    tasks: { 'm1-task': 'none' },
    shift: 75,
  },
  {
    login: 'learner4',
    modules: 9,
    startDaysAgo: 29,
    daysPerModule: 3,
    lessons: 0,
    lastDaysAgo: 2,
    shift: 20,
    final: true,
  },
  {
    login: 'learner5',
    modules: 9,
    startDaysAgo: 29,
    daysPerModule: 2,
    lessons: 0,
    lastDaysAgo: 9,
    shift: 55,
    final: true,
  },
  {
    login: 'learner6',
    modules: 2,
    startDaysAgo: 26,
    daysPerModule: 23,
    lessons: 0,
    lastDaysAgo: 2,
    tasks: { 'm2-task': 'submitted' },
    shift: 90,
  },
  {
    login: 'learner7',
    modules: 4,
    startDaysAgo: 28,
    daysPerModule: 9,
    lessons: 0,
    lastDaysAgo: 1,
    tasks: { 'm3-task': 'returned', 'm4-task': 'submitted' },
    failsFirst: 'm2',
    shift: 30,
  },
  {
    login: 'learner8',
    modules: 5,
    startDaysAgo: 28,
    daysPerModule: 6,
    lessons: 1,
    lastDaysAgo: 2,
    tasks: { 'm5-task': 'submitted' },
    shift: 10,
  },
]
