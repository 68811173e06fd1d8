// The secret calendar on a real database: made, reset, closed, guessed at; what stands in it.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  insertSession,
  insertSessionCohort,
  now,
  own,
  sessionStart,
  after,
} from '#app/testing/session-fixture.ts'
import { bookSeat } from './booking.server.ts'
import { closeFeed, findFeedDate, readFeed, resetFeed } from './calendar-feed.server.ts'

const secretOf = (address: string) => /\/calendar\/([\w-]+)\.ics$/.exec(address)?.[1] ?? ''
const read = (secret: string, address = '10.0.0.1') => readFeed({ secret, address }, now)

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null })
  await insertSession('s1', { capacity: 1 })
  await insertSession('s2', { number: 2, startsAt: after(sessionStart, 48) })
})

describe('the calendar feed', () => {
  it('holds the sessions with a seat of its owner, in UTC, and nobody’s name', async () => {
    await bookSeat(own('ben'), { sessionId: 's1', enrolmentId: 'c1:ben' }, now)
    await bookSeat(own('ann'), { sessionId: 's1', enrolmentId: 'c1:ann' }, now)
    await bookSeat(own('ann'), { sessionId: 's2', enrolmentId: 'c1:ann' }, now)
    const reading = await read(secretOf(await resetFeed(own('ann'), now)))
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    expect(reading.text).toContain('UID:s2@')
    expect(reading.text).toContain('DTSTART:20261122T070000Z')
    expect(reading.text).not.toContain('UID:s1@')
    expect(reading.text).not.toMatch(/Фамилия|reshayu\.example|ATTENDEE/)
  })

  it('shows a cancelled session as cancelled', async () => {
    await bookSeat(own('ann'), { sessionId: 's1', enrolmentId: 'c1:ann' }, now)
    const secret = secretOf(await resetFeed(own('ann'), now))
    await database().booking.updateMany({
      data: { cancelledAt: now, cancelledBy: 'session', openKey: null },
    })
    await database().strategySession.update({ where: { id: 's1' }, data: { cancelledAt: now } })
    expect(await read(secret)).toMatchObject({ text: expect.stringContaining('STATUS:CANCELLED') as string })
  })

  it('is stored as a hash; a reset ends the earlier address, closing ends it all', async () => {
    const first = secretOf(await resetFeed(own('ann'), now))
    expect(JSON.stringify(await database().calendarFeed.findMany())).not.toContain(first)
    const second = secretOf(await resetFeed(own('ann'), now))
    expect(await findFeedDate(own('ann'))).toEqual(now)
    expect(await read(first)).toEqual({ outcome: 'unknown' })
    expect((await read(second)).outcome).toBe('read')
    await closeFeed(own('ann'), now)
    expect(await read(second)).toEqual({ outcome: 'unknown' })
    expect(await database().calendarFeed.count()).toBe(0)
  })

  it('ends with the account', async () => {
    const secret = secretOf(await resetFeed(own('ben'), now))
    await database().user.update({ where: { id: 'ben' }, data: { deactivatedAt: now } })
    expect(await read(secret)).toEqual({ outcome: 'unknown' })
  })

  it('cannot be guessed at for long, nor read without end', async () => {
    const outcomes: string[] = []
    for (let round = 0; round < 31; round++) outcomes.push((await read('a'.repeat(43), '10.0.0.2')).outcome)
    expect(outcomes.slice(0, 30).every((outcome) => outcome === 'unknown')).toBe(true)
    expect(outcomes[30]).toBe('refused')
    const secret = secretOf(await resetFeed(own('ann'), now))
    // Other addresses and right secrets are not held up by it.
    expect((await read(secret, '10.0.0.2')).outcome).toBe('read')
    let last = ''
    for (let round = 0; round < 60; round++) last = (await read(secret)).outcome
    expect(last).toBe('refused')
  })
})
