// Whether a paper may be drafted and registered now. Facts come as arguments; days are UTC midnights.
import { mayDecide } from '#app/features/attestation/commission.ts'
import type { EnrolmentState, Paperwork } from '#app/features/cohorts/enrolment-state.ts'
import type { CommissionPerson } from './paper-issuer.ts'
import { type PaperKind, type PaperQuestion, paperWords } from './paper-kinds.ts'

/** ДПО of fewer hours is no повышение квалификации (03-training.md §2). */
export const leastHours = 16

export type DraftRefusal =
  | 'issuer-missing'
  | 'nobody-chosen'
  | 'wrong-state'
  | 'too-few-hours'
  | 'commission-too-small'
  | 'outcome-missing'
  | 'marks-missing'
  | 'answer-missing'
  | 'kept-elsewhere'
  | 'corrected-already'
  | 'people-dropped'

export const draftRefusals: Record<DraftRefusal, string> = {
  'issuer-missing': 'Не заполнены реквизиты организации. Без них документ не составить.',
  'nobody-chosen': 'Отметьте хотя бы одного человека.',
  'wrong-state': 'Этот документ не подходит к нынешнему состоянию человека',
  'too-few-hours': `В программе меньше ${leastHours} академических часов: повышением квалификации она быть не может.`,
  'commission-too-small':
    'В комиссии должно быть не меньше трёх человек с голосом, и среди них один председатель. Заполните состав в реквизитах.',
  'outcome-missing': 'Не указано решение комиссии',
  'marks-missing':
    'Итог по этой программе складывается из оценок. Запишите итоги на странице «Аттестация»; без оценок здесь отмечают только неявку',
  'answer-missing': 'Заполните все поля документа.',
  'kept-elsewhere': 'Приказы и протоколы этого потока ведут в другом месте. Это меняют в параметрах потока.',
  'corrected-already': 'Этот документ уже исправлен другим.',
  'people-dropped':
    'Прежний документ уже изменил состояние этих людей: исключить их исправлением нельзя. Отчислите их приказом',
}

export type PaperDecision<Reason extends string> =
  { outcome: 'allowed' } | { outcome: 'refused'; reason: Reason; names?: string[] }

export interface DraftFact {
  name: string
  state: EnrolmentState
  outcome: string | null
  /** The outcome was chosen in the form: nothing is recorded. */
  chosen: boolean
  namedBefore: boolean
}

export interface DraftFacts {
  kind: PaperKind
  paperwork: Paperwork
  hours: number
  issuerKnown: boolean
  commission: readonly CommissionPerson[]
  people: readonly DraftFact[]
  /** The programme's formula has more than the test, and its marks are kept here. */
  marksKept: boolean
  answers: Partial<Record<PaperQuestion, string | null>>
  /** Of a correction: names of the old paper's people who are left out of the new one. */
  dropped: readonly string[]
  /** The paper that is to be corrected has a correction. */
  corrected: boolean
}

const optional = new Set<PaperQuestion>(['place', 'control', 'basis', 'commission', 'outcomes', 'addressee'])

export function decideDraft(facts: DraftFacts): PaperDecision<DraftRefusal> {
  const refuse = (reason: DraftRefusal, names?: string[]) =>
    ({ outcome: 'refused', reason, ...(names && { names }) }) as const
  const words = paperWords[facts.kind]
  if (!facts.issuerKnown) return refuse('issuer-missing')
  if (facts.paperwork === 'elsewhere' && words.moves) return refuse('kept-elsewhere')
  if (facts.corrected) return refuse('corrected-already')
  if (!facts.people.length) return refuse('nobody-chosen')
  if (facts.kind === 'enrolment-order' && facts.hours < leastHours) return refuse('too-few-hours')
  const wrong = facts.people.filter(({ state, namedBefore }) => !namedBefore && !fits(facts, state))
  if (wrong.length) return refuse('wrong-state', wrong.map(nameOf))
  if (facts.dropped.length && words.moves) return refuse('people-dropped', [...facts.dropped])
  if (words.asks.includes('commission') && !mayDecide(facts.commission.map(({ role }) => role)))
    return refuse('commission-too-small')
  const undecided = facts.people.filter(({ outcome }) => !outcome)
  if (words.asks.includes('outcomes') && undecided.length)
    return refuse('outcome-missing', undecided.map(nameOf))
  // A missing part never counts as passed, nor as failed.
  const unmarked = facts.people.filter(({ chosen, outcome }) => chosen && outcome !== 'absent')
  if (words.asks.includes('outcomes') && facts.marksKept && unmarked.length)
    return refuse('marks-missing', unmarked.map(nameOf))
  const unanswered = words.asks.some((question) => !optional.has(question) && !facts.answers[question])
  return unanswered ? refuse('answer-missing') : { outcome: 'allowed' }
}

