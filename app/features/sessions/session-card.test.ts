import { describe, expect, it } from 'vitest'
import { type CardFacts, sessionCard } from './session-card.ts'

const now = new Date('2026-11-01T09:00:00Z')
const facts: CardFacts = {
  id: 's',
  number: 1,
  title: 'Первая',
  timeZone: 'Asia/Novosibirsk',
  venue: 'Дом',
  room: 'Зал',
  roomCapacity: 20,
  onlineUrl: null,
  cancelReason: null,
  mergedInto: null,
  mergedIntoId: null,
  days: [{ startsAt: new Date('2026-11-20T03:00:00Z'), endsAt: new Date('2026-11-20T10:00:00Z') }],
  startsAt: new Date('2026-11-20T03:00:00Z'),
  endsAt: new Date('2026-11-20T10:00:00Z'),
  announcedAt: now,
  cancelledAt: null,
  capacity: 24,
  minimumSeats: 10,
  minimumDays: 5,
  overCapacityReason: 'Стулья',
  seated: 7,
  reserved: 2,
  waiting: 1,
  pending: 0,
  closed: 0,
}
const card = (changes: Partial<CardFacts> = {}, total = 3) =>
  sessionCard({ ...facts, ...changes }, { total, readerZone: 'Europe/Moscow', now })

describe('a session in words', () => {
  it('says its place in the series, both clocks and the numbers', () => {
    expect(card()).toMatchObject({
      place: '1 из 3',
      days: ['20 ноября 2026\u00a0г., 10:00–17:00 (МСК+4)'],
      readerDays: ['20 ноября 2026\u00a0г., 06:00–13:00 (МСК)'],
      where: 'Дом, Зал',
      taken: 9,
      over: 4,
      facts: [
        'занято 7 из 24',
        'оставлено муниципалитетам 2',
        'в листе ожидания 1',
        'до минимума ещё 3\u00a0человека',
      ],
    })
  })

  it('leaves out what is not there', () => {
    expect(card({ reserved: 0, waiting: 0, seated: 12, roomCapacity: null })).toMatchObject({
      facts: ['занято 12 из 24'],
      over: 0,
    })
    expect(card({ cancelledAt: now }).facts).not.toContain('до минимума ещё 3\u00a0человека')
    expect(card({ number: 4 }).place).toBe('4 из 4')
  })

  it.each([
    [{ onlineUrl: 'https://x' }, 'Дом, Зал и онлайн'],
    [{ venue: null, room: null, onlineUrl: 'https://x' }, 'Онлайн'],
    [{ venue: null, room: null }, 'Место не указано'],
  ])('says where %#', (changes, where) => {
    expect(card(changes).where).toBe(where)
  })
})
