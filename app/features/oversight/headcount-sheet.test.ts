import { describe, expect, it } from 'vitest'
import { type KnownBody, readHeadcountSheet } from './headcount-sheet.ts'

const today = new Date('2026-11-23T00:00:00Z')
const bodies: KnownBody[] = [
  {
    id: 'a',
    name: 'Администрация: Городецкий муниципальный округ',
    municipality: 'Городецкий муниципальный округ',
  },
  { id: 'b', name: 'МФЦ «Мои документы»', municipality: 'Городецкий муниципальный округ' },
  { id: 'c', name: 'МФЦ «Мои документы»', municipality: 'муниципальный округ город Бор' },
]
const heading = ['Муниципалитет', 'Организация', 'Группа должностей', 'Дата', 'Численность']
const read = (...lines: string[][]) =>
  readHeadcountSheet(
    [heading, ...lines].map((cells, index) => ({ number: index + 1, cells })),
    bodies,
    today,
  )
const problem = (...line: string[]) =>
  read(line).problems.map(({ column, message }) => `${column}: ${message}`)

describe('a table of headcounts', () => {
  it('is read in any usual spelling of names, days and numbers', () => {
    const { rows, problems } = read(
      ['', 'администрация:  городецкий муниципальный округ', 'Главные', '01.11.2026', '1 200'],
      ['Муниципальный округ город Бор', 'МФЦ "Мои документы"', 'не служба', '46327', '12,0'],
    )
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        line: 2,
        organisationId: 'a',
        group: 'chief',
        people: 1200,
        onDate: new Date('2026-11-01T00:00:00Z'),
      },
      { line: 3, organisationId: 'c', group: 'other', people: 12, onDate: new Date('2026-11-01T00:00:00Z') },
    ])
  })

  it('passes over the lines of the sample that nobody filled in', () => {
    const untouched = ['', bodies[0]?.name ?? '', '', '', '']
    expect(read(untouched, ['', bodies[0]?.name ?? '', 'главные', '01.11.2026', '1'])).toMatchObject({
      rows: [{ line: 3 }],
      problems: [],
    })
    expect(problem(...untouched)).toEqual([': Не заполнено ни одной строки.'])
  })

  it('names each wrong cell by its column', () => {
    expect(problem('', '', '', '', '')).toHaveLength(4)
    expect(problem('', bodies[0]?.name ?? '', 'первая', '31.02.2026', '-3')).toEqual([
      expect.stringMatching(/^C, Группа должностей: Нет такой группы/),
      'D, Дата: Это не дата. Напишите как 31.12.2026.',
      'E, Численность: Нужно целое число без знака минус.',
    ])
    expect(problem('', bodies[0]?.name ?? '', 'главные', '24.11.2026', '900000')).toEqual([
      expect.stringMatching('ещё не наступил'),
      expect.stringMatching('Слишком много'),
    ])
  })

  it('suggests the nearest organisation and municipality, and nothing where none is near', () => {
    expect(
      problem('', 'Администрация: Городекций муниципальный округ', 'главные', '01.11.2026', '1'),
    ).toEqual([
      'B, Организация: Нет такой организации среди Ваших: «Администрация: Городекций муниципальный округ». Возможно, «Администрация: Городецкий муниципальный округ».',
    ])
    expect(problem('', 'Росатом', 'главные', '01.11.2026', '1')[0]).not.toMatch('Возможно')
    expect(
      problem('Городецкой муниципальный округ', 'МФЦ «Мои документы»', 'главные', '01.11.2026', '1'),
    ).toEqual([expect.stringMatching(/^A, Муниципалитет: .*Возможно, «Городецкий муниципальный округ»/)])
  })

  it('asks for the municipality of namesakes', () => {
    expect(problem('', 'МФЦ «Мои документы»', 'главные', '01.11.2026', '1')).toEqual([
      expect.stringMatching('несколько: заполните столбец «Муниципалитет»'),
    ])
  })

  it('refuses a repeated organisation, group and day, and a table without headings or with too many rows', () => {
    const line = ['', bodies[0]?.name ?? '', 'главные', '01.11.2026', '1']
    expect(read(line, [...line.slice(0, 4), '2']).problems).toEqual([
      { line: 3, column: '', message: expect.stringMatching('уже есть в строке 2') as string },
    ])
    const none = readHeadcountSheet([{ number: 1, cells: ['Название', 'Сколько'] }], bodies, today)
    expect(none.problems[0]?.message).toMatch('Не нашли заголовки: «Организация»')
    expect(read(...Array.from({ length: 5001 }, () => line)).problems[0]?.message).toMatch('не больше 5000')
  })
})
