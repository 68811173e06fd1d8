// What may be done with an enrolment now. Facts of other wings come as arguments.

export type EnrolmentRefusal =
  'withdrawn-already' | 'not-withdrawn' | 'document-issued' | 'order-needed' | 'signed-in-already'

export const enrolmentRefusals: Record<EnrolmentRefusal, string> = {
  'withdrawn-already': 'Этого человека уже убрали из потока.',
  'not-withdrawn': 'Этот человек и так в потоке.',
  'document-issued': 'Человеку выдано удостоверение, поэтому убрать его из потока нельзя.',
  'order-needed': 'Человек зачислен приказом. Отчислите его приказом на вкладке «Документы».',
  'signed-in-already': 'Человек уже задал пароль: приглашение ему не нужно.',
}

export type EnrolmentDecision = { outcome: 'allowed' } | { outcome: 'refused'; reason: EnrolmentRefusal }

const refuse = (reason: EnrolmentRefusal): EnrolmentDecision => ({ outcome: 'refused', reason })
const allowed: EnrolmentDecision = { outcome: 'allowed' }

export function decideWithdrawal(facts: {
  withdrawnAt: Date | null
  documentIssued: boolean
  /** An order has named the person: only an order lets them go. */
  orderNeeded: boolean
}): EnrolmentDecision {
  if (facts.withdrawnAt) return refuse('withdrawn-already')
  if (facts.documentIssued) return refuse('document-issued')
  return facts.orderNeeded ? refuse('order-needed') : allowed
}

export function decideRestore({ withdrawnAt }: { withdrawnAt: Date | null }): EnrolmentDecision {
  return withdrawnAt ? allowed : refuse('not-withdrawn')
}

export function decideResend(facts: { withdrawnAt: Date | null; signedIn: boolean }): EnrolmentDecision {
  if (facts.withdrawnAt) return refuse('withdrawn-already')
  return facts.signedIn ? refuse('signed-in-already') : allowed
}
