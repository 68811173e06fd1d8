import { describe, expect, it } from 'vitest'
import {
  approvedWords,
  cancelledWords,
  movedWords,
  particulars,
  passedOverWords,
  promotedWords,
  reminderWords,
  restoredWords,
  seatedWords,
  unseatedWords,
} from './session-mail.ts'

const session = {
  title: 'Сессия 2',
  startsAt: new Date('2026-11-20T07:00:00Z'),
  endsAt: new Date('2026-11-20T14:00:00Z'),
  timeZone: 'Europe/Moscow',
  place: 'Дом учёных, ул. Мира, 1, Зал 2',
  onlineUrl: null as string | null,
  days: [],
}
const due = new Date('2026-11-12T09:00:00Z')

describe('letters about a session', () => {
  it('say where and when', () => {
    expect(particulars(session, null)).toBe(
      'Когда: 20 ноября 2026\u00a0г., 10:00–17:00 (МСК)\nГде: Дом учёных, ул. Мира, 1, Зал 2',
    )
    const online = { ...session, place: null, onlineUrl: 'https://meet.example/1' }
    expect(particulars(online, null)).toContain('Ссылка для подключения: https://meet.example/1')
  })

  it('tell a seat from a seat that is held', () => {
    expect(seatedWords(session, { seat: 14, approvalDueAt: null }).text).toContain('место 14')
    expect(seatedWords(session, { seat: 14, approvalDueAt: due }).text).toContain(
      'до 12 ноября 2026\u00a0г. в 12:00',
    )
    expect(promotedWords(session, { seat: 1, approvalDueAt: null }).text).toContain('отмените запись')
    expect(promotedWords(session, { seat: 1, approvalDueAt: due }).text).toContain('должны подтвердить')
  })

  it('name who cancelled, and why', () => {
    const text = (by: Parameters<typeof cancelledWords>[1]['by'], reason: string | null = null) =>
      cancelledWords(session, { by, reason }).text
    expect(text('person')).toBe('Вы отменили запись на сессию «Сессия 2».')
    expect(text('coordinator', 'Отпуск')).toBe(
      'Куратор муниципалитета отменил Вашу запись на сессию «Сессия 2». Причина: Отпуск',
    )
    expect(text('organiser')).toContain('Организатор')
    expect(text('approval')).toContain('не подтвердили')
    expect(cancelledWords(session, { by: 'session', reason: 'x' })).toMatchObject({
      kind: 'session-cancelled',
      subject: 'Сессия отменена: «Сессия 2»',
    })
  })

  it('differ for who has a seat and who waits', () => {
    expect(movedWords(session, { seat: 3 }).text).toContain('место 3')
    expect(movedWords(session, { seat: null }).text).toContain('листе ожидания')
    expect(restoredWords(session, { seat: 3 }).text).toContain('место 3')
    expect(restoredWords(session, { seat: null }).text).toContain('листе ожидания')
    expect(approvedWords(session, { seat: 3 }).text).toContain('Место 3')
    expect(approvedWords(session, { seat: null }).text).toContain('листе ожидания')
  })

  it('name the other session where it is known', () => {
    expect(passedOverWords(session, { busyWith: 'Семинар' }).text).toContain('«Семинар»')
    expect(passedOverWords(session, { busyWith: null }).text).toContain('на другую сессию')
    expect(unseatedWords(session, { busyWith: 'Семинар' }).text).toContain('«Семинар»')
    expect(unseatedWords(session, { busyWith: null }).text).toContain('на другую сессию')
  })

  it('say how near it is', () => {
    const subject = (hours: number) => reminderWords(session, { hours, seat: 1 }).subject
    expect(subject(2)).toContain('скоро')
    expect(subject(24)).toContain('завтра')
    expect(subject(168)).toContain('уже близко')
  })
})
