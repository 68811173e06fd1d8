// The settings of ФИС ФРДО, kept in the setting `frdo`.
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { type Classification, frdoSettings, type FrdoSettings, usualSettings } from './settings.ts'

const key = 'frdo'

/** Those of the registrar, the usual ones before that. */
export async function findFrdoSettings(reader: Reader = database()): Promise<FrdoSettings> {
  const row = await reader.setting.findUnique({ where: { key } })
  return row ? frdoSettings.parse(JSON.parse(row.value)) : usualSettings
}

export async function saveFrdoSettings(
  viewer: Viewer,
  settings: Omit<FrdoSettings, 'programmes'>,
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: 'forbidden' }> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    const { programmes } = await findFrdoSettings(tx)
    await write(tx, { ...settings, programmes })
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

/** Null takes the programme's own classification away: it stands as all the others do. */
export async function classifyProgramme(
  viewer: Viewer,
  { programmeId, classification }: { programmeId: string; classification: Classification | null },
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: 'forbidden' } | { outcome: 'unknown' }> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    if (!(await tx.programme.findUnique({ where: { id: programmeId } }))) return { outcome: 'unknown' }
    const { programmes, ...settings } = await findFrdoSettings(tx)
    const { [programmeId]: before = null, ...others } = programmes
    const own = classification ? { [programmeId]: classification } : {}
    await write(tx, { ...settings, programmes: { ...others, ...own } })
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'frdo.programme-classified',
        objectType: 'programme',
        objectId: programmeId,
        detail: { before: wordsOf(before), after: wordsOf(classification) },
      },
      now,
    )
    return { outcome: 'saved' }
  })
}

function wordsOf(classification: Classification | null): string[] | null {
  return classification && [classification.area, classification.group]
}

async function write(tx: Transaction, settings: FrdoSettings): Promise<void> {
  const value = JSON.stringify(frdoSettings.parse(settings))
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
