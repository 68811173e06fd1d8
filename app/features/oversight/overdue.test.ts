import { describe, expect, it } from 'vitest'
import { lateWords, overdueSearch, readOverdueFilter, reminderLetter, sentWords } from './overdue.ts'

describe('the list of late people', () => {
  it('keeps its filter in the address', () => {
    const filter = { municipalityId: 'm1', cohortId: 'c1' }
    expect(readOverdueFilter(new URLSearchParams(overdueSearch(filter)))).toEqual(filter)
    expect(overdueSearch({ municipalityId: null, cohortId: null })).toBe('')
    expect(readOverdueFilter(new URLSearchParams('municipality='))).toEqual({
      municipalityId: null,
      cohortId: null,
    })
  })

  it('reminds of the part, the day and where to go on', () => {
    const { subject, body } = reminderLetter(
      {
        name: { surname: 'Дёмин', givenName: 'Артём', patronymic: 'Юрьевич' },
        ...{ cohortName: 'Осень-2026', title: 'Модуль 2', dueOn: new Date('2026-11-03'), days: 21 },
      },
      'http://here/learn',
    )
    expect(subject).toBe('«Модуль 2»: срок был 3 ноября 2026\u00a0г.')
    expect(body).toContain('Здравствуйте, Артём Юрьевич.')
    expect(body).toContain('прошёл 21\u00a0день')
    expect(body).toContain('http://here/learn')
  })

  it('says what came of it', () => {
    expect(sentWords({ sent: 3, had: 1 })).toBe(
      '3\u00a0письма поставлены в очередь. Ещё 1\u00a0человеку сегодня уже напоминали.',
    )
    expect(sentWords({ sent: 1, had: 0 })).toBe('1\u00a0письмо поставлено в очередь.')
    expect(sentWords({ sent: 0, had: 2 })).toBe('Новых писем нет: 2\u00a0людям сегодня уже напоминали.')
    expect(sentWords({ sent: 0, had: 0 })).toContain('писать некому')
  })
})

it('says how many are late so that the verb agrees', () => {
  const said = (people: number) => Object.values(lateWords(people)).join(' ')
  expect([1, 3, 11, 21].map(said)).toEqual([
    'опаздывает 1\u00a0человек',
    'опаздывают 3\u00a0человека',
    'опаздывают 11\u00a0человек',
    'опаздывает 21\u00a0человек',
  ])
})
