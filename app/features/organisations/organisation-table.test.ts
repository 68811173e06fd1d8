import { describe, expect, it } from 'vitest'
import { compareOrganisations, type Unit } from './organisation-table.ts'

const unit = (id: string, kind: Unit['kind'], name: string, parentId: string | null): Unit => ({
  ...{ id, kind, name, parentId, regionId: 'r', headPost: null },
})
const units: Unit[] = [
  unit('r', 'region', 'Нижегородская область', null),
  unit('m', 'municipality', 'Городецкий округ', 'r'),
  unit('n', 'municipality', 'Уренский округ', 'r'),
  unit('adm', 'organisation', 'Администрация Городецкого округа', 'm'),
  unit('mfc', 'organisation', 'МФЦ Городец', 'm'),
]
const heading = ['Регион', 'Муниципалитет', 'Название', 'Вид', 'Должность руководителя', 'Код']
const compare = (...lines: string[][]) =>
  compareOrganisations(
    [heading, ...lines].map((cells, index) => ({ number: index + 1, cells })),
    units,
  )
const region = 'Нижегородская область'
const plan = (...line: string[]) => compare([region, ...line]).plans[0]
const problem = (...line: string[]) =>
  compare(line).problems.map(({ column, message }) => `${column}: ${message}`)[0]

describe('a table of organisations', () => {
  it('tells new, renamed, moved, same and another head', () => {
    expect(plan('Городецкий округ', 'Отдел образования Заволжья')).toMatchObject({
      what: 'new',
      parentId: 'm',
    })
    expect(plan('', 'Министерство кадров')).toMatchObject({
      what: 'new',
      parentId: 'r',
      kind: 'organisation',
    })
    expect(plan('городецкий округ', 'МФЦ Городец')).toMatchObject({ what: 'same', id: 'mfc' })
    expect(plan('Городецкий округ', 'МФЦ Городец', '', 'Директор')).toMatchObject({
      what: 'head',
      before: null,
    })
    expect(plan('Городецкий округ', 'МФЦ Городца')).toMatchObject({ what: 'renamed', before: 'МФЦ Городец' })
    expect(plan('Уренский округ', 'МФЦ Городец')).toMatchObject({ what: 'moved', id: 'mfc', parentId: 'n' })
    expect(plan('Городецкий округ', 'Центр услуг', '', '', 'mfc')).toMatchObject({
      what: 'renamed',
      id: 'mfc',
    })
  })

  it('does not take a new neighbour for a renamed one while the old one is in the table', () => {
    const { plans } = compare(
      [region, 'Городецкий округ', 'МФЦ Городец'],
      [region, 'Городецкий округ', 'МФЦ Городец 2'],
      [region, 'Уренский округ', 'МФЦ Городец'],
    )
    expect(plans.map(({ what }) => what)).toEqual(['same', 'new', 'new'])
  })

  it('lets a new municipality be a parent, wherever it stands', () => {
    const { plans, problems } = compare(
      [region, 'Новый округ', 'Администрация Нового округа'],
      [region, '', 'Новый округ', 'муниципалитет'],
    )
    expect(problems).toEqual([])
    expect(plans.map(({ what, name }) => [what, name])).toEqual([
      ['new', 'Администрация Нового округа'],
      ['new', 'Новый округ'],
    ])
  })

  it('lists what the table does not name, and deletes nothing', () => {
    expect(compare([region, 'Городецкий округ', 'МФЦ Городец']).missing).toEqual([
      'Администрация Городецкого округа',
    ])
  })

  it('names wrong cells', () => {
    expect(problem('Нижегородская облась', '', 'Центр')).toBe(
      'A, Регион: Нет такого региона. Возможно, «Нижегородская область».',
    )
    expect(problem('', '', 'Центр')).toMatch('A, Регион: Пусто.')
    expect(problem(region, 'Городецкй округ', 'Центр')).toMatch('Возможно, «Городецкий округ».')
    expect(problem(region, '', '')).toMatch('C, Название: Пусто.')
    expect(problem(region, '', 'А')).toMatch('Слишком коротко')
    expect(problem(region, '', 'Центр', 'отдел')).toMatch('D, Вид: Бывают')
    expect(problem(region, '', 'Центр', '', '', 'нет')).toMatch('F, Код')
    const twice = compare([region, '', 'Центр'], [region, '', 'центр'])
    expect(twice.problems[0]?.message).toBe('Это название здесь уже есть в строке 2.')
  })
})
