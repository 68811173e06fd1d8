// A table of people with their posts, for the whole platform: reads it and names every problem by row and column. Knows
// neither accounts nor files.
import { normaliseEmail } from '#app/features/identity/email.ts'
import { maybe, nameKey } from '#app/lib/nearest-name.ts'
import { readYesCell } from '#app/lib/sheet-cells.ts'
import { emptyCell, type SheetProblem, type SheetTable } from '#app/lib/sheet-table.ts'
import {
  findPositionCategory,
  findPositionGroup,
  positionCategoryTitles,
  positionGroupTitles,
} from './position.ts'
import type { PositionFacts } from './position-facts.ts'

export const mostPeopleRows = 20_000

export const peopleFields = {
  surname: { title: 'Фамилия', required: true },
  givenName: { title: 'Имя', required: true },
  patronymic: { title: 'Отчество', also: ['отчество (при наличии)'] },
  email: { title: 'Почта', also: ['электронная почта', 'e-mail', 'email'], required: true },
  municipality: { title: 'Муниципалитет', also: ['муниципальное образование'] },
  organisation: { title: 'Организация', also: ['место работы'], required: true },
  post: { title: 'Должность', required: true },
  group: { title: 'Группа должностей', also: ['группа'] },
  category: { title: 'Категория', also: ['категория должностей'] },
  citizenFacing: { title: 'Работает с гражданами', also: ['с гражданами'] },
} as const
export type PeopleField = keyof typeof peopleFields

export interface PersonRow extends PositionFacts {
  line: number
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  organisationId: string
  title: string
}

const namePattern = /^[\p{L}\p{M}' .’()-]{1,80}$/u
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

type Place = { id: string } | { problem: string; field: 'organisation' | 'municipality' }
export type PlaceFinder = (organisation: string, municipality: string) => Place

/** One row; `problems` is filled where something is wrong, and then the row is null. */
export function readPerson(
  { line, text }: { line: number; text: (field: PeopleField) => string },
  table: Pick<SheetTable<PeopleField>, 'column'>,
  find: PlaceFinder,
  problems: SheetProblem[],
): PersonRow | null {
  const before = problems.length
  const wrong = (field: PeopleField, message: string) =>
    void problems.push({ line, column: table.column(field), message })
  for (const field of ['surname', 'givenName', 'patronymic'] as const) {
    const value = text(field)
    if (!value && field !== 'patronymic') wrong(field, emptyCell)
    else if (value && !namePattern.test(value)) wrong(field, 'Есть лишние знаки.')
  }
  const email = normaliseEmail(text('email'))
  if (!email) wrong('email', emptyCell)
  else if (email.length > 200 || !emailPattern.test(email)) wrong('email', 'Почта записана с ошибкой.')
  const title = text('post')
  if (title.length < 2) wrong('post', title ? 'Слишком коротко.' : emptyCell)
  else if (title.length > 200) wrong('post', 'Длиннее 200 знаков.')
  const group = text('group') ? findPositionGroup(text('group')) : null
  if (text('group') && !group) wrong('group', `Бывают: ${Object.values(positionGroupTitles).join(', ')}.`)
  const category = text('category') ? findPositionCategory(text('category')) : null
  if (text('category') && !category)
    wrong('category', `Бывают: ${Object.values(positionCategoryTitles).join(', ')}.`)
  const facing = text('citizenFacing') ? readYesCell(text('citizenFacing')) : null
  if (text('citizenFacing') && facing === null) wrong('citizenFacing', 'Напишите «да» или «нет».')
  const organisation = text('organisation')
  const place: Place = organisation
    ? find(organisation, text('municipality'))
    : { problem: emptyCell, field: 'organisation' }
  if ('problem' in place) wrong(place.field, place.problem)
  if (problems.length > before || 'problem' in place) return null
  return {
    ...{
      line,
      surname: text('surname'),
      givenName: text('givenName'),
      patronymic: text('patronymic') || null,
    },
    ...{ email, organisationId: place.id, title },
    ...{ positionGroup: group, category, citizenFacing: facing },
  }
}

export interface KnownPlace {
  id: string
  name: string
  /** Empty for a body of a region. */
  municipality: string
}

/** Read once for a long table; what was looked up is remembered. */
export function placeFinder(places: readonly KnownPlace[]): PlaceFinder {
  const byName = new Map<string, KnownPlace[]>()
  for (const place of places) {
    const key = nameKey(place.name)
    byName.set(key, [...(byName.get(key) ?? []), place])
  }
  const municipalities = [...new Set(places.map(({ municipality }) => municipality))].filter(Boolean)
  const known = new Set(municipalities.map(nameKey))
  const names = [...new Set(places.map(({ name }) => name))]
  const answers = new Map<string, Place>()
  const look = (organisation: string, municipality: string): Place => {
    if (municipality && !known.has(nameKey(municipality)))
      return {
        problem: `Нет такого муниципалитета: «${municipality}».${maybe(municipality, municipalities)}`,
        field: 'municipality',
      }
    const named = byName.get(nameKey(organisation)) ?? []
    const fitting = municipality
      ? named.filter((place) => nameKey(place.municipality) === nameKey(municipality))
      : named
    const [only, ...others] = fitting
    if (only && !others.length) return { id: only.id }
    if (only)
      return {
        problem: `Организаций «${organisation}» несколько: заполните «Муниципалитет».`,
        field: 'organisation',
      }
    return {
      problem: `Нет такой организации: «${organisation}».${maybe(organisation, names)} Новые организации сначала добавьте в дерево.`,
      field: 'organisation',
    }
  }
  return (organisation, municipality) => {
    const key = `${organisation}\n${municipality}`
    const answer = answers.get(key) ?? look(organisation, municipality)
    answers.set(key, answer)
    return answer
  }
}
