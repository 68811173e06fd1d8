import { describe, expect, it } from 'vitest'
import { bookingLine, readView } from './booking-view.ts'

const row = {
  bookingId: 'b',
  surname: 'Белов',
  givenName: 'Олег',
  patronymic: null,
  email: 'b@x',
  municipality: null,
  seat: 4,
  place: 0,
  bookedAt: '2026-11-01T07:00:00Z',
  approvedAt: null,
  approvalDueAt: null,
  cancelledAt: null,
  cancelledBy: null,
  cancelReason: null,
  skipReason: null,
  busyWith: null,
  closed: 0,
  pool: null,
}
const line = (
  changes: Partial<typeof row | Record<keyof typeof row, string | number | null>>,
  approval = 'none',
) => bookingLine({ ...row, ...changes } as typeof row, { timeZone: 'Europe/Moscow', approval })

describe('a booking in words', () => {
  it('is plain when all is well', () => {
    expect(line({})).toMatchObject({
      name: 'Белов Олег',
      municipality: 'без муниципалитета',
      bookedAt: '1 ноября 2026\u00a0г. в 10:00 (МСК)',
      notes: [],
      pending: false,
      mayGive: false,
    })
  })

  it('waits for consent, with a seat held or in the queue', () => {
    expect(line({ approvalDueAt: '2026-11-02T07:00:00Z' }, 'organiser')).toMatchObject({
      pending: true,
      notes: ['место держится до 2 ноября 2026\u00a0г. в 10:00 (МСК)'],
    })
    expect(line({ seat: null, place: 2 }, 'organiser').pending).toBe(true)
    expect(line({ seat: null, approvedAt: '2026-11-02T07:00:00Z' }, 'organiser').pending).toBe(false)
    expect(line({}, 'organiser').pending).toBe(false)
  })

  it('waits in a queue, where a closed seat may be given', () => {
    expect(line({ seat: null, place: 1, closed: 1, pool: 'Урень' })).toMatchObject({
      mayGive: true,
      first: true,
      notes: ['очередь: Урень'],
    })
    expect(line({ seat: null, place: 2, closed: 1, busyWith: 'Другая' })).toMatchObject({
      mayGive: false,
      first: false,
      notes: ['в это время на «Другая»'],
    })
  })

  it('says how it ended, and why the queue was passed', () => {
    expect(line({ skipReason: 'Ведёт группу' }).notes).toEqual(['место вне очереди: Ведёт группу'])
    const over = { cancelledAt: '2026-11-03T07:00:00Z', seat: null }
    expect(line({ ...over, cancelledBy: 'session', cancelReason: 'Ремонт' }).notes[0]).toContain(
      'отменено организатором вместе с сессией 3 ноября 2026\u00a0г. в 10:00 (МСК). Причина: Ремонт',
    )
    expect(line({ ...over, cancelledBy: 'other' }).notes[0]).toMatch(/^отменено 3/)
  })

  it('views are known by name', () => {
    expect(readView('waiting')).toBe('waiting')
    expect(readView('all')).toBe('seated')
  })
})
