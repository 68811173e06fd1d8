// Calendar entries through a real SMTP server: what a mail programme receives, changes and removes.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eraseOldMail, sendDueMail } from '#app/features/operations/mail-worker.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { type Mailer, openMailer } from '#app/platform/mailer.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  bookingOf,
  insertSession,
  insertSessionCohort,
  now,
  own,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { bookSeat, cancelBooking } from './booking.server.ts'
import { calendarFeed, calendarUid } from './calendar.server.ts'
import { settleMoved } from './session-state.server.ts'

const received: { mail: ParsedMail; raw: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const raw = Buffer.concat(chunks)
      simpleParser(raw).then((mail) => {
        received.push({ mail, raw: raw.toString('utf8') })
        done()
      }, done)
    })
  },
})
let mailer: Mailer

/** Lines of the entry, unfolded, and the part's own header. */
function entryIn(index: number) {
  const letter = received[index]
  const file = letter?.mail.attachments.find(({ filename }) => filename === 'priglashenie.ics')
  const text = file?.content.toString('utf8') ?? ''
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const value = (name: string) =>
    lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '')
  return { raw: letter?.raw ?? '', text, lines, value }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mailer = openMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(async () => {
  received.length = 0
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null })
  const venue = { name: 'Дом учёных', address: 'Томск; ул. Мира, 1', timeZone: 'Asia/Tomsk', createdAt: now }
  await database().room.create({ data: { id: 'r1', name: 'Зал 2', capacity: 9, venue: { create: venue } } })
  await insertSession('s1', { capacity: 1, timeZone: 'Asia/Novosibirsk', roomId: 'r1' })
  await database().user.update({ where: { id: 'ann' }, data: { timeZone: 'Europe/Moscow' } })
})

const book = (login: string) => bookSeat(own(login), { sessionId: 's1', enrolmentId: `c1:${login}` }, now)
const send = (at = now) => sendDueMail(mailer, () => at)

describe('an invitation', () => {
  it('arrives as an alternative calendars act on, and as a file', async () => {
    await book('ann')
    expect(await send()).toBe(1)
    const { raw, lines, value } = entryIn(0)
    expect(raw).toMatch(/Content-Type: multipart\/alternative/)
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
    expect(raw).toMatch(/Content-Type: application\/ics; name=priglashenie\.ics/)
    expect(lines).toContain('METHOD:REQUEST')
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(value('UID')).toBe(calendarUid('s1'))
    expect(value('UID')).toBe('s1@localhost')
    expect(value('SEQUENCE')).toBe('0')
    expect(value('DTSTART')).toBe('20261120T070000Z')
    expect(value('DTEND')).toBe('20261120T140000Z')
    expect(value('SUMMARY')).toBe('Сессия s1')
    expect(value('ATTENDEE')).toBe('MAILTO:ann@reshayu.example')
    expect(value('ORGANIZER')).toBe('mailto:no-reply@reshayu.example')
    expect(value('LOCATION')).toBe('Дом учёных\\, Томск\\; ул. Мира\\, 1\\, Зал 2')
    expect(value('DESCRIPTION')).toContain('14:00–21:00 (МСК+4)')
    expect(value('DESCRIPTION')).toContain('По Вашим часам: 20 ноября 2026\u00a0г.\\, 10:00–17:00 (МСК)')
    expect(lines.some((line) => line.includes('TZID'))).toBe(false)
  })

  it('of a moved session is the same entry with a higher number; of a cancelled booking it is withdrawn', async () => {
    await book('ann')
    await send()
    const startsAt = after(sessionStart, 24)
    await inTransaction(async (tx) => {
      await tx.strategySession.update({
        where: { id: 's1' },
        data: { startsAt, endsAt: after(startsAt, 7) },
      })
      await settleMoved(tx, 's1', after(now, 1))
    })
    await send(after(now, 1))
    const bookingId = (await bookingOf('s1', 'ann')).id
    await cancelBooking(own('ann'), { bookingId, reason: 'Отпуск' }, after(now, 2))
    await send(after(now, 2))
    await bookSeat(own('ann'), { sessionId: 's1', enrolmentId: 'c1:ann' }, after(now, 3))
    await send(after(now, 3))
    const entries = [0, 1, 2, 3].map((index) => entryIn(index))
    expect(new Set(entries.map(({ value }) => value('UID'))).size).toBe(1)
    expect(entries.map(({ value }) => value('METHOD'))).toEqual(['REQUEST', 'REQUEST', 'CANCEL', 'REQUEST'])
    expect(entries[1]?.value('DTSTART')).toBe('20261121T070000Z')
    expect(entries[2]?.value('STATUS')).toBe('CANCELLED')
    expect(entries[2]?.raw).toMatch(/text\/calendar; charset=utf-8; method=CANCEL/)
    const numbers = entries.map(({ value }) => Number(value('SEQUENCE')))
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  it('is not sent to who waits; its text goes with the body after a week', async () => {
    await book('ann')
    await book('ben')
    await send()
    const waiting = received.find(({ mail }) => mail.subject?.startsWith('Лист ожидания'))
    expect(waiting?.mail.attachments).toEqual([])
    expect(waiting?.raw).not.toMatch(/text\/calendar/)
    await eraseOldMail(after(now, 7 * 24))
    expect(await database().outboxMail.count({ where: { calendar: { not: null } } })).toBe(0)
  })
})

describe('a feed', () => {
  it('is one published calendar of all sessions', () => {
    const session = {
      id: 's1',
      title: 'Сессия',
      startsAt: sessionStart,
      endsAt: after(sessionStart, 7),
      timeZone: 'Europe/Moscow',
      place: null,
      onlineUrl: 'https://meet.example/1',
      days: [],
      sequence: 4,
      cancelledAt: null,
    }
    const text = calendarFeed(
      'Мои сессии',
      [session, { ...session, id: 's2', cancelledAt: now }],
      { timeZone: null },
      now,
    )
    expect(text).toContain('METHOD:PUBLISH')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text).toContain('STATUS:CANCELLED')
    expect(text).toContain('LOCATION:https://meet.example/1')
    expect(text).not.toContain('ATTENDEE')
  })
})
