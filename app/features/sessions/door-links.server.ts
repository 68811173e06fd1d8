// Links for people who keep the door of one day without an account: given, listed and ended by who runs the session.
import {
  createTaskInvitation,
  listTaskInvitations,
  revokeTaskInvitation,
} from '#app/features/identity/task-invitation.server.ts'
import type { InvitationRefusal } from '#app/features/identity/task-invitation.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { findStaffDay, findStaffSession, type StaffDay } from './day-rows.server.ts'

/** A link ends with its day: when nobody can be checked in any more. */
export function endOfDoor({ endsAt, window }: Pick<StaffDay, 'endsAt' | 'window'>): Date {
  return endsAt > window.closesAt ? endsAt : window.closesAt
}

/** Null for who does not run the session. */
export async function findDoorLinks(viewer: Viewer, sessionId: string, now = new Date()) {
  const found = await findStaffSession(viewer, sessionId)
  if (!found?.runs) return null
  const { session, days } = found
  const links = await listTaskInvitations(
    database(),
    'staff',
    days.map(({ id }) => id),
    now,
  )
  return { session, days, links }
}

export interface DoorGuest {
  sessionId: string
  dayId: string
  name: string
  email: string | null
}

/** The link comes back once, to be handed over; it goes to the e-mail too, where there is one. */
export function giveDoorLink(
  viewer: Viewer,
  { sessionId, dayId, name, email }: DoorGuest,
  now = new Date(),
): Promise<
  | { outcome: 'given'; link: string; mailed: boolean }
  | { outcome: 'refused'; reason: InvitationRefusal }
  | { outcome: 'unknown' }
> {
  return inTransaction(async (tx) => {
    const found = await findStaffDay(viewer, { sessionId, dayId }, tx)
    if (!found?.runs || found.session.cancelledAt) return { outcome: 'unknown' }
    const { session, day } = found
    const given = { task: 'staff' as const, objectId: dayId, name, email, expiresAt: endOfDoor(day) }
    const invited = await createTaskInvitation(tx, viewer.userId, given, now)
    if (invited.outcome === 'refused') return invited
    const link = publicAddress(`/door/${invited.secret}`)
    if (email)
      await enqueueMail(
        tx,
        {
          kind: 'door-link',
          recipient: email,
          subject: `Отметка участников: ${session.title}`,
          body: [
            `Здравствуйте, ${name.trim()}.`,
            `Вас просят отмечать пришедших на сессию «${session.title}», ${formatDateTime(day.startsAt, session.timeZone)}. Учётная запись не нужна, откройте ссылку на телефоне:\n{{link}}`,
            'Ссылка действует до конца сессии в этот день. В ней имена участников: никому её не передавайте.\n',
          ].join('\n\n'),
          secretLink: link,
          dedupeKey: `door-link:${invited.id}`,
        },
        now,
      )
    return { outcome: 'given', link, mailed: email !== null }
  })
}

/** False where there is no such link of a session that the viewer runs. */
export async function revokeDoorLink(
  viewer: Viewer,
  { sessionId, id }: { sessionId: string; id: string },
  now = new Date(),
): Promise<boolean> {
  const found = await findDoorLinks(viewer, sessionId, now)
  const link = found?.links.find((one) => one.id === id)
  if (!link) return false
  return revokeTaskInvitation(viewer.userId, { id, objectId: link.objectId }, now)
}
