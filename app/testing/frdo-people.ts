// People with issued documents and whole records, for tests of batches.
import { issueCertificates } from '#app/features/certification/issue-certificates.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { writeRecord } from '#app/features/records/record.server.ts'
import type { RecordValues } from '#app/features/records/record.ts'
import { wholePerson } from './frdo-facts.ts'
import { insertFinished, many } from './issuing.ts'
import { registrar } from './viewers.ts'

export const issuedOn = new Date('2026-11-12')
export const frdoNow = new Date('2026-11-20T09:00:00Z')

/** A number with right check digits, another for each place in a list. */
export function numberAt(place: number): string {
  const body = String(112_000_000 + place).padStart(9, '0')
  const rest = [...body].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 101
  return body + String(rest === 100 ? 0 : rest).padStart(2, '0')
}

let numbered = 0

/** A whole record, written anew; what a test wants absent (null) or wrong is changed. */
export async function fillRecord(userId: string, changes: Partial<RecordValues> = {}): Promise<void> {
  const personalNumber = numberAt(numbered++)
  const values = { ...(wholePerson as RecordValues), personalNumber, ...changes }
  await database().learnerRecord.deleteMany({ where: { userId } })
  await database().personalNumber.deleteMany({ where: { userId } })
  await inTransaction((tx) => writeRecord(tx, { actorId: null, userId }, values, frdoNow))
}

/** Documents that are no samples, of people with whole records; the certificates' ids in order. */
export async function insertIssued(cohortId: string, count: number): Promise<string[]> {
  const logins = many(`${cohortId}p`, count)
  const enrolmentIds = await insertFinished(cohortId, logins)
  await database().user.updateMany({ where: { id: { in: logins } }, data: { surname: 'Окунева' } })
  await issueCertificates(registrar, { enrolmentIds, issuedOn }, frdoNow)
  await database().certificate.updateMany({
    where: { enrolmentId: { in: enrolmentIds } },
    data: { sample: false },
  })
  for (const login of logins) await fillRecord(login)
  const rows = await database().certificate.findMany({
    where: { enrolmentId: { in: enrolmentIds } },
    select: { id: true },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ id }) => id)
}
