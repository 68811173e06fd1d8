// What the actions of the audit log are called on screen. An action without words is shown by its code.

const words: Record<string, string> = {
  'appeal.decided': 'Апелляция рассмотрена',
  'application.accepted': 'Заявка принята',
  'application.agreed': 'Согласие учиться дано',
  'application.confirmed': 'Заявка подтверждена куратором',
  'application.declined': 'Заявка отклонена',
  'application.nominated': 'Человек выдвинут на обучение',
  'application.submitted': 'Заявка подана',
  'application.withdrawn': 'Заявка отозвана',
  'attendance.imported': 'Присутствие взято из файла',
  'attendance.marked': 'Присутствие отмечено',
  'audit.exported': 'Журнал действий выгружен',
  'audit.values-shown': 'Личные значения в журнале показаны',
  'bank.loaded': 'Банк вопросов загружен',
  'booking.cancelled': 'Запись на сессию отменена',
  'calendar-feed.closed': 'Адрес календаря закрыт',
  'calendar-feed.made': 'Адрес календаря создан',
  'certificate.issued': 'Удостоверение выдано',
  'certificate.reissued': 'Удостоверение выдано взамен',
  'certificate.revoked': 'Удостоверение аннулировано',
  'check-in.recorded': 'Приход отмечен',
  'cohort.changed': 'Поток изменён',
  'cohort.cloned': 'Поток скопирован',
  'cohort.opened': 'Поток создан',
  'cohort.quota-set': 'Квота муниципалитета задана',
  'cohort.state-changed': 'Состояние потока изменено',
  'cohort.tutors-set': 'Наставники потока назначены',
  'consent.given': 'Согласие на обработку данных дано',
  'consent.withdrawn': 'Согласие на обработку данных отозвано',
  'diagnostic.handed-in': 'Диагностика сдана',
  'enrolment.created': 'Человек зачислен',
  'enrolment.funding-set': 'Источник оплаты изменён',
  'enrolment.replaced': 'Слушатель заменён',
  'enrolment.restored': 'Человек возвращён в поток',
  'enrolment.withdrawn': 'Человек исключён из потока',
  'erasure.declined': 'Удаление данных отклонено',
  'erasure.done': 'Данные удалены по требованию',
  'erasure.requested': 'Запрошено удаление данных',
  'erasure.withdrawn': 'Запрос на удаление отозван',
  'credential.issued': 'Цифровое удостоверение подписано',
  'frdo.batch-answered': 'Ответ ФИС ФРДО записан',
  'frdo.batch-composed': 'Пакет для ФИС ФРДО собран',
  'frdo.batch-discarded': 'Пакет для ФИС ФРДО разобран',
  'frdo.batch-sent': 'Пакет отправлен в ФИС ФРДО',
  'frdo.correction-opened': 'Принятая строка ФИС ФРДО исправляется',
  'frdo.file-downloaded': 'Файл для ФИС ФРДО скачан',
  'frdo.settings-saved': 'Настройки ФИС ФРДО изменены',
  'frdo.programme-classified': 'Область и группа программы для ФИС ФРДО изменены',
  'frdo.template-uploaded': 'Шаблон ФИС ФРДО загружен',
  'import.taken': 'Список людей взят из файла',
  'import.undone': 'Список людей отменён',
  'issuer.saved': 'Реквизиты организации изменены',
  'keys.rotated': 'Ключ шифрования заменён',
  'mail.read': 'Письмо прочитано администратором',
  'mark.appealed': 'Подана апелляция',
  'mark.changed': 'Оценка изменена',
  'mark.posted': 'Оценка выставлена',
  'operator.changed': 'Сведения об операторе изменены',
  'own-data.exported': 'Человек скачал свои данные',
  'password.changed': 'Пароль изменён',
  'password.set': 'Пароль задан',
  'post.added': 'Должность добавлена',
  'post.ended': 'Должность завершена',
  'profile.changed': 'Профиль изменён',
  'programme.loaded': 'Программа загружена',
  'programme.published': 'Программа опубликована',
  'record.changed': 'Данные для документов изменены',
  'record.asked': 'Слушателей попросили заполнить данные',
  'record.name-forms-corrected': 'Склонение имени исправлено',
  'record.shown': 'Данные для документов показаны',
  'reply.handed-in': 'Ответ сдан на проверку',
  'reply.marked': 'Ответ проверен',
  'reply.taken': 'Ответ взят на проверку',
  'retention.changed': 'Сроки хранения изменены',
  'retention.swept': 'Данные с истекшим сроком удалены',
  'role.granted': 'Роль дана',
  'role.revoked': 'Роль снята',
  'session.announced': 'Сессия объявлена',
  'session.cancelled': 'Сессия отменена',
  'session.changed': 'Сессия изменена',
  'session.created': 'Сессия запланирована',
  'session.moved': 'Сессия перенесена',
  'sign-ins.ended': 'Все входы завершены',
  'stage.handed-in': 'Этап проекта сдан',
  'task-invitation.created': 'Приглашение на одно дело создано',
  'task-invitation.opened': 'Приглашение на одно дело открыто',
  'task-invitation.revoked': 'Приглашение на одно дело отозвано',
  'user.closed': 'Учётная запись закрыта',
  'user.invited': 'Человек приглашён',
  'user.locked': 'Учётная запись закрыта на время',
  'user.renamed': 'Имя изменено',
  'user.reopened': 'Учётная запись открыта',
}

