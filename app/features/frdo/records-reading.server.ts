// Learners' records as ФИС ФРДО needs them. Stands in for the wing of records until that one is here; same signatures.
import { openPersonalNumber } from '#app/features/identity/personal-number.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { unseal } from '#app/platform/data-key.server.ts'
import type { FrdoPerson } from './row.ts'

type Sealed = Partial<Pick<FrdoPerson, 'birthDate' | 'diplomaSurname' | 'diplomaSeries' | 'diplomaNumber'>>

/** The opened records by person, one audit entry for each. */
export async function readRecords(
  tx: Transaction,
  userIds: readonly string[],
  { viewerId, why }: { viewerId: string | null; why: 'frdo' },
  now: Date,
): Promise<Map<string, FrdoPerson>> {
  const rows = await tx.learnerRecord.findMany({ where: { userId: { in: [...userIds] } } })
  const known = new Map(rows.map((row) => [row.userId, row]))
  const people = new Map<string, FrdoPerson>()
  for (const userId of userIds) {
    const row = known.get(userId)
    const opened = row?.sealed ? (JSON.parse(unseal(row.sealed, userId)) as Sealed) : {}
    people.set(userId, {
      birthDate: opened.birthDate ?? null,
      sex: row?.sex ?? null,
      citizenship: row?.citizenship ?? null,
      educationLevel: row?.educationLevel ?? null,
      diplomaSurname: opened.diplomaSurname ?? null,
      diplomaSeries: opened.diplomaSeries ?? null,
      diplomaNumber: opened.diplomaNumber ?? null,
      personalNumber: await openPersonalNumber(tx, userId),
    })
    await recordAudit(
      tx,
      { actorId: viewerId, action: 'record.shown', objectType: 'user', objectId: userId, detail: { why } },
      now,
    )
  }
  return people
}

export interface PersonReadiness {
  state: 'filled' | 'partial' | 'none'
}

/** How complete each person's record is; opens nothing. */
export async function listReadiness(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, PersonReadiness>> {
  const rows = await reader.learnerRecord.findMany({
    where: { userId: { in: [...userIds] } },
    select: { userId: true, missing: true },
  })
  const known = new Map(rows.map(({ userId, missing }) => [userId, missing]))
  return new Map(
    userIds.map((userId) => {
      const missing = known.get(userId)
      return [userId, { state: missing === undefined ? 'none' : missing === '[]' ? 'filled' : 'partial' }]
    }),
  )
}
