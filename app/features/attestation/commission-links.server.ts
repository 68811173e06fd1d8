// Links for members of a commission who have no account: one member, until its day, replaced by the next.
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import {
  createTaskInvitation,
  listTaskInvitations,
  openTaskInvitation,
} from '#app/features/identity/task-invitation.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { readCommissionRole, votes } from './commission.ts'

/** How long a link works, from the day it is made. */
export const linkDays = 30
const day = 86_400_000

/** Until when the member's newest link works; null: there is none that does. */
export async function listOpenLinks(
  memberIds: readonly string[],
  now = new Date(),
): Promise<Map<string, Date>> {
  const invitations = await listTaskInvitations(database(), 'commission', memberIds, now)
  return new Map(
    invitations.flatMap(({ state, objectId, expiresAt }) =>
      state === 'open' ? [[objectId, expiresAt] as const] : [],
    ),
  )
}

/** A new link ends the older ones. It goes to the member's e-mail, and comes back once to be handed over. */
export async function giveMemberLink(
  viewer: Viewer,
  { cohortId, memberId }: { cohortId: string; memberId: string },
  now = new Date(),
): Promise<{ outcome: 'given'; link: string; mailed: boolean } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const cohort = await findCohort(viewer, cohortId, { reader: tx, roles: cohortReaders })
    const member = await tx.commissionMember.findFirst({
      where: { id: memberId, cohortId, removedAt: null, userId: null },
      select: { surname: true, givenName: true, patronymic: true, role: true, email: true },
    })
    if (!cohort || !member || !votes(readCommissionRole(member.role))) return { outcome: 'unknown' }
    await tx.taskInvitation.updateMany({
      where: { task: 'commission', objectId: memberId, revokedAt: null },
      data: { revokedAt: now },
    })
    const { email } = member
    const expiresAt = new Date(now.getTime() + linkDays * day)
    const given = {
      task: 'commission' as const,
      objectId: memberId,
      name: fullName(member),
      email,
      expiresAt,
    }
    const invited = await createTaskInvitation(tx, viewer.userId, given, now)
    if (invited.outcome === 'refused') throw new Error(`The link was refused: ${invited.reason}`)
    const link = publicAddress(`/commission/${invited.secret}`)
    if (email)
      await enqueueMail(
        tx,
        {
          kind: 'commission-link',
          recipient: email,
          subject: `Оценка защит: ${cohort.name}`,
          body: [
            `Здравствуйте, ${member.givenName}${member.patronymic ? ` ${member.patronymic}` : ''}.`,
            `Вы в комиссии потока «${cohort.name}». Оценки ставят по этой ссылке, учётная запись не нужна:\n{{link}}`,
            `Ссылка действует ${linkDays} дней. Не передавайте её: она ставит оценки от Вашего имени.\n`,
          ].join('\n\n'),
          secretLink: link,
          dedupeKey: `commission-link:${invited.id}`,
        },
        now,
      )
    return { outcome: 'given', link, mailed: email !== null }
  })
}

/** The member behind a link, or null for one that does not work; what the member may see is asked again each time. */
export async function openMemberLink(
  { secret, address }: { secret: string; address: string },
  now = new Date(),
): Promise<string | null> {
  return (await openTaskInvitation('commission', { secret, address }, now))?.objectId ?? null
}
