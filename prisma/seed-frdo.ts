// What the demo's registrar has sent to ФИС ФРДО: the one issued document came back with a remark and waits again.
import { answerBatch, sendBatch } from '#app/features/frdo/batch-steps.server.ts'
import { composeBatches } from '#app/features/frdo/compose-batch.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { listReadiness, writeRecord } from '#app/features/records/record.server.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

/** For a demo only, after the documents and the records; nothing when no document is ready. */
export async function seedFrdo(database: Database, { now }: { now: Date }): Promise<void> {
  const registrar = await database.user.findUnique({ where: { email: castEmail('registrar') } })
  if (!registrar) return
  const viewer: Viewer = {
    ...registrar,
    authSessionId: 'seed',
    grants: [{ role: 'registrar', scope: { kind: 'platform', id: '' } }],
    consents: [],
    userId: registrar.id,
  }
  const holder = await database.user.findUnique({ where: { email: castEmail('learner5') } })
  if (holder) await completeRecord(database, holder, now)
  const composed = await composeBatches(viewer, {}, now, database)
  const [batch] = composed.outcome === 'composed' ? composed.batches : []
  if (!batch) return
  await sendBatch(viewer, batch.id, now, database)
  const text = 'Строка 2: серия документа об образовании не найдена'
  await answerBatch(viewer, batch.id, { kind: 'partly', text }, now, database)
}

/** The holder of the demo's document filled in everything before it was issued. */
async function completeRecord(
  database: Database,
  { id: userId, surname }: { id: string; surname: string },
  now: Date,
): Promise<void> {
  const readiness = await listReadiness(database, [userId])
  if (readiness.get(userId)?.state === 'filled') return
  const whole = {
    ...{ birthDate: '1979-03-14', sex: 'female' as const, citizenship: '643', personalNumber: '99950000145' },
    ...{
      educationLevel: 'higher' as const,
      diplomaSurname: surname,
      diplomaSeries: '1052',
      diplomaNumber: '0412345',
    },
  }
  await inTransaction((tx) => writeRecord(tx, { actorId: userId, userId }, whole, now), database)
}
