import { describe, expect, it } from 'vitest'
import { filterInWords, isFiltered, readFilter } from './rollout-filter.ts'

const read = (search: string) => readFilter(new URLSearchParams(search))

describe('readFilter', () => {
  it('reads what it knows', () =>
    expect(
      read('group=leading&category=heads&citizens=yes&programme=p&from=2026-01-01&to=2026-02-28'),
    ).toEqual({
      ...{ group: 'leading', category: 'heads', citizenFacing: true, programmeId: 'p' },
      from: new Date('2026-01-01T00:00:00.000Z'),
      to: new Date('2026-02-28T00:00:00.000Z'),
    }))
  it('takes nothing else', () => {
    expect(isFiltered(read('group=all&category=&citizens=maybe&from=2026-02-30&to=soon'))).toBe(false)
    expect(isFiltered(read('citizens=no'))).toBe(true)
  })
})

describe('filterInWords', () => {
  it('says every filter', () =>
    expect(
      filterInWords(
        read('group=leading&category=heads&citizens=yes&programme=p&from=2026-01-01&to=2026-02-28'),
        [{ id: 'p', title: 'Человекоцентричность' }],
      ),
    ).toEqual([
      'группа должностей: ведущие должности',
      'категория: руководители',
      'работают с гражданами',
      'программа: Человекоцентричность',
      'зачислены с 1 января 2026\u00a0г.',
      'зачислены по 28 февраля 2026\u00a0г.',
    ]))
  it('says the rest', () =>
    expect(filterInWords(read('citizens=no&programme=p'), [])).toEqual([
      'не работают с гражданами',
      'программа: неизвестная',
    ]))
  it('is empty without a filter', () => expect(filterInWords(read(''), [])).toEqual([]))
})
