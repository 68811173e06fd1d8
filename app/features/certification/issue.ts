// Whether a certificate may be issued to a person on a day, and which dates it will carry. Days are UTC midnights.

export const leastHours = 16

export interface IssueFacts {
  withdrawn: boolean
  /** The day, in the cohort's zone, on which everything was passed; null while something is missing. */
  completedOn: Date | null
  startsOn: Date
  endsOn: Date
  hours: number
  issuerKnown: boolean
  /** Of a cohort whose papers are kept here: the order of completion names the person, the day of its minutes. Null elsewhere. */
  papers?: { completed: boolean; documentFrom: Date | null } | null
  /** Whether a recorded result of the attestation in force says «аттестован»; null where the final test alone decides. */
  attested?: boolean | null
  /** Titles of parts of the programme that the platform does not have yet. */
  pending: string[]
}

export type IssueRefusal =
  | 'withdrawn'
  | 'parts-pending'
  | 'not-complete'
  | 'too-few-hours'
  | 'issuer-missing'
  | 'completed-before-start'
  | 'order-missing'
  | 'not-attested'
  | 'issued-before-minutes'
  | 'issued-before-completion'
  | 'issued-in-future'

export const issueRefusals: Record<IssueRefusal, string> = {
  withdrawn: 'Человек убран из потока. Верните его, если документ всё же нужен.',
  'parts-pending': 'По этой программе удостоверения пока не выдают: на платформе есть не все её части.',
  'not-complete': 'Пройдено ещё не всё: документ выдаётся после итогового теста и всех заданий.',
  'too-few-hours': `В программе меньше ${leastHours} академических часов: удостоверение по ней не выдают.`,
  'issuer-missing': 'Не заполнены реквизиты организации. Без них документ выдать нельзя.',
  'completed-before-start': 'Программа пройдена раньше, чем начался поток. Проверьте даты потока.',
  'order-missing': 'Человека нет в зарегистрированном приказе о завершении. Документ выдаётся после него.',
  'not-attested': 'Результата «аттестован» нет. Запишите результаты на странице аттестации потока.',
  'issued-before-minutes': 'Дата выдачи раньше протокола аттестации.',
  'issued-before-completion': 'Дата выдачи раньше дня, когда человек закончил программу.',
  'issued-in-future': 'Дата выдачи ещё не наступила.',
}

export type IssueDecision =
  | { outcome: 'allowed'; studiedFrom: Date; studiedTo: Date; completedOn: Date }
  /** `detail` names what exactly stands in the way. */
  | { outcome: 'refused'; reason: IssueRefusal; detail?: string }

export function decideIssue(facts: IssueFacts, issuedOn: Date, today: Date): IssueDecision {
  const refuse = (reason: IssueRefusal) => ({ outcome: 'refused', reason }) as const
  const { completedOn, startsOn, endsOn } = facts
  if (facts.withdrawn) return refuse('withdrawn')
  if (facts.pending.length) return { ...refuse('parts-pending'), detail: facts.pending.join(', ') }
  if (facts.papers && !facts.papers.completed) return refuse('order-missing')
  if (!completedOn) return refuse('not-complete')
  if (facts.attested === false) return refuse('not-attested')
  if (facts.hours < leastHours) return refuse('too-few-hours')
  if (!facts.issuerKnown) return refuse('issuer-missing')
  if (completedOn < startsOn) return refuse('completed-before-start')
  if (facts.papers?.documentFrom && issuedOn < facts.papers.documentFrom)
    return refuse('issued-before-minutes')
  if (issuedOn < completedOn) return refuse('issued-before-completion')
  if (issuedOn > today) return refuse('issued-in-future')
  // The group's last day where it has come; the person's own where the paper is issued earlier or was earned later.
  const studiedTo = completedOn <= endsOn && endsOn <= issuedOn ? endsOn : completedOn
  return { outcome: 'allowed', studiedFrom: startsOn, studiedTo, completedOn }
}

/** Why a copy is issued, in the words of the dictionary of ФИС ФРДО. */
export const copyReasons = {
  duplicate: [
    'Справка из органов внутренних дел',
    'Справка из органов пожарной охраны',
    'Объявление в газете',
    'Другое',
  ],
  exchange: ['Обмен по причине порчи', 'Обмен по причине наличия недостоверной информации'],
} as const
export type CopyKind = keyof typeof copyReasons
export type CopyReason = (typeof copyReasons)[CopyKind][number]
export const allCopyReasons: readonly CopyReason[] = [...copyReasons.duplicate, ...copyReasons.exchange]

export function copyKindOf(reason: CopyReason | null): CopyKind {
  return copyReasons.exchange.some((known) => known === reason) ? 'exchange' : 'duplicate'
}

export type ReissueRefusal =
  | 'still-valid'
  | 'replaced-already'
  | 'issuer-missing'
  | 'issued-before-revocation'
  | 'issued-before-original'
  | 'issued-in-future'

export const reissueRefusals: Record<ReissueRefusal, string> = {
  'still-valid': 'Это удостоверение действует. Укажите, почему нужен новый документ.',
  'replaced-already': 'Взамен этого удостоверения уже выдано другое.',
  'issuer-missing': issueRefusals['issuer-missing'],
  'issued-before-revocation': 'Дата выдачи раньше дня, когда прежнее удостоверение аннулировали.',
  'issued-before-original': 'Дата выдачи раньше прежнего удостоверения.',
  'issued-in-future': issueRefusals['issued-in-future'],
}

export interface ReissueFacts {
  /** The day, in the cohort's zone; null while the paper is valid. */
  revokedOn: Date | null
  replaced: boolean
  issuerKnown: boolean
  /** Why a valid paper is replaced; null is enough for a revoked one. */
  reason?: CopyReason | null
  originalOn?: Date
}

/** Whether another paper may be issued in place of this one. */
export function decideReissue(
  { revokedOn, replaced, issuerKnown, reason = null, originalOn }: ReissueFacts,
  issuedOn: Date,
  today: Date,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: ReissueRefusal } {
  const refuse = (reason: ReissueRefusal) => ({ outcome: 'refused', reason }) as const
  if (!revokedOn && !reason) return refuse('still-valid')
  if (replaced) return refuse('replaced-already')
  if (!issuerKnown) return refuse('issuer-missing')
  if (originalOn && issuedOn < originalOn) return refuse('issued-before-original')
  if (revokedOn && issuedOn < revokedOn) return refuse('issued-before-revocation')
  if (issuedOn > today) return refuse('issued-in-future')
  return { outcome: 'allowed' }
}

export type RevokeRefusal = 'revoked-already'

export const revokeRefusals: Record<RevokeRefusal, string> = {
  'revoked-already': 'Это удостоверение уже аннулировано.',
}

export function decideRevoke(certificate: {
  revokedAt: Date | null
}): { outcome: 'allowed' } | { outcome: 'refused'; reason: RevokeRefusal } {
  return certificate.revokedAt ? { outcome: 'refused', reason: 'revoked-already' } : { outcome: 'allowed' }
}
