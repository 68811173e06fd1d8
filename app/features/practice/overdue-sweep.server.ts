// Once a minute: shifts and exams whose time is over are ended, also when nobody looks at them.
import { database, inTransaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { graceMs } from './attempt-event.server.ts'
import { endExam } from './exam-end.server.ts'
import { endShift } from './shift.server.ts'

const batch = 100

export function startOverdueSweep(): Periodic {
  return every(60_000, 'overdue-practice', async () => {
    const ended = await endOverdue()
    if (ended) log.info({ ended }, 'overdue shifts and exams ended')
  })
}

/** Ends each at its own time, in a transaction of its own. Returns how many. */
export async function endOverdue(now = new Date(), on = database()): Promise<number> {
  const over = {
    where: { finishedAt: null, dueAt: { lt: new Date(now.getTime() - graceMs) } },
    orderBy: { dueAt: 'asc' },
    take: batch,
    select: { id: true },
  } as const
  const [shifts, exams] = [await on.shift.findMany(over), await on.practiceExam.findMany(over)]
  let ended = 0
  for (const { id } of shifts)
    await inTransaction(async (tx) => {
      const left = await tx.shift.findFirst({ where: { id, finishedAt: null }, select: { dueAt: true } })
      if (!left) return
      await endShift(tx, id, left.dueAt)
      ended += 1
    }, on)
  for (const { id } of exams)
    await inTransaction(async (tx) => {
      const left = await tx.practiceExam.findFirst({ where: { id, finishedAt: null } })
      if (!left) return
      await endExam(tx, id, left.dueAt, now)
      ended += 1
    }, on)
  return ended
}
