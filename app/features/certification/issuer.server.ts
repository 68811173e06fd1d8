// The issuer's details, kept in the setting `issuer`. Without them nothing is issued.
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { issuerDetails, type IssuerDetails } from './issuer.ts'

const key = 'issuer'

export async function findIssuer(reader: Reader = database()): Promise<IssuerDetails | null> {
  const row = await reader.setting.findUnique({ where: { key } })
  return row && issuerDetails.parse(JSON.parse(row.value))
}

export async function saveIssuer(
  viewer: Viewer,
  issuer: IssuerDetails,
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: 'forbidden' }> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    const value = JSON.stringify(issuer)
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    await recordAudit(
      tx,
      { actorId: viewer.userId, action: 'issuer.saved', objectType: 'setting', objectId: key },
      now,
    )
    return { outcome: 'saved' }
  })
}
