// Asking a manager, taking the question back, and the manager's answer through a link. No account is needed for it.
import { type WaveState, waveWindow, windowState } from '#app/features/curriculum/wave.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { instrument } from './instrument.server.ts'
import { findLink, type Found } from './link.server.ts'
import { type Measured, readMeasured } from './measured.server.ts'
import { decideAsking, type ObserverRefusal } from './observer.ts'

type Outcome = { outcome: 'done' } | { outcome: 'refused'; reason: ObserverRefusal }

const quarterOf = ({ days, today }: Measured): WaveState => windowState(waveWindow('quarter', days), today)

/** `person` was found by the caller within the asker's scope. */
export async function askObserver(
  askerId: string,
  person: Measured,
  { name, email }: { name: string; email: string },
  now = new Date(),
): Promise<Outcome> {
  const { enrolmentId } = person
  return inTransaction(async (tx): Promise<Outcome> => {
    const known = await tx.diagnosticObserver.findUnique({ where: { enrolmentId }, select: { id: true } })
    const facts = { asked: known !== null, quarter: quarterOf(person), ownEmail: email === person.email }
    const decision = decideAsking(facts)
    if (decision.outcome === 'refused') return decision
    const { id } = await tx.diagnosticObserver.create({
      data: { enrolmentId, name, email, askedById: askerId, askedAt: now },
    })
    await audit(tx, { actorId: askerId, action: 'observer.asked', objectId: id }, now)
    return { outcome: 'done' }
  })
}

/** Takes the question back with its links; what was answered stays. */
export async function withdrawObserver(
  askerId: string,
  person: Measured,
  now = new Date(),
): Promise<Outcome> {
  return inTransaction(async (tx): Promise<Outcome> => {
    const known = await tx.diagnosticObserver.findUnique({ where: { enrolmentId: person.enrolmentId } })
    if (!known) return { outcome: 'done' }
    if (known.submittedAt) return { outcome: 'refused', reason: 'answered' }
    await tx.diagnosticObserver.delete({ where: { id: known.id } })
    await audit(tx, { actorId: askerId, action: 'observer.taken-back', objectId: known.id }, now)
    return { outcome: 'done' }
  })
}

/** Who was asked, for the learner and for who runs the cohort; never the answer itself. */
export async function findAskedObserver(enrolmentId: string, viewerId: string) {
  const row = await database().diagnosticObserver.findUnique({
    where: { enrolmentId },
    include: { askedBy: true },
  })
  return (
    row && {
      name: row.name,
      email: row.email,
      askedBy: row.askedById === viewerId ? 'Вы' : fullName(row.askedBy),
      invited: row.invitedAt !== null,
      answered: row.submittedAt !== null,
    }
  )
}

export interface ObserverTask {
  id: string
  name: string
  learner: string
  askedBy: string
  programme: string
  submittedAt: Date | null
  state: WaveState
}

/** What the link of a letter to a manager opens. Three statements. */
export async function findObserverTask(
  given: { secret: string; address: string },
  now = new Date(),
  reader: Reader = database(),
): Promise<Found<ObserverTask>> {
  const link = await findLink(reader, 'observerId', given, now)
  if (link.outcome !== 'found') return link
  const row = await reader.diagnosticObserver.findUnique({
    where: { id: link.target },
    include: { askedBy: true },
  })
  if (!row) return { outcome: 'unknown' }
  const one = Prisma.sql`e."id" = ${row.enrolmentId} AND e."withdrawnAt" IS NULL`
  const [person] = await readMeasured(reader, one, now)
  if (!person) return { outcome: 'unknown' }
  const task: ObserverTask = {
    id: row.id,
    name: row.name,
    learner: fullName(person),
    askedBy: fullName(row.askedBy),
    programme: person.cohort.programme,
    submittedAt: row.submittedAt,
    state: quarterOf(person),
  }
  return { outcome: 'found', target: task }
}

/** Written once; a second sending changes nothing and is no mistake. */
export async function answerObserver(
  { id, state }: ObserverTask,
  grades: Record<string, number>,
  now = new Date(),
): Promise<Outcome> {
  if (state !== 'open') return { outcome: 'refused', reason: 'over' }
  return inTransaction(async (tx): Promise<Outcome> => {
    const { count } = await tx.diagnosticObserver.updateMany({
      where: { id, submittedAt: null },
      data: { submittedAt: now, edition: instrument().observer.edition },
    })
    if (!count) return { outcome: 'refused', reason: 'answered' }
    const rows = Object.entries(grades).map(([itemKey, value]) => ({ observerId: id, itemKey, value }))
    await tx.diagnosticGrade.createMany({ data: rows })
    await audit(tx, { actorId: null, action: 'observer.answered', objectId: id }, now)
    return { outcome: 'done' }
  })
}

async function audit(
  tx: Parameters<typeof recordAudit>[0],
  fact: { actorId: string | null; action: string; objectId: string },
  now: Date,
): Promise<void> {
  await recordAudit(tx, { ...fact, objectType: 'diagnosticObserver' }, now)
}
