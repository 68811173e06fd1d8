// What objects and fields of the audit log are called on screen; without words they are shown by their codes.

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
  overdue: 'просроченные',
  paper: 'документ',
  programme: 'программа',
  region: 'регион',
  'saved-view': 'сохранённый отчёт',
  session: 'сессия',
  'session-day': 'день сессии',
  quarter: 'квартал',
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
