// Computes and checks the rows of all documents that wait: what may be sent, and what to put right by person.
import { readSnapshot } from '#app/features/certification/snapshot.ts'
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { readRecords } from '#app/features/records/record.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { checkDuplicates } from './batch-check.ts'
import { cleanText } from './cell-text.ts'
import type { FrdoValues } from './columns.ts'
import { pendingOrder, pendingWhere } from './pending.server.ts'
import { frdoRow } from './row.ts'
import { checkRow } from './row-check.ts'
import type { RowProblem } from './row-problem.ts'
import { classificationOf } from './settings.ts'
import { findFrdoSettings } from './settings.server.ts'
import { findTemplate } from './template.server.ts'

/** Checked at once: five files of a thousand. The rest is checked when these are on their way. */
export const mostChecked = 5_000

export interface CheckedRow {
  certificateId: string
  userId: string
  enrolmentId: string
  number: string
  name: string
  cohort: { id: string; code: string }
  values: FrdoValues
  problems: RowProblem[]
}

/** Opens the records of those who wait (an audit entry for each) and checks their rows. */
export async function checkPending(
  viewer: Viewer,
  { cohortId }: { cohortId?: string } = {},
  now = new Date(),
): Promise<CheckedRow[] | null> {
  if (!hasPlatformRole(viewer, 'registrar')) return null
  return inTransaction((tx) => checkRows(tx, viewer, { cohortId }, now))
}

/** The same in the caller's transaction. */
export async function checkRows(
  tx: Transaction,
  viewer: Viewer,
  { cohortId }: { cohortId?: string },
  now: Date,
): Promise<CheckedRow[]> {
  const where = await pendingWhere(tx, cohortId)
  const rows: CheckedRow[] = []
  for (let skip = 0; skip < mostChecked; skip += piece) {
    const documents = await tx.certificate.findMany({
      where,
      select: document,
      orderBy: pendingOrder,
      skip,
      take: piece,
    })
    rows.push(...(await rowsOf(tx, viewer, documents, now)))
    if (documents.length < piece) break
  }
  const twice = checkDuplicates(rows.map(({ values }) => values))
  return rows.map((row, at) => {
    const again = twice[at]
    return again ? { ...row, problems: [...row.problems, again] } : row
  })
}

/** Read at once: what hangs from more documents than this does not fit into one statement. */
const piece = 400

async function rowsOf(
  tx: Transaction,
  viewer: Viewer,
  documents: Document[],
  now: Date,
): Promise<CheckedRow[]> {
  const { dictionaries } = await findTemplate(tx)
  const settings = await findFrdoSettings(tx)
  const userIds = [...new Set(documents.map(({ userId }) => userId))]
  const people = await readRecords(tx, userIds, { viewerId: viewer.userId, why: 'frdo' }, now)
  const destroyed = await destroyedBlanks(tx, documents)
  const today = isoDay(dayOf(now, capitalTimeZone))
  return documents.map((paper): CheckedRow => {
    const snapshot = readSnapshot(paper.snapshot)
    const { cohort, funding, attestations } = paper.enrolment
    const person = people.get(paper.userId)
    if (!person) throw new Error(`No record was read for ${paper.userId}`)
    const original = paper.replaces && {
      number: paper.replaces.number,
      snapshot: readSnapshot(paper.replaces.snapshot),
    }
    const { number, copyKind, copyReason } = paper
    const values = frdoRow(
      {
        person,
        document: {
          ...{ number, snapshot, copyKind, copyReason, original },
          originalDestroyed: original !== null && destroyed.has(original.snapshot.blankNumber),
          corrects: paper.frdoRows.length ? cleanText(snapshot.blankNumber) : null,
        },
        course: {
          ...classificationOf(settings, cohort.version.programmeId),
          studyForm: cohort.studyForm,
          funding: funding ?? cohort.funding,
        },
      },
      dictionaries,
    )
    const minutesOn = attestations[0]?.paper?.signedOn ?? null
    const { completedOn } = snapshot
    const context = { dictionaries, minutesOn: minutesOn && isoDay(minutesOn), completedOn, today }
    return {
      certificateId: paper.id,
      userId: paper.userId,
      enrolmentId: paper.enrolmentId,
      number,
      name: fullName(snapshot),
      cohort: { id: cohort.id, code: cohort.code },
      values,
      problems: checkRow(values, context),
    }
  })
}

const document = {
  id: true,
  number: true,
  userId: true,
  enrolmentId: true,
  snapshot: true,
  copyKind: true,
  copyReason: true,
  replaces: { select: { number: true, snapshot: true } },
  // Accepted once: what is sent now changes it.
  frdoRows: { where: { state: 'accepted' }, select: { batchId: true }, take: 1 },
  enrolment: {
    select: {
      funding: true,
      cohort: {
        select: {
          ...{ id: true, code: true, studyForm: true, funding: true },
          version: { select: { programmeId: true } },
        },
      },
      attestations: {
        where: { paper: { registeredAt: { not: null } } },
        select: { paper: { select: { signedOn: true } } },
        orderBy: { round: 'desc' },
        take: 1,
      },
    },
  },
} satisfies Prisma.CertificateSelect

type Document = Prisma.CertificateGetPayload<{ select: typeof document }>

/** Forms of replaced documents that the register of blanks knows to be spoiled: they were taken back. */
async function destroyedBlanks(
  tx: Transaction,
  documents: { replaces: { snapshot: string } | null }[],
): Promise<Set<string>> {
  const numbers = documents.flatMap(({ replaces }) =>
    replaces ? [readSnapshot(replaces.snapshot).blankNumber] : [],
  )
  if (!numbers.length) return new Set()
  const blanks = await tx.blank.findMany({
    where: { number: { in: numbers }, state: 'spoiled' },
    select: { number: true },
  })
  return new Set(blanks.map(({ number }) => number))
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
