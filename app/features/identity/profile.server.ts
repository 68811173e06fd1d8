// One's own profile: names and the time zone.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { Viewer } from './viewer.ts'

export interface Profile {
  surname: string
  givenName: string
  patronymic: string | null
  timeZone: string | null
}

export async function saveProfile(viewer: Viewer, profile: Profile, now: Date = new Date()): Promise<void> {
  const { userId } = viewer
  const changed = (['surname', 'givenName', 'patronymic', 'timeZone'] as const).filter(
    (field) => viewer[field] !== profile[field],
  )
  if (!changed.length) return
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: profile })
    const fact = { actorId: userId, action: 'profile.changed', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { fields: changed } }, now)
  })
}
