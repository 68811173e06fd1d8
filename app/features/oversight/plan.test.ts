import { describe, expect, it } from 'vitest'
import { groupsInWords, progressOf, wholeOf } from './plan.ts'

describe('a coverage plan', () => {
  it('names its groups', () => {
    expect(groupsInWords(['chief', 'leading', 'senior'])).toBe('главные, ведущие и старшие должности')
    expect(groupsInWords(['chief'])).toBe('главные должности')
    expect(groupsInWords(['chief', 'other'])).toBe('главные должности и работники вне службы')
    expect(groupsInWords(['other'])).toBe('работники вне службы')
    expect(groupsInWords([])).toBe('')
  })

  it('counts percent over known headcounts only, rounded down', () => {
    expect(
      progressOf(
        [
          { headcount: 30, certified: 10 },
          { headcount: 31, certified: 2 },
          { headcount: null, certified: 5 },
        ],
        50,
      ),
    ).toEqual({ known: 2, places: 3, headcount: 61, certified: 12, apart: 5, percent: 19, target: 31 })
    expect(progressOf([{ headcount: null, certified: 5 }], 50).percent).toBeNull()
  })

  it('takes the whole before the parts, and the parts only when all have answered', () => {
    const none = { whole: 0, wholeGroups: 0, parts: 0, partCells: 0, bodies: 2 }
    expect(wholeOf({ ...none, whole: 9, wholeGroups: 2, parts: 4, partCells: 4 }, 2)).toBe(9)
    expect(wholeOf({ ...none, parts: 4, partCells: 4 }, 2)).toBe(4)
    expect(wholeOf({ ...none, parts: 4, partCells: 3 }, 2)).toBeNull()
    expect(wholeOf({ ...none, bodies: 0 }, 2)).toBeNull()
  })
})
