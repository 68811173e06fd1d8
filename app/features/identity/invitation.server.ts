// Invites people: the account, the one-time link and the mail are written in the caller's transaction.
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { addressName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { normaliseEmail } from './email.ts'
import { letterWithLink, letterWithoutLink } from './invitation-letter.server.ts'
import { issueOneTimeLink } from './one-time-token.server.ts'

export interface Invitation {
  email: string
  surname: string
  givenName: string
  patronymic?: string | null
  /** Null when the platform itself invites (the first administrator). */
  invitedById: string | null
  /** One or two sentences for the mail: what the person is invited to. */
  occasion?: string
  /** A second invitation with the same key does nothing: no new link, no mail. */
  dedupeKey?: string
}

export interface Invited {
  userId: string
  /** For the eyes of the creator only, once. Null when the person has a password already, or nothing was sent. */
  link: string | null
  /** The account is new. */
  created: boolean
  /** `invited`: a link went out; `notified`: has a password, got a notice; `closed`: deactivated, got nothing;
   *  `repeated`: the same `dedupeKey` was there already. */
  state: 'invited' | 'notified' | 'closed' | 'repeated'
}

const defaultOccasion = 'Вам открыли доступ к учебной платформе «Решаю».'

/** Finds or creates the account and writes the letter. An existing account keeps its names. */
export async function invitePerson(
  tx: Transaction,
  invitation: Invitation,
  now: Date = new Date(),
): Promise<Invited> {
  const email = normaliseEmail(invitation.email)
  const known = await tx.user.findUnique({ where: { email } })
  if (known?.deactivatedAt) return { userId: known.id, link: null, created: false, state: 'closed' }
  const { surname, givenName, patronymic = null } = invitation
  const user =
    known ?? (await tx.user.create({ data: { email, surname, givenName, patronymic, createdAt: now } }))
  const created = known === null
  const { dedupeKey, invitedById } = invitation
  if (dedupeKey && (await tx.outboxMail.findUnique({ where: { dedupeKey }, select: { id: true } })))
    return { userId: user.id, link: null, created, state: 'repeated' }

  const link = user.passwordHash
    ? null
    : await issueOneTimeLink(tx, { kind: 'invitation', userId: user.id, createdById: invitedById }, now)
  const occasion = invitation.occasion ?? defaultOccasion
  await enqueueMail(
    tx,
    {
      kind: 'invitation',
      recipient: email,
      subject: 'Приглашение на платформу «Решаю»',
      body: link
        ? letterWithLink(addressName(user), occasion)
        : letterWithoutLink(addressName(user), occasion),
      ...(link && { secretLink: link }),
      ...(dedupeKey && { dedupeKey }),
    },
    now,
  )
  await recordAudit(
    tx,
    {
      actorId: invitedById,
      action: 'user.invited',
      objectType: 'user',
      objectId: user.id,
      detail: { created, link: link !== null },
    },
    now,
  )
  return { userId: user.id, link, created, state: link ? 'invited' : 'notified' }
}
