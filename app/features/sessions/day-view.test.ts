// The list at the door: who is shown under which filter, and in which words.
import { describe, expect, it } from 'vitest'
import { type DayRow, isShown, readDayFilter, stateOf } from './day-view.ts'

const row = (changes: Partial<DayRow> = {}): DayRow => ({
  ...{ enrolmentId: 'e1', name: 'Семёнова Алёна', municipality: 'Уренский округ', post: null, seat: 4 },
  ...{ booked: true, seen: null, method: null, kind: null, hours: null, remark: null, byHand: false },
  ...changes,
})

it('takes a known filter, and everybody for any other word', () => {
  expect([null, '', 'нет', 'seen', 'unbooked'].map(readDayFilter)).toEqual([
    ...['all', 'all', 'all', 'seen', 'unbooked'],
  ])
})

describe('the filters', () => {
  const waited = row()
  const seen = row({ seen: '10:03', method: 'code' })
  const absent = row({ kind: 'no-show' })
  const stranger = row({ booked: false, seat: null })
  const walkIn = row({ booked: false, seat: null, seen: '10:20', method: 'hand' })
  const all = { waited, seen, absent, stranger, walkIn }
  const under = (filter: Parameters<typeof isShown>[1]) =>
    Object.entries(all).flatMap(([name, one]) => (isShown(one, filter, '') ? [name] : []))

  it('show who was expected or came, who is waited for, who came, and who is not booked', () => {
    expect(under('all')).toEqual(['waited', 'seen', 'absent', 'walkIn'])
    expect(under('waited')).toEqual(['waited'])
    expect(under('seen')).toEqual(['seen', 'walkIn'])
    expect(under('unbooked')).toEqual(['stranger', 'walkIn'])
  })

  it('search name and municipality in any case, with е for ё', () => {
    for (const query of ['семенова', ' АЛЁНА ', 'урен'])
      expect(isShown(waited, 'all', query), query).toBe(true)
    expect(isShown(waited, 'all', 'Городец')).toBe(false)
    expect(isShown(row({ municipality: null }), 'all', 'null')).toBe(false)
  })
})

describe('the words', () => {
  const words = (changes: Partial<DayRow>) => {
    const { tone, words: said } = stateOf(row(changes))
    return `${tone}: ${said}`
  }

  it('say a mark by hand before what was seen', () => {
    const byHand = { byHand: true, seen: '10:03', method: 'screen' }
    expect(words({ ...byHand, kind: 'partly', hours: 2.5 })).toBe('amber: был частично, 2,5 ч')
    expect(words({ ...byHand, kind: 'no-show' })).toBe('wax: не пришёл')
    expect(words({ ...byHand, kind: 'excused' })).toBe('amber: уважительная причина')
    expect(words({ ...byHand, kind: 'attended' })).toBe('pine: пришёл в 10:03, по коду на экране')
  })

  it('say how a person was seen', () => {
    expect(words({ seen: '10:03', method: 'code' })).toBe('pine: пришёл в 10:03, по шести цифрам')
    expect(words({ seen: '10:03', method: 'staff' })).toBe('pine: пришёл в 10:03, по личному коду')
    expect(words({ seen: '10:03', method: 'hand' })).toBe('pine: пришёл в 10:03, отметил сотрудник')
  })

  it('say what follows from other days, or that nothing is known', () => {
    expect(words({ kind: 'attended' })).toBe('pine: был')
    expect(words({ kind: 'partly', hours: 4 })).toBe('amber: сегодня не был, всего 4 ч')
    expect(words({ kind: 'no-show' })).toBe('wax: не пришёл')
    expect(words({})).toBe('plain: ещё не пришёл')
    expect(words({ booked: false })).toBe('plain: без записи')
  })
})
