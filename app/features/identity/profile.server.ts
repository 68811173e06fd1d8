// One's own profile: names and the time zone.
import { recordPersonalChange } from '#app/features/operations/audit.server.ts'
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
  const fields = ['surname', 'givenName', 'patronymic', 'timeZone'] as const
  if (fields.every((field) => viewer[field] === profile[field])) return
  const { surname, givenName, patronymic, timeZone } = viewer
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: profile })
    const fact = { actorId: userId, action: 'profile.changed', objectType: 'user', objectId: userId }
    const before = { surname, givenName, patronymic, timeZone }
    await recordPersonalChange(tx, { ...fact, userId, before, after: { ...profile } }, now)
  })
}
