import { describe, expect, it } from 'vitest'
import { sessionTimes, timesInLines, zoneInWords } from './session-times.ts'

const at = (text: string) => new Date(`2026-${text}:00Z`)
const session = {
  startsAt: at('11-20T07:00'),
  endsAt: at('11-20T14:00'),
  timeZone: 'Europe/Moscow',
  days: [] as { startsAt: Date; endsAt: Date }[],
}

describe('times', () => {
  it('are the venue’s, and the reader’s where the clocks differ', () => {
    expect(sessionTimes(session, 'Asia/Vladivostok')).toEqual({
      venue: ['20 ноября 2026\u00a0г., 10:00–17:00 (МСК)'],
      reader: ['20 ноября 2026\u00a0г., 17:00 – 21 ноября 2026\u00a0г., 00:00 (МСК+7)'],
    })
    expect(sessionTimes(session, 'Europe/Moscow').reader).toBeNull()
    expect(sessionTimes(session, 'Europe/Simferopol').reader).toBeNull()
    expect(sessionTimes(session, null).reader).toBeNull()
  })

  it('follow the clocks of a zone that changes them', () => {
    const autumn = {
      ...session,
      timeZone: 'Europe/Berlin',
      days: [
        { startsAt: at('10-24T07:00'), endsAt: at('10-24T14:00') },
        { startsAt: at('10-25T08:00'), endsAt: at('10-25T15:00') },
      ],
    }
    expect(sessionTimes(autumn, 'Europe/Moscow')).toEqual({
      venue: [
        '24 октября 2026\u00a0г., 09:00–16:00 (Europe/Berlin)',
        '25 октября 2026\u00a0г., 09:00–16:00 (Europe/Berlin)',
      ],
      reader: ['24 октября 2026\u00a0г., 10:00–17:00 (МСК)', '25 октября 2026\u00a0г., 11:00–18:00 (МСК)'],
    })
  })

  it('stand in letters as lines', () => {
    const one = { venue: ['первый день'], reader: null }
    expect(timesInLines(one)).toBe('Когда: первый день')
    expect(timesInLines({ ...one, reader: ['свой'] })).toBe('Когда: первый день\nПо Вашим часам: свой')
    expect(timesInLines({ venue: ['а', 'б'], reader: ['в', 'г'] })).toBe(
      'Когда:\n– а\n– б\nПо Вашим часам:\n– в\n– г',
    )
    expect(zoneInWords('Asia/Omsk')).toBe('время МСК+3')
  })
})
