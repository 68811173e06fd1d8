// Where the platform holds something about a person: what goes into the archive of one's own data, and what becomes of
// it when the person asks to be forgotten. A test compares the list with the tables of the database.

/** How a row belongs to a person: by a column of its own, or through a row of another table of the list. */
export type Belonging = { column: string; of: 'user' | 'email' } | { column: string; through: string }

export interface PersonTable {
  table: string
  title: string
  belongs: Belonging
  /** Columns that leave the platform for nobody: secrets, hashes, sealed text, files. */
  hidden?: string[]
  /** keep: stays, without a name behind it. remove: the rows go. blank: these columns are emptied. */
  erasure: 'keep' | 'remove' | { blank: Record<string, string | null> }
}

const own = (
  table: string,
  title: string,
  erasure: PersonTable['erasure'],
  rest: Partial<PersonTable> = {},
) => ({
  table,
  title,
  belongs: { column: 'userId', of: 'user' } as Belonging,
  erasure,
  ...rest,
})

const study = (
  table: string,
  title: string,
  erasure: PersonTable['erasure'] = 'keep',
  rest: Partial<PersonTable> = {},
) => ({
  ...own(table, title, erasure, rest),
  belongs: { column: 'enrolmentId', through: 'Enrolment' } as Belonging,
})

const part = (
  [table, column, through]: [string, string, string],
  title: string,
  erasure: PersonTable['erasure'] = 'keep',
  rest: Partial<PersonTable> = {},
) => ({ ...own(table, title, erasure, rest), belongs: { column, through } as Belonging })

const by = (table: string, column: string, title: string, erasure: PersonTable['erasure'] = 'keep') => ({
  ...own(table, title, erasure),
  belongs: { column, of: 'user' } as Belonging,
})

/** Words that stand where a person's own stood. */
const gone = 'удалено по требованию'

