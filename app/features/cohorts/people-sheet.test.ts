import { describe, expect, it } from 'vitest'
import { letterOf } from '#app/lib/sheet-table.ts'
import { mostSheetRows, readPeopleSheet } from './people-sheet.ts'

const table = (...lines: string[]) =>
  lines.map((line, index) => ({ number: index + 1, cells: line.split('|') }))
const headings = 'СНИЛС|Почта|Имя|Фамилия|Отчество|Муниципалитет|Организация|Должность'
const problemsOf = (...lines: string[]) => readPeopleSheet(table(headings, ...lines)).problems

describe('readPeopleSheet', () => {
  it('reads columns by their headings in any order, other columns left alone', () => {
    const { people, problems } = readPeopleSheet(
      table(
        'N|e-mail|Имя * |ФАМИЛИЯ|Примечание|СНИЛС',
        '1| Marina@Example.ru |Марина|Соколова|x|112-233-445 95',
      ),
    )
    expect(problems).toEqual([])
    expect(people).toEqual([
      {
        line: 2,
        surname: 'Соколова',
        givenName: 'Марина',
        patronymic: null,
        email: 'marina@example.ru',
        municipality: null,
        organisation: null,
        post: null,
        personalNumber: '11223344595',
      },
    ])
  })

  it.each([
    ['|a@b.ru|Имя|', 'D, Фамилия', 'Пусто.'],
    ['|a@b.ru|И=мя|Ким', 'C, Имя', 'Есть лишние знаки.'],
    ['|a@b.ru|Имя|Ким|9', 'E, Отчество', 'Есть лишние знаки.'],
    ['||Имя|Ким', 'B, Почта', 'Пусто.'],
    ['|a@b|Имя|Ким', 'B, Почта', 'Почта записана с ошибкой.'],
    ['12|a@b.ru|Имя|Ким', 'A, СНИЛС', 'В СНИЛС одиннадцать цифр.'],
    ['11223344596|a@b.ru|Имя|Ким', 'A, СНИЛС', 'Контрольные цифры СНИЛС не сходятся: в номере опечатка.'],
    ['|a@b.ru|Имя|Ким|||| юрист', 'F, Муниципалитет', 'Пусто, а должность указана: напишите муниципалитет.'],
    ['|a@b.ru|Имя|Ким||Урень', 'H, Должность', 'Пусто, а муниципалитет указан: напишите должность.'],
    ['|a@b.ru|Имя|Ким|||Школа', 'F, Муниципалитет', 'Пусто, а организация указана: напишите муниципалитет.'],
  ])('names row and column of %j', (line, column, message) => {
    expect(problemsOf(line)).toEqual([{ line: 2, column, message }])
  })

  it('tells the same person twice from two people with one e-mail and from one СНИЛС in two rows', () => {
    expect(
      problemsOf(
        '112-233-445 95|a@b.ru|Ирина|Ким',
        '|A@B.ru|ирина|КИМ',
        '|a@b.ru|Олег|Ким',
        '11223344595|c@b.ru|Ирина|Ким',
      ),
    ).toEqual([
      { line: 3, column: '', message: 'Этот человек уже есть в строке 2.' },
      {
        line: 4,
        column: 'B, Почта',
        message: 'Одна почта у двух людей: та же в строке 2. У каждого должна быть своя.',
      },
      {
        line: 5,
        column: 'A, СНИЛС',
        message: 'Такой же СНИЛС в строке 2: это один человек или опечатка.',
      },
    ])
  })

  it.each([
    [[], 'В таблице нет ни одной строки.'],
    [['Почта|Имя'], 'Не нашли заголовки: «Фамилия».'],
    [['Почта|Имя|Фамилия|Email'], 'Заголовок «Почта» стоит дважды'],
    [[headings], 'Под заголовками нет ни одного человека.'],
  ])('refuses the table %j as a whole', (lines, message) => {
    const { people, problems } = readPeopleSheet(table(...lines))
    expect(people).toEqual([])
    expect(problems[0]?.message).toContain(message)
  })

  it('refuses more rows than it takes', () => {
    const many = Array.from({ length: mostSheetRows + 1 }, (_, n) => `|p${n}@b.ru|Ирина|Ким`)
    expect(problemsOf(...many)[0]?.message).toContain('можно не больше 2000')
  })

  it('counts columns as a spreadsheet does', () => {
    expect([0, 25, 26, 701].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ'])
  })
})
