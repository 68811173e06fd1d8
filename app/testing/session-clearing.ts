// Empties the tables that session tests write, children first, so that each test of a file begins anew.
import { database } from '#app/platform/database.server.ts'
import { clearAudit } from './audit-clearing.ts'

export async function clearAll(): Promise<void> {
  const db = database()
  await db.attendance.deleteMany({})
  await db.booking.deleteMany({})
  await db.seat.deleteMany({})
  await db.seatReservation.deleteMany({})
  await db.strategySession.deleteMany({})
  await db.room.deleteMany({})
  await db.venue.deleteMany({})
  await db.enrolment.deleteMany({})
  await db.cohort.deleteMany({})
  await db.user.deleteMany({})
  await db.programmeVersion.deleteMany({})
  await db.programme.deleteMany({})
  await db.organisation.updateMany({ data: { parentId: null } })
  await db.organisation.deleteMany({})
  await db.outboxMail.deleteMany({})
  await clearAudit()
}
