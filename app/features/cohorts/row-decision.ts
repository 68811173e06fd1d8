// What will happen to one row of a list: a new account, an enrolment, an invitation to somebody the importer may not see,
// or an error. Facts about accounts come as arguments; names of people out of sight never do.
import { countLines } from '#app/lib/checked-sheet.ts'

export interface KnownAccount {
  userId: string
  /** The importer may already see this person. */
  visible: boolean
  closed: boolean
  /** Digest of the СНИЛС recorded for the account, if any. */
  numberDigest: string | null
  /** In this cohort now; `withdrawn`: was, and may come back. */
  enrolment: 'none' | 'enrolled' | 'withdrawn'
  /** An invitation of this cohort waits for the person's answer. */
  asked: boolean
}

export interface RowFacts {
  /** The account with the e-mail of the row. */
  byEmail: KnownAccount | null
  /** The account with the СНИЛС of the row. */
  byNumber: KnownAccount | null
  /** Digest of the row's СНИЛС, if it has one. */
  numberDigest: string | null
}

export type RowAction = 'create' | 'enrol' | 'restore' | 'already' | 'ask' | 'asked' | 'closed'

export type RowDecision =
  | { kind: RowAction; userId: string | null; recordsNumber: boolean }
  | { kind: 'error'; column: 'email' | 'personalNumber'; message: string }

const wrong = (column: 'email' | 'personalNumber', message: string): RowDecision => ({
  kind: 'error',
  column,
  message,
})

export function decideRow({ byEmail, byNumber, numberDigest }: RowFacts): RowDecision {
  if (byEmail && byNumber && byEmail.userId !== byNumber.userId)
    return wrong('personalNumber', 'Почта и СНИЛС указывают на двух разных людей. Проверьте обе ячейки.')
  // A number alone finds nobody out of the importer's sight, and is never recorded for a second person.
  if (!byEmail && byNumber && !byNumber.visible)
    return wrong('personalNumber', 'Этот СНИЛС нельзя записать новому человеку. Проверьте номер и почту.')
  const account = byEmail ?? byNumber
  if (!account) return { kind: 'create', userId: null, recordsNumber: numberDigest !== null }
  const { userId } = account
  const act = (kind: RowAction, recordsNumber = false): RowDecision => ({ kind, userId, recordsNumber })
  if (!account.visible) {
    if (account.enrolment === 'enrolled') return act('already')
    return act(account.asked ? 'asked' : 'ask')
  }
  if (numberDigest && account.numberDigest && account.numberDigest !== numberDigest)
    return wrong('personalNumber', 'В учётной записи этого человека другой СНИЛС. Проверьте номер.')
  if (account.closed) return act('closed')
  const recordsNumber = numberDigest !== null && account.numberDigest === null
  if (account.enrolment === 'enrolled') return act('already', recordsNumber)
  return act(account.enrolment === 'withdrawn' ? 'restore' : 'enrol', recordsNumber)
}

/** Said before anything is written. */
export const rowPlans: Record<RowAction, string> = {
  create: 'Создадим учётную запись и зачислим',
  enrol: 'Зачислим, учётная запись уже есть',
  restore: 'Вернём в поток',
  already: 'Уже в потоке, ничего не изменится',
  ask: 'Учётная запись есть, отправим приглашение',
  asked: 'Приглашение уже отправлено, ждём ответа',
  closed: 'Пропустим: учётная запись закрыта',
}

/** What came of a list, in words, without what happened to nobody. */
export function resultLines({ ask, asked, ...counts }: Record<RowAction, number>): string[] {
  return countLines({ ...counts, ask: ask + asked }, resultTitles)
}

const resultTitles = {
  create: 'Новые учётные записи и зачисление',
  enrol: 'Зачисление с прежней учётной записью',
  restore: 'Возвращение в поток',
  already: 'Уже в потоке',
  closed: 'Пропуск: учётная запись закрыта',
  ask: 'Приглашение: решает сам человек',
}
