// People who left the cohort leave its sessions: their seats go to who waits.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { readBooking } from './booking-reads.server.ts'
import { endBooking } from './booking-writes.server.ts'
import { fillElsewhere, fillFreedSeats } from './seating.server.ts'
import type { Told } from './session-mail.server.ts'

/** Ends what an enrolment has booked in sessions still to come. For the transaction that withdraws it. */
export async function cancelBookingsOf(tx: Transaction, enrolmentId: string, now: Date): Promise<Told[]> {
  const rows = await tx.booking.findMany({
    where: { enrolmentId, cancelledAt: null, session: { startsAt: { gt: now } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const told: Told[] = []
  for (const { id } of rows) {
    const row = await readBooking(tx, id, now)
    if (!row) continue
    const { session, person } = row
    const ended = await endBooking(tx, row, { by: 'organiser', reason: 'Вы больше не в этом потоке.' }, now)
    const fact = { actorId: null, action: 'booking.cancelled', objectType: 'booking', objectId: id }
    await recordAudit(tx, { ...fact, detail: { as: 'withdrawal' } }, now)
    told.push(ended.told, ...(await fillFreedSeats(tx, session.id, now, { freed: ended.freed })))
    told.push(...(await fillElsewhere(tx, { sessionId: session.id, userIds: [person.userId] }, now)))
  }
  return told
}

/** The clock's net: enrolments withdrawn where nobody thought of sessions. Returns how many. */
export async function dropWithdrawn(now: Date): Promise<number> {
  const rows = await database().booking.findMany({
    where: {
      cancelledAt: null,
      session: { startsAt: { gt: now } },
      enrolment: { withdrawnAt: { not: null } },
    },
    distinct: ['enrolmentId'],
    select: { enrolmentId: true },
  })
  for (const { enrolmentId } of rows)
    await inTransaction(async (tx) => {
      const still = await tx.enrolment.findFirst({ where: { id: enrolmentId, withdrawnAt: { not: null } } })
      if (still) await cancelBookingsOf(tx, enrolmentId, now)
    })
  return rows.length
}
