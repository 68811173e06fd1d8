// Reads a shift with its messages, and the shifts a person has had.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { type ChainState, readState } from './chain-state.ts'
import { getCase, getCatalogue } from './practice-data.server.ts'
import { finishShift } from './shift.server.ts'
import { shiftWork } from './shift-work.ts'
import type { ShiftWork } from './shift.ts'

type Person = Pick<Viewer, 'userId'>

export interface ShiftAttempt {
  id: string
  finished: boolean
  source: CaseSource
  state: ChainState
  work: ShiftWork
}

export interface ShiftPage {
  id: string
  number: number
  startedAt: Date
  dueAt: Date
  finishedAt: Date | null
  score: number | null
  catalogue: Catalogue
  attempts: ShiftAttempt[]
}

/** A shift whose time is over is ended by whoever looks first. */
export async function findShift(viewer: Person, id: string, now = new Date()): Promise<ShiftPage | null> {
  const found = await readShift(viewer, id)
  if (!found || found.finishedAt || now <= found.dueAt) return found
  await finishShift(viewer, id, { now })
  return readShift(viewer, id)
}

async function readShift({ userId }: Person, id: string): Promise<ShiftPage | null> {
  const row = await database().shift.findFirst({
    where: { id, userId },
    include: {
      attempts: {
        orderBy: { shiftPosition: 'asc' },
        include: { events: { where: { kind: 'route' }, select: { at: true }, orderBy: { id: 'asc' } } },
      },
    },
  })
  const [first] = row?.attempts ?? []
  if (!row || !first) return null
  const { startedAt } = row
  const attempts = await Promise.all(
    row.attempts.map(async ({ id: attemptId, versionId, state: stored, finishedAt, events }) => {
      const [source, state] = [await getCase(versionId), readState(stored)]
      return {
        id: attemptId,
        finished: finishedAt !== null,
        source,
        state,
        work: shiftWork(source, state, { startedAt, routed: events.at(-1)?.at ?? null }),
      }
    }),
  )
  return { ...row, catalogue: await getCatalogue(first.catalogueId), attempts }
}

export interface ShiftEntry {
  id: string
  number: number
  startedAt: Date
  finishedAt: Date | null
  score: number | null
}

export async function listShifts({ userId }: Person): Promise<ShiftEntry[]> {
  return database().shift.findMany({
    where: { userId },
    orderBy: { number: 'desc' },
    take: 25,
    select: { id: true, number: true, startedAt: true, finishedAt: true, score: true },
  })
}
