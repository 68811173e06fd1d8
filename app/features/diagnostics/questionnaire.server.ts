// One wave of one person, found through the person's sign-in or through the link of a letter: read, answered, handed in.
import type { WaveKey, WaveState, Window } from '#app/features/curriculum/wave.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordDiagnostic } from '#app/features/learning/diagnostic-progress.server.ts'
import { ownEnrolments } from '#app/features/learning/progress-rows.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { instrument } from './instrument.server.ts'
import { findLink, type Found } from './link.server.ts'
import { isMeasured, type Measured, readMeasured, standingOf, waveOf } from './measured.server.ts'
import { ensureWave } from './plan.server.ts'
import { type AnswerRefusal, asksSelf, decideAnswer, firstOpen, stepsOf } from './questionnaire.ts'
import { type Answers, scoreWave } from './scoring.ts'

export interface Questionnaire {
  person: Measured
  wave: WaveKey
  window: Window
  state: WaveState
  /** Null until it was begun. */
  id: string | null
  form: string | null
  submittedAt: Date | null
  answers: Answers
}

/** The viewer's own wave; foreign, unknown and withdrawn are null. Two statements. */
export async function findOwnWave(
  viewer: Pick<Viewer, 'userId'>,
  { enrolmentId, wave }: { enrolmentId: string; wave: WaveKey },
  now = new Date(),
  reader: Reader = database(),
): Promise<Questionnaire | null> {
  const own = Prisma.sql`e."id" = ${enrolmentId} AND ${ownEnrolments(viewer.userId)}`
  const [person] = await readMeasured(reader, own, now)
  if (!person || !(await isMeasured(person.versionId, reader))) return null
  return questionnaireOf(reader, person, wave)
}

/** The wave a letter's link opens, and nothing else of the person. Three statements. */
export async function findLinkedWave(
  given: { secret: string; address: string },
  now = new Date(),
  reader: Reader = database(),
): Promise<Found<Questionnaire>> {
  const link = await findLink(reader, 'waveId', given, now)
  if (link.outcome !== 'found') return link
  const [person] = await readMeasured(
    reader,
    Prisma.sql`e."withdrawnAt" IS NULL AND e."id" = (
      SELECT w."enrolmentId" FROM "DiagnosticWave" w WHERE w."id" = ${link.target})`,
    now,
  )
  const wave = person?.waves.find(({ id }) => id === link.target)?.wave
  if (!person?.reachable || !wave) return { outcome: 'unknown' }
  return { outcome: 'found', target: await questionnaireOf(reader, person, wave) }
}

async function questionnaireOf(reader: Reader, person: Measured, wave: WaveKey): Promise<Questionnaire> {
  const row = waveOf(person, wave)
  const answers = row ? await readAnswers(reader, row.id) : new Map<string, number>()
  const { id = null, form = null, submittedAt = null } = row ?? {}
  return { person, wave, ...standingOf(person, wave), id, form, submittedAt, answers }
}

async function readAnswers(reader: Reader, waveId: string): Promise<Answers> {
  const rows = await reader.diagnosticAnswer.findMany({
    where: { waveId },
    select: { itemKey: true, value: true },
  })
  return new Map(rows.map(({ itemKey, value }) => [itemKey, value]))
}

export type AnswerOutcome = { outcome: 'saved' } | { outcome: 'refused'; reason: AnswerRefusal }

/** Makes the wave with its form, if it is open. Pressed twice, it is made once. */
export async function beginWave(found: Questionnaire, now = new Date()): Promise<AnswerOutcome> {
  const { enrolmentId, cohort } = found.person
  return inTransaction(async (tx) => {
    const decision = decideAnswer(found)
    if (decision.outcome === 'refused') return decision
    await ensureWave(tx, { enrolmentId, cohortId: cohort.id, wave: found.wave }, now)
    return { outcome: 'saved' }
  })
}

/** Keeps the answers of one step; the last of two tabs counts. What was handed in is refused. */
export async function saveAnswers(
  { id, state }: Questionnaire,
  given: Record<string, number>,
  now = new Date(),
): Promise<AnswerOutcome> {
  return inTransaction(async (tx) => {
    const row = id ? await tx.diagnosticWave.findUnique({ where: { id } }) : null
    if (!row) return { outcome: 'refused', reason: 'closed' }
    const decision = decideAnswer({ submittedAt: row.submittedAt, state })
    if (decision.outcome === 'refused') return decision
    for (const [itemKey, value] of Object.entries(given))
      await tx.diagnosticAnswer.upsert({
        where: { waveId_itemKey: { waveId: row.id, itemKey } },
        create: { waveId: row.id, itemKey, value, savedAt: now },
        update: { value, savedAt: now },
      })
    if (!row.startedAt) await tx.diagnosticWave.update({ where: { id: row.id }, data: { startedAt: now } })
    return { outcome: 'saved' }
  })
}

/** Marks and freezes the wave, and writes the step of the programme, in one transaction. */
export async function handInWave(found: Questionnaire, now = new Date()): Promise<AnswerOutcome> {
  return inTransaction(async (tx) => handIn(tx, found, now))
}

async function handIn(
  tx: Transaction,
  { id, wave, state, person }: Questionnaire,
  now: Date,
): Promise<AnswerOutcome> {
  const row = id ? await tx.diagnosticWave.findUnique({ where: { id } }) : null
  if (!row) return { outcome: 'refused', reason: 'incomplete' }
  const answers = await readAnswers(tx, row.id)
  const whole = instrument()
  const complete = firstOpen(stepsOf(whole, { form: row.form, wave }), answers) === null
  const decision = decideAnswer({ submittedAt: row.submittedAt, state, complete })
  if (decision.outcome === 'refused') return decision
  const { percent, result } = scoreWave(whole, { form: row.form, withSelf: asksSelf(wave) }, answers)
  await tx.diagnosticWave.update({
    where: { id: row.id },
    data: { submittedAt: now, percent, result: JSON.stringify(result), edition: whole.sjt.edition },
  })
  await recordDiagnostic(tx, { enrolmentId: person.enrolmentId, wave, now })
  const fact = { actorId: person.userId, action: 'diagnostic.handed-in', objectType: 'diagnosticWave' }
  await recordAudit(tx, { ...fact, objectId: row.id, detail: { wave } }, now)
  return { outcome: 'saved' }
}
