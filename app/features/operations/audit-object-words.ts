// What objects of the audit log are called on screen; without words they are shown by their codes.

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
