// Registers a draft: number, day, files and the moves of people in one transaction. From then on nothing of it changes.
import { readCohortState } from '#app/features/cohorts/cohort-state.ts'
import { writeState } from '#app/features/cohorts/cohort-state.server.ts'
import { readEnrolmentState } from '#app/features/cohorts/enrolment-state.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { listChangedResults } from './minutes-results.server.ts'
import { takeSequence } from './number-sequence.server.ts'
import { movePaperPeople } from './paper-moves.server.ts'
import { decideRegistration, type RegisterRefusal } from './paper-decision.ts'
import { digestOf, paperDocx, paperPdf } from './paper-files.server.ts'
import { defaultNumbering, formatPaperNumber, type Numbering } from './paper-number.ts'
import { type PaperKind, paperWords, readPaperKind } from './paper-kinds.ts'
import { findDraft, type StoredPaper } from './paper-reads.server.ts'
import { type PaperSnapshot, readPaperSnapshot } from './paper-snapshot.ts'
import { findTemplateBytes } from './template-reads.server.ts'

export type RegisterOutcome =
  | { outcome: 'registered'; number: string }
  | { outcome: 'refused'; reason: RegisterRefusal; names?: string[] }
  | { outcome: 'unknown' }

export async function registerPaper(
  viewer: Viewer,
  { paperId, signedOn, numbering }: { paperId: string; signedOn: Date; numbering: Numbering | null },
  now = new Date(),
  on: Database = database(),
): Promise<RegisterOutcome> {
  return inTransaction(async (tx): Promise<RegisterOutcome> => {
    const paper = await findDraft(tx, viewer, paperId)
    if (!paper) return { outcome: 'unknown' }
    const kind = readPaperKind(paper.kind)
    const snapshot = readPaperSnapshot(paper.snapshot)
    const decision = decideRegistration({
      ...factsOf(paper, snapshot),
      signedOn,
      today: dayOf(now, paper.cohort.timeZone),
      ...(await whoMoved(tx, { paper, kind, snapshot })),
      changed: await listChangedResults(tx, snapshot, paper.corrects?.id ?? null),
    })
    if (decision.outcome === 'refused') return decision

    const year = signedOn.getUTCFullYear()
    const sequence = await takeSequence(tx, { kind: `paper:${kind}`, year })
    const number = formatPaperNumber((numbering ?? defaultNumbering)[kind], { year, sequence })
    const template = await findTemplateBytes(tx, kind)
    const order = {
      ...{ snapshot, registration: { number, signedOn }, createdAt: now },
      template: template?.bytes ?? null,
    }
    const files = { docx: await paperDocx(order), pdf: paperPdf(order) }
    for (const [format, bytes] of Object.entries(files))
      await tx.paperFile.create({
        data: { paperId, format, bytes: new Uint8Array(bytes), digest: digestOf(bytes) },
      })
    await tx.paper.update({
      where: { id: paperId },
      data: {
        ...{ number, year, sequence, signedOn, registeredAt: now, registeredById: viewer.userId },
        templateId: template?.id ?? null,
      },
    })
    await movePaperPeople(tx, { paper, kind, snapshot, actorId: viewer.userId }, now)
    await openAttestation(tx, viewer, { paper, kind, number }, now)
    const fact = {
      actorId: viewer.userId,
      action: 'paper.registered',
      objectType: 'paper',
      objectId: paperId,
    }
    await recordAudit(tx, { ...fact, detail: { kind, number, people: snapshot.people.length } }, now)
    return { outcome: 'registered', number }
  }, on)
}

function factsOf(paper: StoredPaper, snapshot: PaperSnapshot) {
  const day = (text: string | null | undefined) => (text ? new Date(text) : null)
  const { refs, answers, people } = snapshot
  const issued = people.flatMap(({ certificate }) => (certificate ? [certificate.issuedOn] : [])).sort()
  return {
    kind: snapshot.kind,
    registered: paper.registeredAt !== null,
    discarded: paper.discardedAt !== null,
    effectiveOn: day(answers.effectiveOn),
    attestationOn: day(answers.attestationOn),
    refs: {
      enrolmentOrder: day(refs.enrolmentOrder?.date),
      admissionOrder: day(refs.admissionOrder?.date),
      minutes: day(refs.minutes?.date),
      completionOrder: day(refs.completionOrder?.date),
    },
    documentOn: day(issued.at(-1)),
    corrects: paper.corrects?.signedOn
      ? { signedOn: paper.corrects.signedOn, corrected: paper.corrects.correctedBy?.id !== paper.id }
      : null,
  }
}

/**
 * Who stands no longer where the paper takes people from. A correction may name those whom the old paper moved, but takes
 * no decision back after which they have completed the training.
 */
async function whoMoved(
  tx: Transaction,
  { paper, kind, snapshot }: { paper: StoredPaper; kind: PaperKind; snapshot: PaperSnapshot },
): Promise<{ moved: string[]; finished: string[] }> {
  const { moves, states } = paperWords[kind]
  if (!moves) return { moved: [], finished: [] }
  const before = new Set(paper.corrects?.people.map(({ enrolmentId }) => enrolmentId))
  const rows = await tx.enrolment.findMany({
    where: { papersNamed: { some: { paperId: paper.id } } },
    select: { id: true, state: true, withdrawnAt: true, user: true },
  })
  const people = rows.map((row) => ({ ...row, state: readEnrolmentState(row.state) }))
  const failed = new Set(
    snapshot.people.flatMap(({ enrolmentId, attestation }) =>
      moves === 'outcome' && attestation?.outcome !== 'attested' ? [enrolmentId] : [],
    ),
  )
  const names = (some: typeof people) => some.map(({ user }) => fullName(user))
  return {
    moved: names(
      people.filter(
        ({ id, state, withdrawnAt }) => !before.has(id) && (withdrawnAt !== null || !states.includes(state)),
      ),
    ),
    finished: names(
      people.filter(
        ({ id, state }) => before.has(id) && failed.has(id) && afterMinutes.some((one) => one === state),
      ),
    ),
  }
}

const afterMinutes = ['completed', 'issued', 'sent'] as const

/** The first order of admission opens the attestation of the cohort. */
async function openAttestation(
  tx: Transaction,
  viewer: Viewer,
  { paper, kind, number }: { paper: StoredPaper; kind: PaperKind; number: string },
  now: Date,
): Promise<void> {
  const from = readCohortState(paper.cohort.state)
  if (kind !== 'admission-order' || from !== 'running') return
  const step = { cohortId: paper.cohortId, from, to: 'attestation' as const, actorId: viewer.userId }
  await writeState(tx, { ...step, reason: `Приказ о допуске № ${number}` }, now)
}
