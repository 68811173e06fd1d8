// Closes the quarters that are over: the averages of each are counted once and written for good. The mark of a closed
// quarter is a row of its own, so that of several processes one writes and the others find it written.
import { pairedShift } from '#app/features/diagnostics/pair-statistics.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { type ClosedMeasure, closedMeasures } from './closed-measure.ts'
import type { ClosingCell } from './closing-cells.ts'
import { type ClosingMember, readClosingPeople } from './closing-people.server.ts'
import { closeCells } from './closing.ts'
import { quartersToClose } from './quarter.ts'

const hour = 3_600_000

export function startClosing(): Periodic {
  return every(hour, 'closing', async () => {
    const closed = await closeQuarters()
    if (closed.length) log.info({ closed }, 'figures of quarters closed')
  })
}

/** Every quarter whose closing day has come, the oldest first. Returns those that this call closed. */
export async function closeQuarters(now = new Date(), on: Database = database()): Promise<string[]> {
  const first = await on.cohort.findFirst({ orderBy: { startsOn: 'asc' }, select: { startsOn: true } })
  if (!first) return []
  const known = await on.closedFigure.findMany({ where: mark, select: { quarter: true } })
  const closed = new Set(known.map(({ quarter }) => quarter))
  const done: string[] = []
  for (const quarter of quartersToClose(first.startsOn, dayOf(now, capitalTimeZone)))
    if (!closed.has(quarter) && (await closeQuarter(quarter, now, on))) done.push(quarter)
  return done
}

/** The row that says that a quarter is closed; it is of no cell. */
const mark = { measure: 'all', cellKind: 'quarter', cellId: '' } as const

/** False: another process has closed it. */
async function closeQuarter(quarter: string, now: Date, on: Database): Promise<boolean> {
  const counted: { measure: ClosedMeasure; people: ClosingMember[]; cells: ClosingCell[] }[] = []
  for (const measure of closedMeasures) {
    const people = await readClosingPeople(measure, quarter, now, on)
    const cells = closeCells(people, measure === 'exam' ? 'nothing' : 'cohorts')
    counted.push({ measure, people, cells })
  }
  return inTransaction(async (tx) => {
    if (await tx.closedFigure.findFirst({ where: { ...mark, quarter } })) return false
    for (const { measure, people, cells } of counted) {
      await insertRows(
        tx,
        'ClosedMember',
        people.map(({ enrolmentId }) => ({ enrolmentId, measure, quarter })),
      )
      await insertRows(
        tx,
        'ClosedFigure',
        cells.map((cell) => ({ ...figureOf(cell), quarter, measure, closedAt: now })),
      )
    }
    await tx.closedFigure.create({ data: { ...mark, quarter, status: 'closed', closedAt: now } })
    const detail = Object.fromEntries(counted.map(({ measure, people }) => [measure, people.length]))
    await recordAudit(
      tx,
      { actorId: null, action: 'figures.closed', objectType: 'quarter', objectId: quarter, detail },
      now,
    )
    return true
  }, on)
}

function figureOf({ kind, id, status, values }: ClosingCell) {
  const shift = status === 'shown' ? pairedShift(values) : null
  return {
    ...{ cellKind: kind, cellId: id, status },
    ...{ n: shift?.n ?? null, mean: shift?.mean ?? null, low: shift?.low ?? null, high: shift?.high ?? null },
  }
}
