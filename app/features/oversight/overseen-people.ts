// The list of people of a place: what it is searched and sorted by, and the state of a person's training in words.

export const trainingStates = ['overdue', 'onTrack', 'unfinished', 'completed', 'certified'] as const
export type TrainingState = (typeof trainingStates)[number]

export const trainingStateTitles: Record<TrainingState, string> = {
  overdue: 'Просрочено',
  onTrack: 'В графике',
  unfinished: 'Не завершили',
  completed: 'Завершили',
  certified: 'С удостоверением',
}

export function readTrainingState(value: string | null): TrainingState | null {
  return trainingStates.find((state) => state === value) ?? null
}

export const overseenSorts = ['name', 'organisation', 'cohort', 'due', 'completed'] as const
export type OverseenSort = (typeof overseenSorts)[number]

export interface PeopleQuestion {
  search: string
  state: TrainingState | null
  cohortId: string | null
}

export function readPeopleQuestion(params: URLSearchParams): PeopleQuestion {
  return {
    search: (params.get('query') ?? '').slice(0, 100),
    state: readTrainingState(params.get('state')),
    cohortId: params.get('cohort') || null,
  }
}

/** One training of one person. Of practice there is the posted final mark and nothing else. */
export interface OverseenPerson {
  key: string
  surname: string
  givenName: string
  patronymic: string | null
  post: string
  organisation: string
  municipality: string | null
  cohortId: string
  cohort: string
  overdue: boolean
  /** The cohort is closed: what is unfinished stays so. */
  closed: boolean
  dueOn: Date | null
  /** What is expected by then. */
  dueTitle: string | null
  completedAt: Date | null
  certificate: string | null
  certifiedOn: Date | null
  /** 0–100; null until every reply has a posted mark. */
  mark: number | null
}

/** «Просрочено», «В графике», «Завершено»: where the training itself stands. */
export function trainingInWords({
  overdue,
  closed,
  completedAt,
}: Pick<OverseenPerson, 'overdue' | 'closed' | 'completedAt'>): string {
  if (completedAt) return 'Завершено'
  return closed ? 'Не завершено' : overdue ? 'Просрочено' : 'В графике'
}
