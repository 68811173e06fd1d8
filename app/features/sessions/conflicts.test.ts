import { describe, expect, it } from 'vitest'
import { conflictKey, conflictsWith, mayOverlook, type OtherSession, zoneChange } from './conflicts.ts'

const person = (surname: string) => ({ surname, givenName: 'Олег', patronymic: null })
const other: OtherSession = {
  id: 'o',
  title: 'Сессия 2',
  timeZone: 'Europe/Moscow',
  days: [{ startsAt: new Date('2026-11-20T07:00:00Z'), endsAt: new Date('2026-11-20T14:00:00Z') }],
  sameRoom: false,
  facilitators: [],
  participants: [],
  cohortPeople: [],
}

describe('conflicts of a plan', () => {
  it('are none where nothing meets', () => {
    expect(conflictsWith([other])).toEqual([])
    expect(mayOverlook([], null)).toBe(true)
  })

  it('a taken room blocks', () => {
    const conflicts = conflictsWith([{ ...other, sameRoom: true }])
    expect(conflicts).toEqual([
      {
        kind: 'room',
        blocking: true,
        text: 'Помещение занято: «Сессия 2», 20 ноября 2026\u00a0г., 10:00–17:00 (МСК).',
      },
    ])
    expect(mayOverlook(conflicts, conflictKey(conflicts))).toBe(false)
  })

  it('busy people are named and may be overlooked once seen', () => {
    const conflicts = conflictsWith([
      {
        ...other,
        facilitators: [person('Белов')],
        participants: 'Аверин Бойко Вдовин Громов Дёмин Ершов Жилин'.split(' ').map(person),
      },
    ])
    expect(conflicts.map(({ kind }) => kind)).toEqual(['facilitator', 'participants'])
    expect(conflicts[0]?.text).toContain('Белов\u00a0О. в это время ведёт')
    expect(conflicts[1]?.text).toContain('Дёмин\u00a0О. и ещё 2')
    expect(mayOverlook(conflicts, null)).toBe(false)
    expect(mayOverlook(conflicts, conflictKey(conflicts.slice(1)))).toBe(false)
    expect(mayOverlook(conflicts, conflictKey([...conflicts].reverse()))).toBe(true)
  })

  it('people of the cohort who could not come are counted', () => {
    const [conflict] = conflictsWith([{ ...other, cohortPeople: [person('Белов')] }])
    expect(conflict).toMatchObject({ kind: 'participants', blocking: false })
    expect(conflict?.text).toContain('1\u00a0человек из потока')
  })

  it('two facilitators lead', () => {
    const [conflict] = conflictsWith([
      { ...other, days: [], facilitators: [person('Белов'), person('Вдовин')] },
    ])
    expect(conflict?.text).toContain('ведут')
  })

  it('a changed zone says what stays', () => {
    expect(zoneChange('Europe/Moscow', 'Europe/Moscow', '10:00')).toEqual([])
    expect(zoneChange('Europe/Moscow', 'Asia/Novosibirsk', '10:00')[0]?.text).toContain(
      'было МСК, станет МСК+4',
    )
  })
})
