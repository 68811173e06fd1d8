// Every standing, note and offer of one person with one session.
import { describe, expect, it } from 'vitest'
import { cutOffWords, endedWords, offerOf, type OwnFacts, standingOf } from './own-standing.ts'

const now = new Date('2026-11-10T09:00:00Z')
const later = new Date('2026-11-25T09:00:00Z')

function facts(
  changes: Partial<Omit<OwnFacts, 'session'>> = {},
  session: Partial<OwnFacts['session']> = {},
): OwnFacts {
  return {
    session: {
      startsAt: new Date('2026-11-20T07:00:00Z'),
      endsAt: new Date('2026-11-20T14:00:00Z'),
      announcedAt: new Date('2026-10-01T09:00:00Z'),
      cancelledAt: null,
      signUpOpensAt: null,
      signUpClosesAt: null,
      cancelUntil: null,
      approval: 'none',
      approvalHours: 48,
      waitingListOn: true,
      promotionStopsDays: null,
      timeZone: 'Europe/Moscow',
      cohort: { state: 'running' },
      ...session,
    },
    cancelReason: null,
    mergedInto: null,
    booking: null,
    ended: null,
    attendance: null,
    pool: { free: 3, waiting: 0, waitingReady: 0 },
    busyWith: null,
    ...changes,
  }
}

const seat = { seat: 14, place: null, approvalDueAt: null, passedOver: false }
const place = { seat: null, place: 3, approvalDueAt: null, passedOver: false }
const text = (one: OwnFacts, at = now) => standingOf(one, at).text

describe('standing', () => {
  it('of a person with a seat', () => {
    expect(standingOf(facts({ booking: seat }), now)).toEqual({ tone: 'pine', text: 'Вы записаны, место 14' })
    const approvalDueAt = new Date('2026-11-12T09:00:00Z')
    const held = { ...seat, approvalDueAt }
    expect(text(facts({ booking: held }, { approval: 'coordinator' }))).toBe(
      'Место 14 ждёт согласования куратора до 12 ноября 2026\u00a0г. в 12:00 (МСК)',
    )
    expect(text(facts({ booking: held }, { approval: 'organiser' }))).toContain('согласования организатора')
  })

  it('of a person who waits', () => {
    expect(text(facts({ booking: place }))).toBe('Лист ожидания, 3-й')
    expect(text(facts({ booking: place }), new Date('2026-11-20T08:00:00Z'))).toBe(
      'Место для Вас не освободилось',
    )
  })

  it('of a person without a booking', () => {
    const full = { free: 0, waiting: 0, waitingReady: 0 }
    expect(text(facts())).toBe('Запись открыта, свободно 3\u00a0места')
    expect(text(facts({ pool: full }))).toBe('Мест нет, открыт лист ожидания')
    expect(text(facts({ pool: full }, { waitingListOn: false }))).toBe('Мест нет, лист ожидания закрыт')
    expect(text(facts({}, { signUpOpensAt: new Date('2026-11-12T07:00:00Z') }))).toBe(
      'Запись откроется 12 ноября 2026\u00a0г. в 10:00 (МСК)',
    )
    expect(text(facts({}, { signUpClosesAt: now }))).toBe('Запись закончилась, Вы не записаны')
    expect(text(facts({}, { cohort: { state: 'closed' } }))).toBe('Обучение в потоке закончено')
    expect(text(facts({ busyWith: 'Другая' }))).toBe('В это время Вы записаны на «Другая»')
    expect(text(facts(), new Date('2026-11-20T08:00:00Z'))).toBe('Сессия уже началась, запись закрыта')
  })

  it('in a session that is over', () => {
    expect(text(facts({ booking: seat }), later)).toBe('Прошла, присутствие ещё не отметили')
    expect(text(facts(), later)).toBe('Прошла без Вас')
    expect(text(facts({ attendance: { kind: 'attended', hours: null } }), later)).toBe('Вы были')
    expect(text(facts({ attendance: { kind: 'partly', hours: 3 } }), later)).toBe(
      'Вы были не всё время: 3\u00a0часа',
    )
    expect(text(facts({ attendance: { kind: 'partly', hours: null } }), later)).toBe('Вы были не всё время')
    expect(text(facts({ attendance: { kind: 'no-show', hours: null } }), later)).toBe('Вас не было')
    expect(text(facts({ attendance: { kind: 'excused', hours: null } }), later)).toContain('уважительной')
  })

  it('in a session that was cancelled or merged', () => {
    const cancelled = { cancelledAt: now }
    expect(text(facts({ cancelReason: 'Паводок' }, cancelled))).toBe('Отменена: Паводок')
    expect(text(facts({}, cancelled))).toBe('Отменена')
    expect(
      text(facts({ mergedInto: { id: 's2', title: 'Вторая' }, cancelReason: 'Мало людей' }, cancelled)),
    ).toBe('Объединена с сессией «Вторая»: Мало людей')
  })
})

describe('the end of a booking', () => {
  const ended = (by: NonNullable<OwnFacts['ended']>['by'], reason: string | null = 'Отпуск') =>
    endedWords(facts({ ended: { by, reason } }))

  it('is told where others ended it', () => {
    expect(ended('coordinator')).toBe('Вашу запись отменил куратор: Отпуск')
    expect(ended('organiser')).toBe('Вашу запись отменил организатор: Отпуск')
    expect(ended('approval')).toBe('Запись не согласовали: Отпуск')
    expect(ended('approval', null)).toContain('вовремя')
  })

  it('is not told of what the person did, of cancelled sessions, nor beside a new booking', () => {
    expect(ended('person')).toBeNull()
    expect(endedWords(facts({ ended: { by: 'organiser', reason: null }, booking: seat }))).toBeNull()
    expect(endedWords(facts({ ended: { by: 'session', reason: null } }, { cancelledAt: now }))).toBeNull()
  })
})

describe('offer', () => {
  it('is what the command would do', () => {
    expect(offerOf(facts(), now)).toBe('book')
    expect(offerOf(facts({ pool: { free: 0, waiting: 2, waitingReady: 2 } }), now)).toBe('wait')
    expect(offerOf(facts({ pool: { free: 1, waiting: 1, waitingReady: 0 } }), now)).toBe('book')
    expect(offerOf(facts({ busyWith: 'Другая' }), now)).toBeNull()
    expect(offerOf(facts({ booking: seat }), now)).toBe('cancel')
    expect(offerOf(facts({ booking: place }), now)).toBe('cancel')
  })

  it('is a person to call where only the organiser can act', () => {
    expect(offerOf(facts({ booking: seat }, { cancelUntil: now }), now)).toBe('call')
    expect(offerOf(facts({}, { signUpClosesAt: now }), now)).toBe('call')
  })

  it('is nothing when it is over, cancelled or recorded', () => {
    expect(offerOf(facts({ booking: seat }), later)).toBeNull()
    expect(offerOf(facts({}, { cancelledAt: now }), now)).toBeNull()
    expect(offerOf(facts({ attendance: { kind: 'attended', hours: null } }), later)).toBeNull()
  })

  it('names the cut-off', () => {
    expect(cutOffWords(facts({}, { cancelUntil: new Date('2026-11-18T07:00:00Z') }))).toBe(
      '18 ноября 2026\u00a0г. в 10:00 (МСК)',
    )
    expect(cutOffWords(facts())).toBe('20 ноября 2026\u00a0г. в 10:00 (МСК)')
  })
})
