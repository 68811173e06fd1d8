// The states of an enrolment and the steps between them: which paper makes each official. No rows, no clock.

export const enrolmentStates = [
  'accepted',
  'enrolled',
  'studying',
  'admitted',
  'attested',
  'not-attested',
  'absent',
  'completed',
  'expelled',
  'issued',
  'sent',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/** A state as it stands in the database. */
export function readEnrolmentState(stored: string): EnrolmentState {
  const known = enrolmentStates.find((state) => state === stored)
  if (!known) throw new Error(`Unknown state of an enrolment: ${stored}`)
  return known
}

export const enrolmentStateTitles: Record<EnrolmentState, string> = {
  accepted: 'принят, приказа ещё нет',
  enrolled: 'зачислен',
  studying: 'обучается',
  admitted: 'допущен к аттестации',
  attested: 'аттестован',
  'not-attested': 'не аттестован',
  absent: 'не явился на аттестацию',
  completed: 'завершил обучение',
  expelled: 'отчислен',
  issued: 'документ выдан',
  sent: 'сведения переданы',
}

/** Who has come to an end: a cohort whose people are all here may be closed. */
export const endedStates = ['completed', 'expelled', 'issued', 'sent'] as const satisfies EnrolmentState[]

export const paperworks = ['platform', 'elsewhere'] as const
export type Paperwork = (typeof paperworks)[number]

export const paperworkTitles: Record<Paperwork, string> = {
  elsewhere: 'Приказы и протоколы ведут в другом месте',
  platform: 'Приказы и протоколы ведут здесь',
}

export function readPaperwork(stored: string): Paperwork {
  return stored === 'platform' ? 'platform' : 'elsewhere'
}

/** What makes a step official. `none`: the platform itself or the registrar's word. */
export const stepProofs = [
  'enrolment-order',
  'admission-order',
  'minutes',
  'completion-order',
  'expulsion-order',
  'certificate',
  'frdo',
  'none',
] as const
export type StepProof = (typeof stepProofs)[number]

const steps: Record<EnrolmentState, Partial<Record<EnrolmentState, StepProof>>> = {
  accepted: { enrolled: 'enrolment-order', expelled: 'none' },
  enrolled: { studying: 'none', expelled: 'expulsion-order' },
  studying: { admitted: 'admission-order', expelled: 'expulsion-order' },
  admitted: {
    attested: 'minutes',
    'not-attested': 'minutes',
    absent: 'minutes',
    expelled: 'expulsion-order',
  },
  // Minutes that correct earlier ones may say less.
  attested: { completed: 'completion-order', 'not-attested': 'minutes', absent: 'minutes' },
  'not-attested': { attested: 'minutes', absent: 'minutes', expelled: 'expulsion-order' },
  absent: { attested: 'minutes', 'not-attested': 'minutes', expelled: 'expulsion-order' },
  completed: { issued: 'certificate' },
  expelled: { accepted: 'none' },
  issued: { sent: 'frdo', completed: 'certificate' },
  sent: { issued: 'frdo', completed: 'certificate' },
}

export type EnrolmentStepRefusal = 'there-already' | 'no-such-step' | 'other-paper-needed'

export const enrolmentStepRefusals: Record<EnrolmentStepRefusal, string> = {
  'there-already': 'Человек уже в этом состоянии.',
  'no-such-step': 'Из нынешнего состояния человека такого шага нет.',
  'other-paper-needed': 'Этот шаг делает другой документ.',
}

export type EnrolmentStepDecision =
  { outcome: 'allowed' } | { outcome: 'refused'; reason: EnrolmentStepRefusal }

/** Where papers are kept elsewhere the platform only follows what happened: any step is allowed. */
export function decideEnrolmentStep(
  state: EnrolmentState,
  to: EnrolmentState,
  { paperwork, proof }: { paperwork: Paperwork; proof: StepProof },
): EnrolmentStepDecision {
  const refuse = (reason: EnrolmentStepRefusal) => ({ outcome: 'refused', reason }) as const
  if (state === to) return refuse('there-already')
  if (paperwork === 'elsewhere') return { outcome: 'allowed' }
  const wanted = steps[state][to]
  if (!wanted) return refuse('no-such-step')
  return wanted === proof ? { outcome: 'allowed' } : refuse('other-paper-needed')
}

/** Where papers are kept elsewhere: the state that follows from what the platform knows. */
export function stateFromFacts(facts: {
  state: EnrolmentState
  withdrawn: boolean
  completed: boolean
}): EnrolmentState {
  if (facts.withdrawn) return 'expelled'
  if (facts.state === 'issued' || facts.state === 'sent') return facts.state
  return facts.completed ? 'completed' : 'studying'
}

/** The first state of who joins the cohort. */
export function firstState(paperwork: Paperwork): EnrolmentState {
  return paperwork === 'platform' ? 'accepted' : 'studying'
}

/** Once an order has named the person, only an order lets them go. */
export function needsExpulsionOrder(paperwork: Paperwork, state: EnrolmentState): boolean {
  return paperwork === 'platform' && state !== 'accepted' && state !== 'expelled'
}
