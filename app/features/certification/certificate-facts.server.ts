// What other papers say of people's certificates: number, blank, day. Revoked ones are left out.
import { database, type Reader } from '#app/platform/database.server.ts'
import { readSnapshot } from './snapshot.ts'

export interface CertificateFacts {
  number: string
  blankNumber: string
  /** ISO day. */
  issuedOn: string
}

/** By enrolment. */
export async function listCertificateFacts(
  enrolmentIds: readonly string[],
  reader: Reader = database(),
): Promise<Map<string, CertificateFacts>> {
  const rows = await reader.certificate.findMany({
    where: { currentOf: { in: [...enrolmentIds] }, revokedAt: null },
    select: { enrolmentId: true, number: true, issuedOn: true, blankNumber: true, snapshot: true },
  })
  return new Map(
    rows.map(({ enrolmentId, number, issuedOn, blankNumber, snapshot }) => [
      enrolmentId,
      {
        number,
        blankNumber: blankNumber ?? readSnapshot(snapshot).blankNumber,
        issuedOn: issuedOn.toISOString().slice(0, 10),
      },
    ]),
  )
}
