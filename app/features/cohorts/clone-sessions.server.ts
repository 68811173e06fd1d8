// Copies the sessions of a cohort into another, moved by whole days and unannounced. Those called off are left behind.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Transaction } from '#app/platform/database.server.ts'
import { shiftMoment, shiftOptional } from './clone.ts'

export interface SessionsToClone {
  from: string
  to: string
  days: number
  actorId: string
  now: Date
}

/** Returns how many were copied. */
export async function cloneSessions(
  tx: Transaction,
  { from, to, days, actorId, now }: SessionsToClone,
): Promise<number> {
  const sessions = await tx.strategySession.findMany({
    where: { cohortId: from, cancelledAt: null },
    include: {
      days: { include: { agenda: { include: { facilitators: true } } } },
      materials: true,
      pools: true,
      seats: true,
    },
  })
  for (const session of sessions) {
    const id = randomUUID()
    const { timeZone } = session
    const move = (moment: Date) => shiftMoment(moment, days, timeZone)
    const moveOptional = (moment: Date | null) => shiftOptional(moment, days, timeZone)
    await tx.strategySession.create({
      data: {
        id,
        cohortId: to,
        componentKey: session.componentKey,
        number: session.number,
        title: session.title,
        startsAt: move(session.startsAt),
        endsAt: move(session.endsAt),
        timeZone,
        roomId: session.roomId,
        onlineUrl: session.onlineUrl,
        minimumSeats: session.minimumSeats,
        minimumDays: session.minimumDays,
        capacity: session.capacity,
        overCapacityReason: session.overCapacityReason,
        signUpOpensAt: moveOptional(session.signUpOpensAt),
        signUpClosesAt: moveOptional(session.signUpClosesAt),
        cancelUntil: moveOptional(session.cancelUntil),
        approval: session.approval,
        approvalHours: session.approvalHours,
        waitingListOn: session.waitingListOn,
        promotionStopsDays: session.promotionStopsDays,
        reminders: session.reminders,
        createdById: actorId,
        createdAt: now,
        updatedAt: now,
        days: {
          create: session.days.map((day) => ({
            startsAt: move(day.startsAt),
            endsAt: move(day.endsAt),
            checkInOpensAt: move(day.checkInOpensAt),
            checkInClosesAt: move(day.checkInClosesAt),
            // Codes of another day must not open this one.
            checkInSecret: randomBytes(32).toString('base64url'),
            agenda: {
              create: day.agenda.map((block) => ({
                startsAt: move(block.startsAt),
                endsAt: move(block.endsAt),
                title: block.title,
                detail: block.detail,
                facilitators: { create: block.facilitators.map(({ userId }) => ({ userId })) },
              })),
            },
          })),
        },
      },
    })
    await tx.sessionMaterial.createMany({
      data: session.materials.map((material) => ({
        ...material,
        id: randomUUID(),
        sessionId: id,
        createdAt: now,
      })),
    })
    await tx.seatPool.createMany({ data: session.pools.map((pool) => ({ ...pool, sessionId: id })) })
    await tx.seat.createMany({
      data: session.seats.map(({ number, poolId }) => ({ sessionId: id, number, poolId })),
    })
  }
  return sessions.length
}