/** Where papers are kept elsewhere the states are only a guess of the platform. */
function fits({ kind, paperwork }: DraftFacts, state: EnrolmentState): boolean {
  return paperwork === 'elsewhere' || paperWords[kind].states.includes(state)
}

const nameOf = ({ name }: { name: string }) => name

export type RegisterRefusal =
  | 'registered-already'
  | 'discarded'
  | 'signed-in-future'
  | 'order-after-start'
  | 'before-enrolment-order'
  | 'admission-after-attestation'
  | 'before-admission-order'
  | 'minutes-before-attestation'
  | 'order-before-minutes'
  | 'before-document'
  | 'people-moved'
  | 'results-changed'
  | 'finished-already'
  | 'corrected-already'
  | 'before-corrected'

export const registerRefusals: Record<RegisterRefusal, string> = {
  'registered-already': 'Документ уже зарегистрирован.',
  discarded: 'Черновик удалён. Составьте новый.',
  'signed-in-future': 'Дата подписания ещё не наступила.',
  'order-after-start': 'Приказ о зачислении подписывают не позже первого дня обучения.',
  'before-enrolment-order': 'Дата раньше приказа о зачислении.',
  'admission-after-attestation': 'Приказ о допуске подписывают не позже дня аттестации.',
  'before-admission-order': 'Дата раньше приказа о допуске.',
  'minutes-before-attestation': 'Дата раньше дня аттестации.',
  'order-before-minutes': 'Приказ о завершении подписывают не раньше протокола комиссии.',
  'before-document': 'Дата раньше дня выдачи удостоверения.',
  'people-moved': 'Пока черновик ждал, состояние людей изменилось. Составьте документ заново',
  'finished-already': 'По прежнему протоколу эти люди уже завершили обучение: решение о них изменить нельзя',
  'results-changed':
    'Пока черновик ждал, итоги аттестации изменились. Удалите его и составьте документ заново',
  'corrected-already': 'Этот документ уже исправлен другим.',
  'before-corrected': 'Дата раньше документа, который исправляют.',
}

export interface RegisterFacts {
  kind: PaperKind
  registered: boolean
  discarded: boolean
  signedOn: Date
  today: Date
  effectiveOn: Date | null
  attestationOn: Date | null
  refs: Record<'enrolmentOrder' | 'admissionOrder' | 'minutes' | 'completionOrder', Date | null>
  /** The latest day of the certificates it names. */
  documentOn: Date | null
  /** Who can no longer be named. */
  moved: readonly string[]
  /** Who has completed the training by the minutes that are corrected, and would not have. */
  finished: readonly string[]
  /** Of whom the minutes say what is no longer recorded. */
  changed: readonly string[]
  corrects: { signedOn: Date; corrected: boolean } | null
}

/** Dates are ordered: order ≤ start, admission ≤ attestation ≤ minutes ≤ completion. */
export function decideRegistration(facts: RegisterFacts): PaperDecision<RegisterRefusal> {
  const refuse = (reason: RegisterRefusal, names?: readonly string[]) =>
    ({ outcome: 'refused', reason, ...(names && { names: [...names] }) }) as const
  const { kind, signedOn, effectiveOn, attestationOn, refs, corrects } = facts
  const earlier = (day: Date | null) => day !== null && signedOn < day
  if (facts.registered) return refuse('registered-already')
  if (facts.discarded) return refuse('discarded')
  if (corrects?.corrected) return refuse('corrected-already')
  if (signedOn > facts.today) return refuse('signed-in-future')
  if (corrects && earlier(corrects.signedOn)) return refuse('before-corrected')
  if (kind === 'enrolment-order') {
    // A correction comes when the training has begun; the order it corrects was in time.
    if (!corrects && effectiveOn && signedOn > effectiveOn) return refuse('order-after-start')
  } else if (earlier(refs.enrolmentOrder)) return refuse('before-enrolment-order')
  if (kind === 'admission-order' && !corrects && attestationOn && signedOn > attestationOn)
    return refuse('admission-after-attestation')
  if (kind === 'grade-sheet' || kind === 'minutes') {
    if (earlier(refs.admissionOrder)) return refuse('before-admission-order')
    if (earlier(attestationOn)) return refuse('minutes-before-attestation')
  }
  if (kind === 'completion-order' && earlier(refs.minutes)) return refuse('order-before-minutes')
  if ((kind === 'cover-letter' || kind === 'register') && earlier(facts.documentOn))
    return refuse('before-document')
  if (facts.moved.length) return refuse('people-moved', facts.moved)
  if (facts.finished.length) return refuse('finished-already', facts.finished)
  return facts.changed.length ? refuse('results-changed', facts.changed) : { outcome: 'allowed' }
}
