// What the fields of a personal change are called on screen.

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
  test: 'итоговый тест',
  practice: 'практика',
  project: 'защита проекта',
  total: 'итоговый балл',
  outcome: 'решение',
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