/** In the order in which the archive shows them; what hangs on a table stands after it. */
export const personTables: PersonTable[] = [
  { ...by('User', 'id', 'Учётная запись'), hidden: ['passwordHash', 'sortName'] },
  own('Consent', 'Согласия', 'keep'),
  own('Post', 'Должности', { blank: { title: gone } }),
  own('RoleAssignment', 'Роли', 'remove'),
  own('AuthSession', 'Входы', 'remove', { hidden: ['id'] }),
  own('OneTimeToken', 'Ссылки для входа', 'remove', { hidden: ['id', 'tokenHash'] }),
  own('CalendarFeed', 'Адрес календаря', 'remove', { hidden: ['tokenHash'] }),
  own('LearnerRecord', 'Данные для документов', 'remove', { hidden: ['sealed'] }),
  own('PersonalNumber', 'СНИЛС', 'remove', { hidden: ['sealed', 'digest'] }),
  own('PersonKey', 'Личный ключ шифрования', 'keep', { hidden: ['wrapped'] }),
  own('Erasure', 'Запросы на удаление', 'keep'),
  {
    ...own('OutboxMail', 'Письма', 'remove', { hidden: ['secretLink', 'dedupeKey', 'attachment'] }),
    belongs: { column: 'recipient', of: 'email' },
  },
  own('Application', 'Заявки', {
    blank: {
      email: '',
      surname: null,
      givenName: null,
      patronymic: null,
      post: null,
      note: null,
      openKey: null,
    },
  }),
  own('Enrolment', 'Зачисления', 'keep'),
  study('EnrolmentStep', 'Движение зачисления'),
  study('LearningEvent', 'Действия в обучении'),
  study('LessonProgress', 'Уроки'),
  study('BlockAnswer', 'Ответы в уроках'),
  study('ComponentProgress', 'Элементы программы'),
  study('TaskSubmission', 'Задания на рабочем месте', { blank: { text: gone } }),
  study('TaskDraft', 'Черновики заданий', 'remove'),
  study('Attempt', 'Попытки тестов'),
  part(['AttemptQuestion', 'attemptId', 'Attempt'], 'Ответы в тестах'),
  study('DiagnosticPlan', 'План диагностики'),
  study('DiagnosticWave', 'Замеры диагностики'),
  part(['DiagnosticAnswer', 'waveId', 'DiagnosticWave'], 'Ответы диагностики'),
  study('DiagnosticObserver', 'Наблюдающий руководитель', { blank: { email: '', name: gone } }),
  part(['DiagnosticGrade', 'observerId', 'DiagnosticObserver'], 'Оценки наблюдающего'),
  part(['DiagnosticLink', 'waveId', 'DiagnosticWave'], 'Ссылки на диагностику', 'remove', {
    hidden: ['tokenHash'],
  }),
  own('Shift', 'Смены в «Приёмной»', 'keep'),
  own('PracticeExam', 'Практический экзамен', 'keep', { hidden: ['seed'] }),
  own('PracticeAttempt', 'Ответы в «Приёмной»', 'keep', { hidden: ['replyHash'] }),
  part(['PracticeEvent', 'attemptId', 'PracticeAttempt'], 'Ход ответов в «Приёмной»'),
  part(['PracticeDraft', 'attemptId', 'PracticeAttempt'], 'Черновики «Приёмной»', 'remove'),
  part(['ReplyMarking', 'attemptId', 'PracticeAttempt'], 'Проверки ответов', 'keep', {
    hidden: ['markerId'],
  }),
  part(['ReplyMark', 'markingId', 'ReplyMarking'], 'Баллы проверок'),
  part(['MarkingAssignment', 'attemptId', 'PracticeAttempt'], 'Назначенные проверки', 'keep', {
    hidden: ['markerId'],
  }),
  part(['PostedMark', 'attemptId', 'PracticeAttempt'], 'Выставленные оценки'),
  part(['MarkAppeal', 'postedMarkId', 'PostedMark'], 'Апелляции'),
  by('SavedComment', 'ownerId', 'Заготовленные замечания', 'remove'),
  own('PeerTraining', 'Подготовка к взаимной проверке', 'keep'),
  own('Booking', 'Записи на сессии', 'keep'),
  study('CheckIn', 'Отметки прихода'),
  study('Attendance', 'Присутствие'),
  study('GroupMember', 'Рабочие группы'),
  study('FeedbackReceipt', 'Отзыв оставлен'),
  study('TeamMember', 'Команды'),
  study('StageSubmission', 'Этапы проекта', 'keep', { hidden: ['bytes'] }),
  own('CommissionMember', 'Участие в комиссиях', 'keep'),
  study('DefencePlace', 'Место в дне защиты'),
  study('AttestationMark', 'Оценки комиссии'),
  study('AttestationResult', 'Итоговая аттестация'),
  study('PaperPerson', 'Приказы и ведомости'),
  own('Certificate', 'Удостоверения', 'keep', { hidden: ['code'] }),
  part(['Blank', 'certificateId', 'Certificate'], 'Бланки'),
  part(['FrdoRow', 'certificateId', 'Certificate'], 'Сведения в ФИС ФРДО', 'keep', { hidden: ['values'] }),
  part(['Credential', 'certificateId', 'Certificate'], 'Цифровые удостоверения'),
  own('CohortTutor', 'Наставничество', 'remove'),
  own('AgendaFacilitator', 'Ведение занятий', 'remove'),
  own('OutsideTraining', 'Обучение в других местах', 'remove', { hidden: ['bytes'] }),
  own('PostOffer', 'Предложенные должности', 'remove'),
  own('OverdueReminder', 'Напоминания о сроках', 'keep'),
  by('SavedView', 'ownerId', 'Сохранённые отчёты', 'remove'),
  own('SavedViewRecipient', 'Получатель отчётов', 'remove'),
  own('SavedViewDelivery', 'Отправленные отчёты', 'remove'),
  study('ClosedMember', 'Учтено в закрытом квартале'),
  by('AccountMerge', 'keptId', 'Объединение учётных записей', 'keep'),
]

/** Tables that name people only as those who acted: ids that lead nowhere after an erasure. */
export const tablesOfOthers = ['AuditValue']
