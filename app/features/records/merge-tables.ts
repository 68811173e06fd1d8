// Where a person's id stands in the database, and what becomes of each row when two accounts are made one. A test compares
// the list with the tables of the database, so that a new table cannot be forgotten.

export type MergeStep =
  /** The rows go over to the account that is kept. */
  | { how: 'move' }
  /** Rows that the kept account has, too (by these columns), go; the others move. */
  | { how: 'join'; keys: string[] }
  /** Two rows of the same (by these columns) cannot be joined: the merge is refused. */
  | { how: 'refuse'; keys: string[]; reason: string }
  /** Move and are numbered on after those of the kept account, within the same values of these columns. */
  | { how: 'number'; column: string; within: string[] }
  /** The rows go: sign-ins and links of the account that is closed. */
  | { how: 'drop' }
  /** The rows stay with the closed account. */
  | { how: 'stay' }
  /** Has a way of its own in merge-sealed.server.ts. */
  | { how: 'sealed' }

export interface MergeTable {
  table: string
  column: string
  title: string
  step: MergeStep
  /** Has an `openKey` with the person's id in it: an unfinished thing that may be there once. */
  open?: string
}

const move = { how: 'move' } as const
const own = (table: string, title: string, step: MergeStep = move, open?: string): MergeTable => ({
  ...{ table, column: 'userId', title, step },
  ...(open && { open }),
})

export const mergeTables: MergeTable[] = [
  own('Consent', 'Согласия', { how: 'join', keys: ['document', 'version'] }),
  own('Post', 'Должности'),
  own('PostOffer', 'Предложенные должности', move, 'предложение той же организации'),
  own('RoleAssignment', 'Роли', { how: 'join', keys: ['role', 'scopeKind', 'scopeId'] }),
  own('AuthSession', 'Входы', { how: 'drop' }),
  own('OneTimeToken', 'Ссылки для входа', { how: 'drop' }),
  own('CalendarFeed', 'Адрес календаря', { how: 'drop' }),
  own('LearnerRecord', 'Данные для документов', { how: 'sealed' }),
  own('PersonalNumber', 'СНИЛС', { how: 'sealed' }),
  own('PersonKey', 'Личный ключ шифрования', { how: 'stay' }),
  own('AuditValue', 'Прежние значения в журнале', { how: 'stay' }),
  own('Erasure', 'Запросы на удаление', {
    ...{ how: 'refuse', keys: [], reason: 'просит удалить свои данные: сначала решите этот запрос' },
  }),
  own('Application', 'Заявки', move, 'заявка в тот же поток'),
  own('Enrolment', 'Зачисления', {
    ...{
      how: 'refuse',
      keys: ['cohortId'],
      reason: 'обе записи зачислены в один поток: сначала отчислите лишнюю',
    },
  }),
  own('Shift', 'Смены в «Приёмной»', { how: 'number', column: 'number', within: [] }, 'незаконченная смена'),
  own('PracticeExam', 'Практический экзамен'),
  own(
    'PracticeAttempt',
    'Ответы в «Приёмной»',
    { how: 'number', column: 'number', within: ['caseKey'] },
    'незаконченный ответ на то же обращение',
  ),
  own('PeerTraining', 'Подготовка к взаимной проверке', { how: 'join', keys: ['sampleKey'] }),
  own('Booking', 'Записи на сессии', move, 'запись на ту же сессию'),
  own('CommissionMember', 'Участие в комиссиях', {
    ...{ how: 'refuse', keys: ['cohortId'], reason: 'обе записи состоят в комиссии одного потока' },
  }),
  own('Certificate', 'Удостоверения'),
  own('CohortTutor', 'Наставничество', { how: 'join', keys: ['cohortId'] }),
  own('AgendaFacilitator', 'Ведение занятий', { how: 'join', keys: ['blockId'] }),
  own('OutsideTraining', 'Обучение в других местах'),
  own('OverdueReminder', 'Напоминания о сроках', { how: 'join', keys: ['day'] }),
  own('SavedViewRecipient', 'Получатель отчётов', { how: 'join', keys: ['viewId'] }),
  own('SavedViewDelivery', 'Отправленные отчёты', { how: 'join', keys: ['viewId', 'week'] }),
  { ...own('SavedView', 'Сохранённые отчёты'), column: 'ownerId' },
  { ...own('SavedComment', 'Заготовленные замечания', { how: 'join', keys: ['text'] }), column: 'ownerId' },
  { ...own('MarkAppeal', 'Апелляции'), column: 'authorId' },
  { ...own('AccountMerge', 'Прежние объединения'), column: 'keptId' },
]

/** Columns that say who did something: they stay as they were, the closed account keeps its name. */
export function isActorColumn(column: string): boolean {
  return /(By|ById|^actorId|^markerId|^mergedId)$/.test(column)
}
