// Writes one certificate with its numbers, inside the transaction of the command that issues it. Decides nothing.
import { randomBytes } from 'node:crypto'
import type { Transaction } from '#app/platform/database.server.ts'
import { advancedTraining, codeFrom, codeLength, formatNumber } from './number.ts'
import { takeBlankNumber, takeSequence } from '#app/features/papers/number-sequence.server.ts'
import type { CopyKind, CopyReason } from './issue.ts'
import type { CertificateSnapshot } from './snapshot.ts'

export interface PaperOrder {
  enrolmentId: string
  userId: string
  issuedOn: Date
  issuedById: string
  sample: boolean
  replacesId?: string
  copyKind?: CopyKind
  copyReason?: CopyReason | null
  snapshot: (blankNumber: string) => CertificateSnapshot
}

export async function writePaper(
  tx: Transaction,
  { snapshot, ...order }: PaperOrder,
  now: Date,
): Promise<{ id: string; number: string; code: string }> {
  const kind = advancedTraining
  const year = order.issuedOn.getUTCFullYear()
  const sequence = await takeSequence(tx, { kind, year })
  const blankNumber = await takeBlankNumber(tx)
  const number = formatNumber({ kind, year, sequence })
  const code = codeFrom(randomBytes(codeLength))
  const { id } = await tx.certificate.create({
    data: {
      ...order,
      ...{ number, kind, year, sequence, code, blankNumber },
      currentOf: order.enrolmentId,
      snapshot: JSON.stringify(snapshot(blankNumber)),
      createdAt: now,
    },
  })
  await tx.blank.create({
    data: {
      ...{ number: blankNumber, state: 'issued', certificateId: id },
      ...{ recordedAt: now, recordedById: order.issuedById },
    },
  })
  return { id, number, code }
}
