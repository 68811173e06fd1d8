import { describe, expect, it } from 'vitest'
import { readPeopleQuestion, trainingInWords } from './overseen-people.ts'

const on = new Date('2026-11-20T00:00:00Z')

describe('where a training stands', () => {
  it.each([
    ['Завершено', { completedAt: on, overdue: true, closed: true }],
    ['Не завершено', { completedAt: null, overdue: true, closed: true }],
    ['Просрочено', { completedAt: null, overdue: true, closed: false }],
    ['В графике', { completedAt: null, overdue: false, closed: false }],
  ])('%s', (words, person) => expect(trainingInWords(person)).toBe(words))
})

describe('what is asked of the list', () => {
  it('is read from the address; what makes no sense is left out', () => {
    expect(readPeopleQuestion(new URLSearchParams('query=Бор&state=unfinished&cohort=c1'))).toEqual({
      ...{ search: 'Бор', state: 'unfinished', cohortId: 'c1' },
    })
    expect(readPeopleQuestion(new URLSearchParams('state=best&cohort='))).toEqual({
      ...{ search: '', state: null, cohortId: null },
    })
  })
})
