// A person's calendar at a secret address: made, reset, closed and read. Only the hash of the secret is stored.
import { randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { hashSecret } from '#app/features/identity/lucia-adapter.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { takePoint } from '#app/platform/take-point.server.ts'
import { calendarFeed } from './calendar.server.ts'
import { type OwnSession, readOwnSessions } from './own-rows.server.ts'

/** Guesses from one address, and readings of one feed: calendars ask every few minutes, and many from one address. */
const guesses = new RateLimiterMemory({ keyPrefix: 'feed-guess', points: 30, duration: 300 })
const readings = new RateLimiterMemory({ keyPrefix: 'feed', points: 60, duration: 600 })

const shape = /^[\w-]{43}$/
const keptDays = 400

/** When the feed was made; null while there is none. */
export async function findFeedDate(viewer: Pick<Viewer, 'userId'>): Promise<Date | null> {
  const feed = await database().calendarFeed.findUnique({ where: { userId: viewer.userId } })
  return feed?.createdAt ?? null
}

/** Makes a new secret address; an earlier one ends at once. Returns the address: it is never readable again. */
export async function resetFeed(viewer: Pick<Viewer, 'userId'>, now = new Date()): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const row = { tokenHash: hashSecret(secret), createdAt: now }
  await inTransaction(async (tx) => {
    await tx.calendarFeed.upsert({
      where: { userId: viewer.userId },
      create: { userId: viewer.userId, ...row },
      update: row,
    })
    await audit(tx, viewer.userId, 'calendar-feed.made', now)
  })
  return publicAddress(`/calendar/${secret}.ics`)
}

export async function closeFeed(viewer: Pick<Viewer, 'userId'>, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { userId: viewer.userId } })
    if (count) await audit(tx, viewer.userId, 'calendar-feed.closed', now)
  })
}

export type FeedReading =
  { outcome: 'read'; text: string } | { outcome: 'unknown' } | { outcome: 'refused'; reason: 'too-many' }

/** `address`: whose guesses are counted. A closed account has no feed. */
export async function readFeed(
  { secret, address }: { secret: string; address: string },
  now = new Date(),
): Promise<FeedReading> {
  const feed = shape.test(secret)
    ? await database().calendarFeed.findFirst({
        where: { tokenHash: hashSecret(secret), user: { deactivatedAt: null } },
        select: { userId: true },
      })
    : null
  if (!feed) return (await takePoint(guesses, address)) ? { outcome: 'unknown' } : tooMany
  if (!(await takePoint(readings, feed.userId))) return tooMany
  const own = await readOwnSessions(database(), { userId: feed.userId }, now)
  const oldest = addDays(now, -keptDays)
  const shown = own.filter((one) => isAppointment(one) && one.session.endsAt > oldest)
  const sessions = shown.map(({ session }) => session)
  const timeZone = own[0]?.readerZone ?? null
  return { outcome: 'read', text: calendarFeed('Решаю: сессии', sessions, { timeZone }, now) }
}

const tooMany = { outcome: 'refused', reason: 'too-many' } as const

/** A seat that is the person's; one of a cancelled session is shown as cancelled. */
function isAppointment({ session, booking, ended }: OwnSession): boolean {
  if (session.cancelledAt) return ended?.by === 'session'
  return Boolean(booking?.seat && !booking.approvalDueAt)
}

async function audit(tx: Parameters<typeof recordAudit>[0], userId: string, action: string, now: Date) {
  await recordAudit(tx, { actorId: userId, action, objectType: 'user', objectId: userId }, now)
}
