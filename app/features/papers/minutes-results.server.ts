// Results of an attestation and the minutes: what a draft repeats must still be recorded, what its form decided is recorded.
import { writeOfResult } from '#app/features/attestation/attestation-mail.server.ts'
import { readRound } from '#app/features/attestation/rounds.ts'
import { fullName } from '#app/lib/russian.ts'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { resultForPaper, roundForDecision } from './minutes-results.ts'
import type { AttestationRow, PaperSnapshot } from './paper-snapshot.ts'

export const keptResult = {
  ...{ id: true, enrolmentId: true, round: true, outcome: true, decidedAt: true, paperId: true },
  ...{ test: true, practice: true, project: true, total: true },
  ...{ appealDecision: true, appealDecidedAt: true, paper: { select: { registeredAt: true } } },
} satisfies Prisma.AttestationResultSelect

type StoredResult = Prisma.AttestationResultGetPayload<{ select: typeof keptResult }>

/** What the registration of minutes writes is decided at that very moment. */
export function readKept(row: StoredResult) {
  const registeredAt = row.paper?.registeredAt?.getTime()
  return { ...readRound(row), byMinutes: registeredAt === row.decidedAt.getTime() }
}

/** Of whom minutes or a sheet say another result than the one in force, or decide where no round is open. */
export async function listChangedResults(
  reader: Reader,
  { kind, people }: PaperSnapshot,
  correctsId: string | null,
): Promise<string[]> {
  if (kind !== 'minutes' && kind !== 'grade-sheet') return []
  const results = await resultsOf(reader, people)
  return people
    .filter(({ enrolmentId, attestation }) => {
      const rows = results.get(enrolmentId) ?? []
      const repeated = resultForPaper(rows, { kind, correctsId })
      if (repeated) return !same(attestation, repeated)
      return attestation && (hasMarks(attestation) || !roundForDecision(rows, { correctsId }))
    })
    .map(fullName)
}

/**
 * The minutes are the source of what the commission decided: a result in force that no minutes hold yet is held by these,
 * a decision chosen in their form becomes a result. What an appeal took back is held by none.
 */
export async function recordMinutes(
  tx: Transaction,
  {
    snapshot,
    ...paper
  }: { paperId: string; correctsId: string | null; snapshot: PaperSnapshot; actorId: string },
  now: Date,
): Promise<void> {
  const { paperId, correctsId } = paper
  const results = await resultsOf(tx, snapshot.people)
  const tied: string[] = []
  for (const { enrolmentId, attestation } of snapshot.people) {
    const rows = results.get(enrolmentId) ?? []
    const repeated = resultForPaper(rows, { kind: 'minutes', correctsId })
    const round = roundForDecision(rows, { correctsId })
    if (repeated) tied.push(repeated.id)
    else if (attestation && round) {
      const values = { ...attestation, paperId, decidedAt: now, decidedById: paper.actorId }
      await tx.attestationResult.upsert({
        where: { enrolmentId_round: { enrolmentId, round } },
        create: { enrolmentId, round, ...values },
        update: values,
      })
      await writeOfResult(tx, { enrolmentId, round, ...attestation }, now)
    }
  }
  await tx.attestationResult.updateMany({ where: { id: { in: tied }, paperId: null }, data: { paperId } })
}

async function resultsOf(reader: Reader, people: PaperSnapshot['people']) {
  const ids = people.map(({ enrolmentId }) => enrolmentId)
  const where = { enrolmentId: { in: ids } }
  const rows = (await reader.attestationResult.findMany({ where, select: keptResult })).map(readKept)
  return new Map(ids.map((id) => [id, rows.filter(({ enrolmentId }) => enrolmentId === id)]))
}

function same(said: AttestationRow | null, recorded: AttestationRow): boolean {
  const keys = ['test', 'practice', 'project', 'total', 'outcome'] as const
  return said !== null && keys.every((key) => said[key] === recorded[key])
}

/** What was chosen in the form has no marks. */
function hasMarks({ test, practice, project, total }: AttestationRow): boolean {
  return [test, practice, project, total].some((mark) => mark !== null)
}
