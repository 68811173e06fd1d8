import { describe, expect, it } from 'vitest'
import { longestRoster, readRoster } from './roster.ts'

describe('readRoster', () => {
  it('reads people line by line, skips blanks and a heading, and takes tabs from a spreadsheet', () => {
    const { people, problems } = readRoster(
      [
        'Фамилия Имя Отчество; почта; муниципалитет; должность',
        'Соколова Марина Сергеевна; Marina@Example.ru ; Городецкий ; Главный  специалист',
        '',
        'Алиев Рашид Мамед оглы\trashid@example.ru\t\t',
        'Ким Ирина; irina@example.ru',
      ].join('\r\n'),
    )
    expect(problems).toEqual([])
    expect(people).toEqual([
      {
        line: 2,
        surname: 'Соколова',
        givenName: 'Марина',
        patronymic: 'Сергеевна',
        email: 'marina@example.ru',
        municipality: 'Городецкий',
        post: 'Главный специалист',
      },
      expect.objectContaining({ line: 4, patronymic: 'Мамед оглы', municipality: null, post: null }),
      expect.objectContaining({ line: 5, patronymic: null }),
    ])
  })

  it.each([
    ['Соколова Марина', 'Отделите почту от имени точкой с запятой.'],
    ['Соколова; a@example.ru', 'Нужны фамилия и имя, отчество — если есть.'],
    ['Соколова М@рина; a@example.ru', 'В имени есть лишние знаки.'],
    ['Соколова Марина; a@example', 'Почта записана с ошибкой.'],
    ['Соколова Марина; a@example.ru; Городецкий', 'Укажите должность или уберите муниципалитет.'],
    ['Соколова Марина; a@example.ru;; Юрист', 'Укажите муниципалитет или уберите должность.'],
    ['А Б; a@example.ru; В; Г; Д', 'Лишние части: нужны имя, почта, муниципалитет, должность.'],
  ])('says what is wrong with %j', (text, message) => {
    const { people, problems } = readRoster(text)
    expect(people).toEqual([])
    expect(problems).toEqual([{ line: 1, text, message }])
  })

  it('names every problem of a line, and the line an e-mail stood in before', () => {
    const { problems } = readRoster('Соколова; нет\nКим Ирина; a@b.ru\nКим Олег; A@B.ru')
    expect(problems.map(({ line }) => line)).toEqual([1, 1, 3])
    expect(problems[2]?.message).toBe('Эта почта уже есть в строке 2.')
  })

  it('refuses a list that is too long and shortens what it repeats', () => {
    const many = Array.from({ length: longestRoster + 1 }, (_, n) => `Ким Ирина; p${n}@example.ru`).join('\n')
    expect(readRoster(many).problems).toEqual([
      { line: 0, text: '', message: 'В списке больше 300 человек. Разделите его на части.' },
    ])
    expect(readRoster('ы'.repeat(100)).problems[0]?.text).toHaveLength(70)
  })
})
