import { describe, expect, it } from 'vitest'
import type { SheetProblem } from '#app/lib/sheet-table.ts'
import { type PeopleField, placeFinder, readPerson } from './people-table.ts'

const find = placeFinder([
  { id: 'a', name: 'Администрация города Бор', municipality: 'город Бор' },
  { id: 'b', name: 'МФЦ', municipality: 'город Бор' },
  { id: 'c', name: 'МФЦ', municipality: 'Уренский округ' },
])
const whole: Record<PeopleField, string> = {
  ...{
    surname: 'Орлова',
    givenName: 'Нина',
    patronymic: '',
    email: ' Orlova@Bor.Example ',
    municipality: '',
  },
  ...{ organisation: 'администрация города бор', post: 'Консультант', group: 'ведущие', category: '' },
  citizenFacing: 'да',
}
const read = (changes: Partial<typeof whole> = {}) => {
  const problems: SheetProblem[] = []
  const cells = { ...whole, ...changes }
  const row = readPerson(
    { line: 2, text: (field) => cells[field] },
    { column: (field) => field },
    find,
    problems,
  )
  return { row, problems: problems.map(({ column, message }) => `${column}: ${message}`) }
}

describe('a row of the people’s table', () => {
  it('is read whole', () => {
    expect(read()).toEqual({
      row: {
        ...{ line: 2, surname: 'Орлова', givenName: 'Нина', patronymic: null, email: 'orlova@bor.example' },
        ...{ organisationId: 'a', title: 'Консультант' },
        ...{ positionGroup: 'leading', category: null, citizenFacing: true },
      },
      problems: [],
    })
  })

  it.each<[Partial<typeof whole>, string]>([
    [{ surname: '' }, 'surname: Пусто.'],
    [{ givenName: '=A1' }, 'givenName: Есть лишние знаки.'],
    [{ patronymic: 'Ив4н' }, 'patronymic: Есть лишние знаки.'],
    [{ email: '' }, 'email: Пусто.'],
    [{ email: 'orlova' }, 'email: Почта записана с ошибкой.'],
    [{ post: '' }, 'post: Пусто.'],
    [{ post: 'К' }, 'post: Слишком коротко.'],
    [{ post: 'К'.repeat(201) }, 'post: Длиннее'],
    [{ group: 'первая' }, 'group: Бывают: высшие'],
    [{ category: 'рабочие' }, 'category: Бывают: руководители'],
    [{ citizenFacing: 'иногда' }, 'citizenFacing: Напишите «да» или «нет».'],
    [{ organisation: '' }, 'organisation: Пусто.'],
    [{ organisation: 'Администрация города Бар' }, 'Возможно, «Администрация города Бор».'],
    [{ organisation: 'МФЦ' }, 'organisation: Организаций «МФЦ» несколько'],
    [
      { municipality: 'город Бар' },
      'municipality: Нет такого муниципалитета: «город Бар». Возможно, «город Бор».',
    ],
  ])('with %o has one problem', (changes, message) => {
    const { row, problems } = read(changes)
    expect(row).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
  })

  it('finds namesakes by their municipality', () => {
    expect(read({ organisation: 'МФЦ', municipality: 'уренский округ' }).row?.organisationId).toBe('c')
  })
})
