import { describe, expect, it } from 'vitest'
import { logSentence } from './session-log.ts'

const say = (action: string, detail: Record<string, unknown> = {}, person: string | null = null) =>
  logSentence({ action, detail, person }, 'Europe/Moscow')

describe('the journal in words', () => {
  it.each([
    ['session.created', {}, 'Сессия запланирована'],
    [
      'session.changed',
      { fields: ['title', 'reminders', 'number'] },
      'Изменены правила: название, напоминания',
    ],
    ['session.changed', { fields: [] }, 'Правила сохранены без изменений'],
    ['session.changed', {}, 'Правила сохранены без изменений'],
    ['session.shifted', { days: 7 }, 'Сдвинута вместе с серией на 7\u00a0дней'],
    ['session.moved', { from: 'a', to: 'a' }, 'Изменены место или длительность'],
    ['session.resized', { from: 10, to: 12, over: 0 }, 'Число мест: было 10, стало 12'],
    ['session.resized', { from: 10, to: 12, over: 2 }, 'Число мест: было 10, стало 12, сверх вместимости 2'],
    ['session.pools-set', { pools: 0 }, 'Квоты сняты'],
    ['session.pools-set', { pools: 2 }, 'Заданы квоты: 2\u00a0муниципалитета'],
    ['reservation.created', { seats: 3 }, 'Муниципалитету оставлено 3\u00a0места'],
    ['reservation.released', { seats: 1 }, 'Освобождено 1\u00a0оставленное место'],
    ['booking.unheard', {}, 'Другое действие'],
  ])('%s', (action, detail, sentence) => {
    expect(say(action, detail)).toBe(sentence)
  })

  it('says from when to when, and about whom', () => {
    const moved = { from: '2026-11-20T07:00:00Z', to: '2026-11-27T07:00:00Z' }
    expect(say('session.moved', moved)).toBe(
      'Перенесена: было 20 ноября 2026\u00a0г. в 10:00 (МСК), стало 27 ноября 2026\u00a0г. в 10:00 (МСК)',
    )
    expect(say('booking.seated', {}, 'Белов Олег')).toBe('Запись с местом: Белов Олег')
    expect(say('booking.seated')).toBe('Запись с местом')
  })
})
