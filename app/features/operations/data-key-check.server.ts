// Whether the data key at hand is the one with which a database was sealed.
import { dataKeyMark } from '#app/platform/data-key.server.ts'
import type { Database } from '#app/platform/database.server.ts'
import { keyMarkSetting, storedKeyMark } from './key-rotation.server.ts'
import { RefusedStart } from '#app/lib/refused-start.ts'

export const wrongKey =
  'The data key does not fit this database: what is sealed in it was sealed with another one. Put the old data.key beside the database, or its value into DATA_KEY.'

/**
 * At every start. A lost key is said at once, not on the day the first number is wanted. A database in which nothing is
 * sealed yet takes the key it is given.
 */
export async function checkDataKey(database: Database): Promise<void> {
  const mark = dataKeyMark()
  const kept = await storedKeyMark(database)
  if (kept === mark) return
  if (kept && (await somethingIsSealed(database))) throw new RefusedStart(wrongKey)
  await database.setting.upsert({
    where: { key: keyMarkSetting },
    create: { key: keyMarkSetting, value: mark },
    update: { value: mark },
  })
}

async function somethingIsSealed(database: Database): Promise<boolean> {
  if (await database.personalNumber.count()) return true
  return (await database.personKey.count({ where: { wrapped: { not: null } } })) > 0
}
