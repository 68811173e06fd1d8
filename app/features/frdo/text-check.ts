// Checks of names, of the programme's title, of the diploma and of the replaced document.
import { mixedWord } from './cell-text.ts'
import type { ColumnKey, FrdoValues } from './columns.ts'
import { problem, type RowProblem, russia } from './row-problem.ts'

const nameColumns = [
  ['surname', 'names'],
  ['givenName', 'names'],
  ['patronymic', 'names'],
  ['diplomaSurname', 'record'],
] as const

/** Letters of one alphabet, hyphens and apostrophes; a lone «-» stands for a name that a person has not. */
export function checkNames(values: FrdoValues): RowProblem[] {
  const ofNames = nameColumns.flatMap(([key, fix]) => {
    const name = String(values[key])
    if (name === '' || (name === '-' && key !== 'surname')) return []
    const mixed = mixedWord(name)
    if (mixed)
      return [problem(key, fix, `В слове «${mixed}» смешаны русские и латинские буквы: наберите его заново.`)]
    if (!/^[\p{L}\p{M}][\p{L}\p{M}'’().\- ]*$/u.test(name))
      return [problem(key, fix, `В «${name}» есть знаки, которых не бывает в именах.`)]
    if (values.citizenship === russia && /[A-Za-z]/.test(name))
      return [problem(key, fix, `«${name}» написано латиницей, а гражданство — Россия.`)]
    return []
  })
  return [...ofNames, ...checkDiploma(values)]
}

/** Higher and secondary education are proved by a diploma: its surname and number. */
function checkDiploma(values: FrdoValues): RowProblem[] {
  if (!/^(Высшее|Среднее)/.test(String(values.education))) return []
  const wanted: [ColumnKey, string][] = [
    ['diplomaSurname', 'Нет фамилии из диплома.'],
    ['diplomaNumber', 'Нет номера диплома.'],
  ]
  return wanted.filter(([key]) => values[key] === '').map(([key, message]) => problem(key, 'record', message))
}

/** Beside letters, digits and spaces the template allows ( ) . / - , : « » ? № */
export function checkTitle({ programme }: FrdoValues): RowProblem[] {
  const wrong = [...new Set(String(programme).replace(/[\p{L}\p{N} ()./\-,:«»?№]/gu, ''))]
  if (!wrong.length) return []
  return [
    problem(
      'programme',
      'document',
      `В названии программы знаки, которых ФИС ФРДО не примет: ${wrong.join(' ')}`,
    ),
  ]
}

const originals = [
  ['originalKind', 'вид'],
  ['originalNumber', 'номер бланка'],
  ['originalRegistration', 'регистрационный номер'],
  ['originalIssuedOn', 'дата выдачи'],
  ['originalSurname', 'фамилия'],
  ['originalGivenName', 'имя'],
] as const

/** Columns AF–AM tell of the replaced document, and only a duplicate has one. */
export function checkOriginal(values: FrdoValues): RowProblem[] {
  const duplicate = values.status !== 'Оригинал'
  return originals
    .filter(([key]) => (values[key] === '') === duplicate)
    .map(([key, title]) =>
      problem(
        key,
        'document',
        duplicate
          ? `Это дубликат, а об исходном документе неизвестно: ${title}.`
          : 'Сведения об исходном документе пишут только у дубликата.',
      ),
    )
}
