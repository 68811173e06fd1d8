// The states of a cohort: which steps lead where, which of them want a reason, and what each state allows. No rows, no clock.

export const cohortStates = ['draft', 'recruiting', 'running', 'attestation', 'closed'] as const
export type CohortState = (typeof cohortStates)[number]

/** A state as it stands in the database. */
export function readCohortState(stored: string): CohortState {
  const known = cohortStates.find((state) => state === stored)
  if (!known) throw new Error(`Unknown state of a cohort: ${stored}`)
  return known
}

export const stateTitles: Record<CohortState, string> = {
  draft: 'черновик',
  recruiting: 'идёт набор',
  running: 'идёт обучение',
  attestation: 'аттестация',
  closed: 'закрыт',
}

/** What people may do while the cohort is in a state, said to who runs it. */
export const stateMeanings: Record<CohortState, string> = {
  draft: 'Поток видят только те, кто его ведёт. Слушатели узнают о зачислении, когда Вы откроете набор.',
  recruiting: 'Люди подают заявки, кураторы выдвигают своих, зачисленные видят программу.',
  running: 'Слушатели учатся. Заявки не принимаются, но зачислить человека можно.',
  attestation: 'Слушатели завершают программу. Новых людей не зачисляют.',
  closed: 'Слушатели читают программу и свои работы, но ничего не меняют.',
}

export interface StateAllows {
  /** Learners see the cohort and their enrolment in it. */
  seenByLearners: boolean
  /** Learners apply and coordinators nominate. */
  applications: boolean
  /** People are enrolled by a list, by hand or by accepting an application. */
  enrolment: boolean
  /** Learners answer, hand in and take tests. */
  learning: boolean
}

const allows: Record<CohortState, StateAllows> = {
  draft: { seenByLearners: false, applications: false, enrolment: true, learning: false },
  recruiting: { seenByLearners: true, applications: true, enrolment: true, learning: true },
  running: { seenByLearners: true, applications: false, enrolment: true, learning: true },
  attestation: { seenByLearners: true, applications: false, enrolment: false, learning: true },
  closed: { seenByLearners: true, applications: false, enrolment: false, learning: false },
}

export function stateAllows(state: CohortState): StateAllows {
  return allows[state]
}

/** Said to a learner who wants to change something in a closed cohort. */
export const closedToLearners = 'Поток закрыт: всё можно читать, но ответы и работы больше не принимаются.'

export interface StateStep {
  to: CohortState
  /** On the button. */
  title: string
  /** A step back, or one that ends the cohort early: says why. */
  wantsReason: boolean
}

const steps: Record<CohortState, StateStep[]> = {
  draft: [
    { to: 'recruiting', title: 'Открыть набор', wantsReason: false },
    { to: 'running', title: 'Начать обучение', wantsReason: false },
  ],
  recruiting: [
    { to: 'running', title: 'Начать обучение', wantsReason: false },
    { to: 'draft', title: 'Вернуть в черновик', wantsReason: true },
    { to: 'closed', title: 'Закрыть без обучения', wantsReason: true },
  ],
  running: [
    { to: 'attestation', title: 'Перейти к аттестации', wantsReason: false },
    { to: 'recruiting', title: 'Вернуть набор', wantsReason: true },
  ],
  attestation: [
    { to: 'closed', title: 'Закрыть поток', wantsReason: false },
    { to: 'running', title: 'Вернуть обучение', wantsReason: true },
  ],
  closed: [{ to: 'attestation', title: 'Открыть снова', wantsReason: true }],
}

export function stepsFrom(state: CohortState): StateStep[] {
  return steps[state]
}

export type StepRefusal =
  'no-such-step' | 'reason-missing' | 'changed-meanwhile' | 'admission-order-missing' | 'people-unfinished'

export const stepRefusals: Record<StepRefusal, string> = {
  'no-such-step': 'Такого перехода нет. Обновите страницу и выберите другой.',
  'reason-missing': 'Напишите, почему поток возвращается назад или закрывается раньше.',
  'admission-order-missing': 'Аттестацию открывает приказ о допуске. Подготовьте его на вкладке «Документы».',
  'people-unfinished':
    'Закрыть поток можно, когда каждый завершил обучение или отчислен. Посмотрите вкладку «Документы».',
  'changed-meanwhile': 'Пока Вы читали, состояние потока изменилось. Посмотрите на него снова.',
}

export type StepDecision = { outcome: 'allowed' } | { outcome: 'refused'; reason: StepRefusal }

/** `seen` is the state the person saw when pressing the button. */
export function decideStep(facts: {
  state: CohortState
  seen: string
  to: string
  reason: string | null
  /** Of a cohort whose papers are kept here; null elsewhere. */
  papers?: { admissionOrder: boolean; unfinished: number } | null
}): StepDecision {
  if (facts.seen !== facts.state) return { outcome: 'refused', reason: 'changed-meanwhile' }
  const step = steps[facts.state].find(({ to }) => to === facts.to)
  if (!step) return { outcome: 'refused', reason: 'no-such-step' }
  if (step.wantsReason && !facts.reason?.trim()) return { outcome: 'refused', reason: 'reason-missing' }
  const { papers } = facts
  if (papers && facts.state === 'running' && facts.to === 'attestation' && !papers.admissionOrder)
    return { outcome: 'refused', reason: 'admission-order-missing' }
  if (papers && facts.state === 'attestation' && facts.to === 'closed' && papers.unfinished)
    return { outcome: 'refused', reason: 'people-unfinished' }
  return { outcome: 'allowed' }
}
