// Attendance read back from a table: its words, and every mistake with its row and column.
import { describe, expect, it } from 'vitest'
import { type KnownPerson, readAttendanceRows } from './attendance-sheet.ts'

const people: KnownPerson[] = [
  { enrolmentId: 'e1', name: 'Анна', email: 'anna@example.ru', kind: null },
  { enrolmentId: 'e2', name: 'Борис', email: 'boris@example.ru', kind: 'attended' },
]
const heading = ['Фамилия', 'Почта', 'Посещение', 'Часы', 'Примечание']

function read(...lines: string[][]) {
  const rows = [heading, ...lines].map((cells, index) => ({ number: index + 1, cells }))
  return readAttendanceRows(rows, people)
}
const complaints = (...lines: string[][]) =>
  read(...lines).problems.map(({ row, column, message }) => `${row} ${column}: ${message}`)

describe('a well made table', () => {
  it('gives marks with what stood before', () => {
    const { lines, problems } = read(
      ['А', 'Anna@Example.ru ', 'была частично', '2,5', 'уехала'],
      ['Б', 'boris@example.ru', 'Не пришёл', '', ''],
    )
    expect(problems).toEqual([])
    expect(lines).toEqual([
      {
        ...{ row: 2, enrolmentId: 'e1', name: 'Анна', kind: 'partly', hours: 2.5, remark: 'уехала' },
        before: null,
      },
      {
        ...{ row: 3, enrolmentId: 'e2', name: 'Борис', kind: 'no-show', hours: null, remark: null },
        before: 'attended',
      },
    ])
  })

  it('reads words of every kind, in any case and gender', () => {
    const kinds = ['был', 'БЫЛА', 'да', 'частично', 'нет', 'не была', 'уважительная', 'уважительная  причина']
    const read1 = kinds.map((word) => read(['', 'anna@example.ru', word, '3', '']).lines[0]?.kind)
    expect(read1).toEqual([
      ...['attended', 'attended', 'attended', 'partly', 'no-show', 'no-show', 'excused', 'excused'],
    ])
  })

  it('leaves people without a word as they are, and keeps hours for «частично» only', () => {
    expect(read(['', 'anna@example.ru', '', '', 'просто так'])).toEqual({ lines: [], problems: [] })
    expect(read(['', 'anna@example.ru', 'был', '4', '']).lines[0]?.hours).toBeNull()
  })

  it('does without the columns of hours and remarks, and with columns in another order', () => {
    const rows = [
      { number: 1, cells: ['посещение', 'ПОЧТА'] },
      { number: 2, cells: ['был', 'anna@example.ru'] },
    ]
    expect(readAttendanceRows(rows, people).lines).toMatchObject([{ enrolmentId: 'e1', remark: null }])
  })
})

describe('a table with mistakes', () => {
  it('names columns that are missing, once', () => {
    const missing = readAttendanceRows([{ number: 3, cells: ['Имя'] }], people).problems
    expect(missing.map(({ row, column }) => `${row} ${column}`)).toEqual(['3 Почта', '3 Посещение'])
    expect(readAttendanceRows([], people).problems).toHaveLength(2)
  })

  it('names the row and the column of each', () => {
    expect(complaints(['', '', 'был'])).toEqual(['2 Почта: Почта не указана.'])
    expect(complaints(['', 'zoya@example.ru', 'был'])).toEqual([
      '2 Почта: Человека с такой почтой в этом потоке нет.',
    ])
    expect(complaints(['', 'anna@example.ru', 'был'], ['', 'ANNA@example.ru', 'нет'])).toEqual([
      '3 Почта: Этот человек уже есть в строке 2.',
    ])
    expect(complaints(['', 'anna@example.ru', 'вроде был'])[0]).toMatch(
      /^2 Посещение: Непонятное слово\. Можно: был,/,
    )
    expect(complaints(['', 'anna@example.ru', 'был', 'много'])[0]).toMatch(/^2 Часы: Часы — это число/)
    expect(complaints(['', 'anna@example.ru', 'частично', ''])).toEqual([
      '2 Часы: Для «был частично» нужны часы.',
    ])
    // Hours without a word are a mistake too: somebody meant something.
    expect(complaints(['', 'anna@example.ru', '', '2'])[0]).toMatch(/^2 Посещение/)
  })

  it('gives no mark for a wrong row and all marks for the right ones', () => {
    const { lines, problems } = read(['', 'anna@example.ru', '?'], ['', 'boris@example.ru', 'был'])
    expect([lines.map(({ row }) => row), problems.map(({ row }) => row)]).toEqual([[3], [2]])
  })
})
