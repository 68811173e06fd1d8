// What the page of a brought table shows, and what is said of one that was not taken.
import { describe, expect, it } from 'vitest'
import { countLines, notTaken, pageOfCheck, takenPage } from './checked-sheet.ts'

const at = (address: string) => new URL(address, 'http://localhost')
const problem = (line: number) => ({ line, column: 'A', message: 'Пусто.' })

describe('a page of a checked table', () => {
  it('shows rows, 25 at a time', () => {
    const rows = Array.from({ length: 30 }, (_, index) => index)
    expect(pageOfCheck({ problems: [], rows }, at('/?page=2'))).toEqual({
      ...{ page: 2, pages: 2, wrong: 0, total: 30, problems: [], rows: [25, 26, 27, 28, 29] },
    })
  })

  it('shows mistakes and no row while there is one', () => {
    const problems = Array.from({ length: 26 }, (_, index) => problem(index + 2))
    const shown = pageOfCheck({ problems, rows: [1, 2] }, at('/?page=2'))
    expect(shown).toEqual({ page: 2, pages: 2, wrong: 26, total: 2, problems: [problem(27)], rows: [] })
  })
})

it('says why a table was not taken', () => {
  const refusals = { gone: 'Проверки больше нет.' }
  expect(notTaken({ outcome: 'refused', reason: 'gone' as const }, refusals)).toBe('Проверки больше нет.')
  expect(notTaken({ outcome: 'problems' }, refusals)).toMatch(/что-то изменилось/)
  expect(notTaken({ outcome: 'taken' }, refusals)).toBeNull()
})

it('counts what happened, in words, and leaves out what did not', () => {
  expect(countLines({ new: 2, same: 0, odd: 1 }, { new: 'Новые' })).toEqual(['Новые: 2', 'odd: 1'])
})

it('tells when a table was taken and taken back, in the zone of the reader', () => {
  const createdAt = new Date('2026-11-22T21:30:00Z')
  const taken = { id: 'a', fileName: 'люди.xlsx', createdAt, undoneAt: null, people: 3 }
  const page = takenPage(
    { imports: [taken, { ...taken, id: 'b', undoneAt: createdAt }], total: 27 },
    { page: 1, zone: 'Asia/Novosibirsk', results: ({ people }) => [`Людей: ${people}`] },
  )
  expect(page).toMatchObject({ page: 1, pages: 2, total: 27 })
  expect(page.lists.map(({ at, undone, results }) => ({ at, undone, results }))).toEqual([
    { at: expect.stringContaining('23 ноября 2026'), undone: null, results: ['Людей: 3'] },
    { at: expect.any(String), undone: expect.stringContaining('04:30'), results: ['Людей: 3'] },
  ])
})
