// One press of a button in a case: the same press twice has one effect, a press on an older state is refused.
import { createHash } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { advance } from './chain.ts'
import { type ChainEvent, type ChainRefusal, chainRefusals } from './chain-event.ts'
import { type ChainState, readState } from './chain-state.ts'
import type { CaseSource } from './case-source.ts'
import { endWhenAllHandedIn } from './exam-end.server.ts'
import { getCase } from './practice-data.server.ts'
import { resultColumns } from './result-columns.ts'

export interface Press {
  event: ChainEvent
  /** What the page had seen. */
  revision: number
  /** Made by the page, one for each form shown. */
  eventKey: string
}

export type EventRefusal = ChainRefusal | 'stale' | 'finished' | 'time-over'

export const eventRefusals: Record<EventRefusal, string> = {
  ...chainRefusals,
  stale:
    'Это обращение уже открыто в другой вкладке, и там сделан следующий шаг. Ниже — как оно стоит сейчас.',
  finished: 'Обращение уже закрыто, изменить ход нельзя.',
  'time-over': 'Время вышло. Всё, что сделано до этого, засчитано.',
}

export type Pressed =
  { outcome: 'moved'; revision: number; finished: boolean } | { outcome: 'refused'; reason: EventRefusal }

/** Grace for what was on its way when time ended. */
export const graceMs = 30_000

/** Null: no such attempt of this person. */
export async function pressButton(
  viewer: Pick<Viewer, 'userId'>,
  attemptId: string,
  { event, revision, eventKey }: Press,
  { now = new Date(), on = database() } = {},
): Promise<Pressed | null> {
  return inTransaction(async (tx): Promise<Pressed | null> => {
    const attempt = await tx.practiceAttempt.findFirst({
      where: { id: attemptId, userId: viewer.userId },
      select: {
        versionId: true,
        examId: true,
        state: true,
        revision: true,
        dueAt: true,
        finishedAt: true,
        skippedAt: true,
        events: { where: { eventKey }, select: { id: true } },
      },
    })
    if (!attempt) return null
    if (attempt.events.length)
      return { outcome: 'moved', revision: attempt.revision, finished: attempt.finishedAt !== null }
    if (attempt.finishedAt || attempt.skippedAt) return { outcome: 'refused', reason: 'finished' }
    if (attempt.dueAt && now.getTime() > attempt.dueAt.getTime() + graceMs)
      return { outcome: 'refused', reason: 'time-over' }
    if (attempt.revision !== revision) return { outcome: 'refused', reason: 'stale' }
    const source = await getCase(attempt.versionId, tx)
    const step = advance(source, readState(attempt.state), event)
    if (step.refused) return { outcome: 'refused', reason: step.refused }
    const { state } = step
    const next = revision + 1
    await tx.practiceEvent.create({
      data: {
        attemptId,
        revision: next,
        eventKey,
        kind: event.kind,
        payload: JSON.stringify(event),
        at: now,
        simulatedAt: new Date(state.clock),
      },
    })
    const { examId } = attempt
    await storeState(tx, attemptId, { source, state, revision: next, now, examId })
    await dropSentDraft(tx, attemptId, event)
    if (examId && state.step === 'done') await endWhenAllHandedIn(tx, examId, now)
    return { outcome: 'moved', revision: next, finished: state.step === 'done' }
  }, on)
}

interface Stored {
  source: CaseSource
  state: ChainState
  revision: number
  now: Date
  examId: string | null
}

async function storeState(
  tx: Transaction,
  id: string,
  { source, state, revision, now, examId }: Stored,
): Promise<void> {
  const done = state.step === 'done'
  const reply = state.replies.at(-1)
  await tx.practiceAttempt.update({
    where: { id },
    data: {
      step: state.step,
      state: JSON.stringify(state),
      revision,
      ...(reply ? { replyHash: replyHash(reply.text), replyAt: now } : {}),
      ...(done ? { ...resultColumns(source, state), finishedAt: now, openKey: null } : {}),
      // An exercise is handed in by its author; an exam by its last step.
      ...(done && reply && examId ? { handedInAt: now } : {}),
    },
  })
}

/** The same words with other spaces, letter cases or marks are the same reply. */
export function replyHash(text: string): string {
  const plain = text
    .toLocaleLowerCase('ru-RU')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  return createHash('sha256').update(plain).digest('hex')
}

const draftFields: Partial<Record<ChainEvent['kind'], string>> = {
  interim: 'interim',
  'no-interim': 'interim',
  reply: 'reply',
  cause: 'measure',
}

async function dropSentDraft(tx: Transaction, attemptId: string, event: ChainEvent): Promise<void> {
  const field = event.kind === 'ask' ? `note-${event.executor}` : draftFields[event.kind]
  if (field) await tx.practiceDraft.deleteMany({ where: { attemptId, field } })
}
