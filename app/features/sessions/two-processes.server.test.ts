// Two real processes book the same session on one database file at the same moment.
import { describe, expect, it } from 'vitest'
import { runBurst } from '#app/commands/burst.server.ts'
import { database } from '#app/platform/database.server.ts'
import { after, insertSession, insertSessionCohort } from '#app/testing/session-fixture.ts'

const logins = Array.from({ length: 60 }, (_, index) => `p${index}`)

describe('two processes', () => {
  it('fill every seat once and queue the rest in order of arrival', { timeout: 60_000 }, async () => {
    await insertSessionCohort(Object.fromEntries(logins.map((login) => [login, null])))
    await insertSession('s1', { capacity: 7, startsAt: after(new Date(), 240) })
    const people = logins.map((userId) => ({
      userId,
      enrolmentId: `c1:${userId}`,
      afterMilliseconds: 0,
    }))
    const file = process.env.DATABASE_FILE ?? ''
    const booked = await runBurst(file, { sessionId: 's1', people }, { processes: 2, startIn: 4_000 })
    expect(booked.filter(({ outcome }) => !['seated', 'waiting'].includes(outcome))).toEqual([])
    const numbers = (outcome: string) =>
      booked
        .filter((one) => one.outcome === outcome)
        .map(({ detail }) => Number(detail))
        .sort((a, b) => a - b)
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
    expect(numbers('seated')).toEqual(upTo(7))
    expect(numbers('waiting')).toEqual(upTo(53))
    const rows = await database().booking.findMany({ orderBy: { arrival: 'asc' } })
    expect(rows.map(({ arrival }) => arrival)).toEqual(upTo(60))
    expect(rows.map(({ seatId }) => seatId !== null)).toEqual(upTo(60).map((arrival) => arrival <= 7))
    expect(await database().outboxMail.count()).toBe(60)
    expect(await database().auditEntry.count()).toBe(60)
  })
})
