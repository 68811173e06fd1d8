// Recorded results of an attestation and the minutes that hold them: what a draft says must still be what is recorded.
import { currentResult, readRound } from '#app/features/attestation/rounds.ts'
import { fullName } from '#app/lib/russian.ts'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import type { AttestationRow, PaperSnapshot } from './paper-snapshot.ts'

/** Of whom minutes or a sheet say another result than the one in force, or one that an appeal has taken back. */
export async function listChangedResults(reader: Reader, { kind, people }: PaperSnapshot): Promise<string[]> {
  if (kind !== 'minutes' && kind !== 'grade-sheet') return []
  const ids = people.map(({ enrolmentId }) => enrolmentId)
  const current = await currentResults(reader, ids)
  return people
    .filter(({ enrolmentId, attestation }) => {
      const result = current.get(enrolmentId)
      return result ? !same(attestation, result) : attestation !== null && hasMarks(attestation)
    })
    .map(fullName)
}

/** The results in force that no minutes hold yet are held by these; what an appeal took back is held by none. */
export async function tieResults(
  tx: Transaction,
  { paperId, enrolmentIds }: { paperId: string; enrolmentIds: readonly string[] },
): Promise<void> {
  const current = await currentResults(tx, enrolmentIds)
  const ids = [...current.values()].map(({ id }) => id)
  await tx.attestationResult.updateMany({ where: { id: { in: ids }, paperId: null }, data: { paperId } })
}

async function currentResults(reader: Reader, enrolmentIds: readonly string[]) {
  const rows = await reader.attestationResult.findMany({ where: { enrolmentId: { in: [...enrolmentIds] } } })
  const results = rows.map(readRound)
  return new Map(
    enrolmentIds.flatMap((id) => {
      const current = currentResult(results.filter(({ enrolmentId }) => enrolmentId === id))
      return current ? [[id, current] as const] : []
    }),
  )
}

function same(said: AttestationRow | null, recorded: AttestationRow): boolean {
  const keys = ['test', 'practice', 'project', 'total', 'outcome'] as const
  return said !== null && keys.every((key) => said[key] === recorded[key])
}

/** What was chosen in the form has no marks. */
function hasMarks({ test, practice, project, total }: AttestationRow): boolean {
  return [test, practice, project, total].some((mark) => mark !== null)
}
