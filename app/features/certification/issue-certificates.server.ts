// Issues certificates: one transaction per person, so that a crash leaves whole papers, no gap and nothing to undo.
// Repeating the command is harmless: whoever has a certificate already is only reported.
import { closedByTestAlone } from '#app/features/attestation/final-mark.ts'
import { currentResult, readRound } from '#app/features/attestation/rounds.ts'
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { moveEnrolments } from '#app/features/cohorts/enrolment-moves.server.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import { attestationOf } from '#app/features/curriculum/attestation-outline.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { readDemoMark } from '#app/features/operations/demo-mark.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { issuedLetter } from './certificate-mail.server.ts'
import { decideIssue, type IssueRefusal } from './issue.ts'
import { findIssuer } from './issuer.server.ts'
import { findPaperFacts } from './paper-facts.server.ts'
import { writePaper } from './paper-writing.server.ts'
import { buildSnapshot } from './snapshot-of.ts'

export type IssuedRow =
  | { enrolmentId: string; name: string; outcome: 'issued' | 'issued-before'; number: string }
  | { enrolmentId: string; name: string; outcome: 'refused'; reason: IssueRefusal; detail?: string }
  /** No such enrolment, or not this registrar's. */
  | { enrolmentId: string; outcome: 'unknown' }

export async function issueCertificates(
  viewer: Viewer,
  { enrolmentIds, issuedOn }: { enrolmentIds: string[]; issuedOn: Date },
  now = new Date(),
  on: Database = database(),
): Promise<IssuedRow[]> {
  const demo = await readDemoMark(on)
  const rows: IssuedRow[] = []
  for (const enrolmentId of new Set(enrolmentIds))
    rows.push(await inTransaction((tx) => issueOne(tx, viewer, { enrolmentId, issuedOn, demo }, now), on))
  return rows
}

async function issueOne(
  tx: Transaction,
  viewer: Viewer,
  { enrolmentId, issuedOn, demo }: { enrolmentId: string; issuedOn: Date; demo: boolean },
  now: Date,
): Promise<IssuedRow> {
  const enrolment = await tx.enrolment.findFirst({
    where: { id: enrolmentId, cohort: cohortWhere(cohortScope(viewer, 'registrar')) },
    select: issued,
  })
  if (!enrolment) return { enrolmentId, outcome: 'unknown' }
  const { user, cohort } = enrolment
  const row = { enrolmentId, name: fullName(user) }
  if (enrolment.certificate) return { ...row, outcome: 'issued-before', number: enrolment.certificate.number }

  const issuer = await findIssuer(tx)
  const version = await tx.programmeVersion.findUniqueOrThrow({
    where: { id: enrolment.versionId },
    select: { id: true, number: true, title: true, hours: true },
  })
  const outline = await outlineOf(tx, version.id)
  const { completedAt, withdrawnAt } = enrolment
  const papers = await findPaperFacts(tx, { enrolmentId, state: enrolment.state, ...cohort })
  const facts = {
    withdrawn: withdrawnAt !== null,
    completedOn: papers ? papers.completedOn : completedAt && dayOf(completedAt, cohort.timeZone),
    papers,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    hours: version.hours,
    issuerKnown: issuer !== null,
    attested: papers ? null : await isAttested(tx, enrolmentId, outline),
    pending: outline.pending.map(({ title }) => title),
  }
  const decision = decideIssue(facts, issuedOn, dayOf(now, cohort.timeZone))
  if (decision.outcome === 'refused') return { ...row, ...decision }
  if (!issuer) return { ...row, outcome: 'refused', reason: 'issuer-missing' }

  const paper = await writePaper(
    tx,
    {
      ...{ enrolmentId, issuedOn },
      userId: enrolment.userId,
      issuedById: viewer.userId,
      sample: demo || outline.sample,
      snapshot: (blankNumber) =>
        buildSnapshot({ user, cohort, version, outline, issuer, blankNumber, issuedOn, dates: decision }),
    },
    now,
  )
  const { id: objectId, number, code } = paper
  const move = { enrolmentIds: [enrolmentId], to: 'issued', proof: 'certificate' } as const
  await moveEnrolments(tx, { ...move, actorId: viewer.userId }, now)
  await enqueueMail(tx, issuedLetter({ user, enrolmentId, number, code, programme: version.title }), now)
  await recordAudit(
    tx,
    {
      actorId: viewer.userId,
      action: 'certificate.issued',
      objectType: 'certificate',
      objectId,
      detail: { number, enrolmentId },
    },
    now,
  )
  return { ...row, outcome: 'issued', number }
}

const issued = {
  userId: true,
  versionId: true,
  completedAt: true,
  withdrawnAt: true,
  state: true,
  certificate: { select: { number: true } },
  user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
  cohort: {
    select: { name: true, code: true, startsOn: true, endsOn: true, timeZone: true, paperwork: true },
  },
} satisfies Prisma.EnrolmentSelect

/** Null where nothing but the final test makes the mark. A missing result is not a passed one. */
async function isAttested(
  tx: Transaction,
  enrolmentId: string,
  outline: ProgrammeOutline,
): Promise<boolean | null> {
  if (closedByTestAlone(attestationOf(outline))) return null
  const results = await tx.attestationResult.findMany({ where: { enrolmentId } })
  return currentResult(results.map(readRound))?.outcome === 'attested'
}

async function outlineOf(tx: Transaction, versionId: string): Promise<ProgrammeOutline> {
  const outline = await getOutline(versionId, tx)
  if (!outline) throw new Error(`Version ${versionId} has no outline`)
  return outline
}
