// The settings of ФИС ФРДО, kept in the setting `frdo`.
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { frdoSettings, type FrdoSettings, usualSettings } from './settings.ts'

const key = 'frdo'

/** Those of the registrar, the usual ones before that. */
export async function findFrdoSettings(reader: Reader = database()): Promise<FrdoSettings> {
  const row = await reader.setting.findUnique({ where: { key } })
  return row ? frdoSettings.parse(JSON.parse(row.value)) : usualSettings
}

export async function saveFrdoSettings(
  viewer: Viewer,
  settings: FrdoSettings,
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: 'forbidden' }> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    const value = JSON.stringify(frdoSettings.parse(settings))
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'frdo.settings-saved',
        objectType: 'setting',
        objectId: key,
        detail: { ...settings },
      },
      now,
    )
    return { outcome: 'saved' }
  })
}