export function actionWords(action: string): string {
  return words[action] ?? action
}

/** Parts of the journal that people look for, by the first word of the action. */
export const auditParts = [
  {
    value: 'record',
    title: 'Данные для документов',
    prefixes: ['record.', 'own-data.', 'erasure.', 'consent.', 'retention.'],
  },
  {
    value: 'papers',
    title: 'Документы',
    prefixes: ['certificate.', 'paper.', 'blank.', 'issuer.', 'frdo.', 'credential.', 'template.'],
  },
  {
    value: 'marks',
    title: 'Оценки',
    prefixes: ['mark.', 'reply.', 'appeal.', 'attestation.', 'stage.', 'task.'],
  },
  { value: 'attendance', title: 'Присутствие', prefixes: ['attendance.', 'check-in.', 'session-day.'] },
  {
    value: 'enrolments',
    title: 'Зачисления',
    prefixes: ['enrolment.', 'application.', 'cohort.', 'import.'],
  },
  {
    value: 'roles',
    title: 'Люди и роли',
    prefixes: ['role.', 'user.', 'profile.', 'password.', 'sign-ins.', 'post.', 'task-invitation.'],
  },
  { value: 'settings', title: 'Настройки и журнал', prefixes: ['operator.', 'audit.', 'keys.', 'mail.'] },
] as const

export type AuditPart = (typeof auditParts)[number]['value']

/** A part named in an address; null for anything else. */
export function readAuditPart(value: string | null): AuditPart | null {
  return auditParts.find((part) => part.value === value)?.value ?? null
}

const objects: Record<string, string> = {
  appeal: 'апелляция',
  application: 'заявка',
  attempt: 'попытка теста',
  'practice-attempt': 'ответ в «Приёмной»',
  'task-submission': 'задание',
  'stage-submission': 'этап проекта',
  team: 'команда',
  diagnosticObserver: 'наблюдающий',
  'task-invitation': 'приглашение',
  reservation: 'бронь мест',
  import: 'список людей',
  'programme-version': 'редакция программы',
  audit: 'журнал',
  booking: 'запись на сессию',
  certificate: 'удостоверение',
  cohort: 'поток',
  diagnostic: 'диагностика',
  enrolment: 'зачисление',
  mail: 'письмо',
  paper: 'документ',
  programme: 'программа',
  session: 'сессия',
  'session-day': 'день сессии',
  setting: 'настройка',
  user: 'человек',
}

export function objectWords(objectType: string): string {
  return objects[objectType] ?? objectType
}

const fields: Record<string, string> = {
  surname: 'фамилия',
  givenName: 'имя',
  patronymic: 'отчество',
  timeZone: 'часовой пояс',
  birthDate: 'дата рождения',
  sex: 'пол',
  citizenship: 'гражданство',
  personalNumber: 'СНИЛС',
  educationLevel: 'образование',
  diplomaSurname: 'фамилия в дипломе',
  diplomaSeries: 'серия диплома',
  diplomaNumber: 'номер диплома',
  nominative: 'именительный падеж',
  genitive: 'родительный падеж',
  dative: 'дательный падеж',
  accusative: 'винительный падеж',
  instrumental: 'творительный падеж',
  prepositional: 'предложный падеж',
}

export function auditFieldWords(field: string): string {
  return fields[field] ?? field
}
