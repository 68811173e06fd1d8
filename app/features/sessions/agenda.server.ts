// Agenda blocks with facilitators, and the materials of a session: read by who runs it, written with an audit entry.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type BlockProblem, readBlock } from './agenda.ts'
import type { AgendaForm } from './agenda.schema.ts'
import { localDay } from './local-time.ts'
import { auditSession, type PlannedRow, readPlanned, type Unknown } from './planned-session.server.ts'

export async function listAgenda(sessionId: string) {
  return database().sessionDay.findMany({
    where: { sessionId },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      agenda: {
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          title: true,
          detail: true,
          facilitators: {
            select: { user: { select: { id: true, surname: true, givenName: true, patronymic: true } } },
          },
        },
      },
    },
  })
}

/** Who may lead a block: instructors and organisers first, then everybody of the cohort's staff. */
export async function listFacilitators() {
  return database().user.findMany({
    where: {
      deactivatedAt: null,
      roles: { some: { role: { in: ['instructor', 'organiser', 'registrar', 'admin', 'coordinator'] } } },
    },
    select: { id: true, surname: true, givenName: true, patronymic: true },
    orderBy: [{ surname: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

export type AgendaOutcome =
  { outcome: 'done' } | { outcome: 'refused'; problem: BlockProblem | 'over' | 'unknown-person' } | Unknown

export async function changeAgenda(
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: AgendaForm },
  now = new Date(),
): Promise<AgendaOutcome> {
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    if (session.cancelledAt || now >= session.endsAt) return { outcome: 'refused', problem: 'over' }
    const result =
      form.intent === 'remove' ? await remove(tx, session, form.blockId) : await add(tx, session, form)
    if (result.outcome === 'done')
      await auditSession(tx, viewer, { action: 'agenda-changed', sessionId }, now)
    return result
  })
}

async function remove(tx: Transaction, session: PlannedRow, blockId: string): Promise<AgendaOutcome> {
  const { count } = await tx.agendaBlock.deleteMany({
    where: { id: blockId, day: { sessionId: session.id } },
  })
  return count ? { outcome: 'done' } : { outcome: 'unknown' }
}

async function add(
  tx: Transaction,
  session: PlannedRow,
  form: Extract<AgendaForm, { intent: 'add' }>,
): Promise<AgendaOutcome> {
  const day = session.days.find(({ id }) => id === form.dayId)
  if (!day) return { outcome: 'unknown' }
  const typed = { date: localDay(day.startsAt, session.timeZone), start: form.start, end: form.end }
  const read = readBlock(typed, day, session.timeZone)
  if (read.outcome === 'refused') return read
  const people = [...new Set(form.facilitatorId.filter(Boolean))]
  const known = await tx.user.count({ where: { id: { in: people }, deactivatedAt: null } })
  if (known !== people.length) return { outcome: 'refused', problem: 'unknown-person' }
  await tx.agendaBlock.create({
    data: {
      ...read.block,
      dayId: day.id,
      title: form.title,
      detail: form.detail,
      facilitators: { create: people.map((userId) => ({ userId })) },
    },
  })
  return { outcome: 'done' }
}
