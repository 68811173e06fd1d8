// What has to be put right before a row may be sent, in words for the registrar. Pure: the day comes as an argument.
import { isPersonalNumber } from '#app/features/identity/personal-number.ts'
import { counted } from '#app/lib/russian.ts'
import { isoOf } from './cell-text.ts'
import { allColumns, type ColumnKey, type FrdoValues } from './columns.ts'
import type { Dictionaries } from './dictionaries.ts'
import { type FixPlace, problem, type RowProblem, russia } from './row-problem.ts'
import { checkNames, checkOriginal, checkTitle } from './text-check.ts'

export interface RowContext {
  dictionaries: Dictionaries
  /** ISO days: of the minutes if they are kept here, of the end of study, and today. */
  minutesOn: string | null
  completedOn: string
  today: string
}

/** Empty when the row may be sent. One problem per column: the first that matters. */
export function checkRow(values: FrdoValues, context: RowContext): RowProblem[] {
  const found = [
    ...checkPresence(values),
    ...checkLists(values, context.dictionaries),
    ...checkNames(values),
    ...checkTitle(values),
    ...checkPersonalNumber(values),
    ...checkDays(values, context),
    ...checkNumbers(values),
    ...checkOriginal(values),
  ]
  return found.filter(({ column }, at) => found.findIndex((other) => other.column === column) === at)
}

const missing: Partial<Record<ColumnKey, string>> = {
  surname: 'Нет фамилии.',
  givenName: 'Нет имени. Если в паспорте одно слово, запишите его в фамилию, а вместо имени поставьте «-».',
  birthDate: 'Нет даты рождения.',
  sex: 'Не указан пол.',
  education: 'Не указан уровень образования.',
  citizenship: 'Не указано гражданство.',
  programme: 'Нет названия программы.',
  studyForm: 'Не указана форма обучения.',
  funding: 'Не указан источник финансирования.',
  number: 'Нет номера бланка.',
  loss: 'Не указано, чем подтверждена утрата.',
  exchange: 'Не указана причина обмена.',
}

function checkPresence(values: FrdoValues): RowProblem[] {
  return allColumns
    .filter(({ key, required }) => required && values[key] === '')
    .map(({ key, header }) => problem(key, fixOf(key), missing[key] ?? `Не заполнено: ${header}.`))
}

function checkLists(values: FrdoValues, dictionaries: Dictionaries): RowProblem[] {
  return allColumns.flatMap(({ key, header, dictionary }) => {
    const value = values[key]
    if (!dictionary || value === '' || dictionaries[dictionary].includes(String(value))) return []
    return [problem(key, fixOf(key), `«${value}» нет в списке ФИС ФРДО «${header}».`)]
  })
}

function checkPersonalNumber({ personalNumber, citizenship }: FrdoValues): RowProblem[] {
  const said = (message: string) => [problem('personalNumber', 'record', message)]
  if (personalNumber === '')
    return citizenship === russia || citizenship === ''
      ? said('Нет СНИЛС: для граждан России он обязателен.')
      : []
  if (!/^\d{3}-\d{3}-\d{3} \d{2}$/.test(String(personalNumber))) return said('В СНИЛС должно быть 11 цифр.')
  return isPersonalNumber(String(personalNumber).replace(/\D/g, ''))
    ? []
    : said('В СНИЛС ошибка: контрольные цифры не сходятся. Сверьте номер.')
}

function checkDays(values: FrdoValues, { minutesOn, completedOn, today }: RowContext): RowProblem[] {
  const issued = isoOf(String(values.issuedOn))
  const born = isoOf(String(values.birthDate))
  const problems: RowProblem[] = []
  if (issued && issued > today)
    problems.push(
      problem('issuedOn', 'document', 'Дата выдачи ещё не наступила: отправьте сведения после неё.'),
    )
  if (issued && minutesOn && issued < minutesOn)
    problems.push(problem('issuedOn', 'document', 'Документ выдан раньше протокола аттестации.'))
  if (issued && issued < completedOn)
    problems.push(problem('issuedOn', 'document', 'Документ выдан раньше, чем закончено обучение.'))
  if (issued && born) {
    const age = fullYears(born, issued)
    if (age < 18 || age > 80)
      problems.push(
        problem(
          'birthDate',
          'record',
          `По дате рождения на день выдачи ${counted(age, 'год', 'года', 'лет')}. Ждём от 18 до 80: сверьте дату.`,
        ),
      )
  }
  return problems
}

/** Years a person had lived on a day. Both are ISO days. */
export function fullYears(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

function checkNumbers({ startYear, endYear, hours, issuedOn }: FrdoValues): RowProblem[] {
  const problems: RowProblem[] = []
  const year = (value: string | number) =>
    Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100
  if (!year(startYear))
    problems.push(problem('startYear', 'document', 'Год начала обучения — от 1900 до 2100.'))
  if (!year(endYear))
    problems.push(problem('endYear', 'document', 'Год окончания обучения — от 1900 до 2100.'))
  else if (startYear > endYear)
    problems.push(problem('endYear', 'document', 'Обучение кончается раньше, чем начинается.'))
  else if (Number(String(issuedOn).slice(6)) < Number(endYear))
    problems.push(problem('endYear', 'document', 'Год окончания обучения позже года выдачи.'))
  if (!Number.isInteger(hours) || Number(hours) < leastHours)
    problems.push(problem('hours', 'document', `Часов должно быть не меньше ${leastHours}, целым числом.`))
  return problems
}

/** The least volume of повышение квалификации. */
const leastHours = 16

const places: Partial<Record<ColumnKey, FixPlace>> = {
  ...{ surname: 'names', givenName: 'names', patronymic: 'names' },
  ...{
    birthDate: 'record',
    sex: 'record',
    citizenship: 'record',
    education: 'record',
    personalNumber: 'record',
  },
  ...{ diplomaSurname: 'record', diplomaSeries: 'record', diplomaNumber: 'record' },
  ...{ studyForm: 'cohort', funding: 'cohort' },
  ...{ area: 'settings', group: 'settings', place: 'settings', programmeKind: 'settings', kind: 'settings' },
}

function fixOf(key: ColumnKey): FixPlace {
  return places[key] ?? 'document'
}
