// An application to a cohort: its states, and who may do what with it now. No rows, no clock.
import { type CohortState, stateAllows } from './cohort-state.ts'

export interface ApplicationTimes {
  agreedAt: Date | null
  confirmedAt: Date | null
  acceptedAt: Date | null
  declinedAt: Date | null
  withdrawnAt: Date | null
}

export const applicationStates = [
  'asked',
  'submitted',
  'confirmed',
  'accepted',
  'declined',
  'withdrawn',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationTitles: Record<ApplicationState, string> = {
  asked: 'ждём согласия человека',
  submitted: 'подана',
  confirmed: 'подтверждена куратором',
  accepted: 'принята',
  declined: 'отклонена',
  withdrawn: 'отозвана',
}

export function applicationState(times: ApplicationTimes): ApplicationState {
  if (times.withdrawnAt) return 'withdrawn'
  if (times.declinedAt) return 'declined'
  if (times.acceptedAt) return 'accepted'
  if (!times.agreedAt) return 'asked'
  return times.confirmedAt ? 'confirmed' : 'submitted'
}

export function isOpen(times: ApplicationTimes): boolean {
  return !times.withdrawnAt && !times.declinedAt && !times.acceptedAt
}

/** One open application of an address to a cohort. */
export function openKeyOf(cohortId: string, email: string): string {
  return `${cohortId}:${email}`
}

export type ApplicationRefusal =
  | 'not-recruiting'
  | 'enrolment-over'
  | 'enrolled-already'
  | 'applied-already'
  | 'quota-full'
  | 'not-allotted'
  | 'decided-already'
  | 'awaits-person'
  | 'account-closed'
  | 'cohort-began'
  | 'reason-missing'
  | 'elsewhere'
  | 'enrolled-by-order'

export const applicationRefusals: Record<ApplicationRefusal, string> = {
  'not-recruiting': 'Набор в этот поток сейчас не идёт.',
  'enrolment-over': 'В этом состоянии поток новых людей не принимает.',
  'enrolled-already': 'Этот человек уже зачислен в поток.',
  'applied-already': 'Заявка этого человека уже есть: дождитесь решения по ней.',
  'quota-full':
    'Все места муниципалитета заняты. Попросите организатора добавить мест или отзовите другую заявку.',
  'not-allotted': 'В этом потоке Вашему муниципалитету места не выделены. Напишите организатору.',
  'decided-already': 'Решение по заявке уже принято.',
  'awaits-person': 'Человек ещё не согласился: ответ он даст на своей странице.',
  'account-closed': 'Учётная запись закрыта. Её открывает администратор.',
  'cohort-began': 'Поток уже начался. Замену согласуйте с организатором.',
  'reason-missing': 'Напишите причину: её прочитает человек.',
  'enrolled-by-order': 'Человек уже зачислен приказом. Замену согласуйте с организатором.',
  elsewhere:
    'У этой почты уже есть учётная запись вне Вашего муниципалитета. Заменить на этого человека может организатор.',
}

export type ApplicationDecision = { outcome: 'allowed' } | { outcome: 'refused'; reason: ApplicationRefusal }

const allowed: ApplicationDecision = { outcome: 'allowed' }
const refuse = (reason: ApplicationRefusal): ApplicationDecision => ({ outcome: 'refused', reason })

/** A learner applies, or a coordinator names somebody. */
export function decideApplying(facts: {
  state: CohortState
  enrolled: boolean
  applied: boolean
}): ApplicationDecision {
  if (!stateAllows(facts.state).applications) return refuse('not-recruiting')
  if (facts.enrolled) return refuse('enrolled-already')
  return facts.applied ? refuse('applied-already') : allowed
}

export function decideConfirming(state: CohortState, times: ApplicationTimes): ApplicationDecision {
  if (!stateAllows(state).applications) return refuse('not-recruiting')
  if (!isOpen(times) || times.confirmedAt) return refuse('decided-already')
  return times.agreedAt ? allowed : refuse('awaits-person')
}

export function decideAccepting(
  state: CohortState,
  times: ApplicationTimes,
  facts: { enrolled: boolean; closed: boolean; room: boolean },
): ApplicationDecision {
  if (!stateAllows(state).enrolment) return refuse('enrolment-over')
  if (!isOpen(times)) return refuse('decided-already')
  if (!times.agreedAt) return refuse('awaits-person')
  if (facts.closed) return refuse('account-closed')
  if (facts.enrolled) return refuse('enrolled-already')
  return facts.room ? allowed : refuse('quota-full')
}

export function decideDeclining(times: ApplicationTimes, reason: string | null): ApplicationDecision {
  if (!isOpen(times)) return refuse('decided-already')
  return reason?.trim() ? allowed : refuse('reason-missing')
}

/** Taken back by the person, or by the coordinator who named them. */
export function decideTakingBack(times: ApplicationTimes): ApplicationDecision {
  return isOpen(times) ? allowed : refuse('decided-already')
}

/** A coordinator puts one person in another's place. Days are UTC midnights of the cohort's zone. */
export function decideReplacing(
  state: CohortState,
  { startsOn, today }: { startsOn: Date; today: Date },
): ApplicationDecision {
  if (!stateAllows(state).seenByLearners || !stateAllows(state).enrolment) return refuse('enrolment-over')
  return today < startsOn ? allowed : refuse('cohort-began')
}
