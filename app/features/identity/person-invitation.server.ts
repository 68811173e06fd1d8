// An administrator invites somebody new. The link comes back once, for the administrator to hand over.
import { inTransaction } from '#app/platform/database.server.ts'
import { normaliseEmail } from './email.ts'
import { type Invited, invitePerson } from './invitation.server.ts'

export interface NewPerson {
  email: string
  surname: string
  givenName: string
  patronymic: string | null
}

/** The same form sent twice invites once. */
export async function inviteNewPerson(
  actorId: string,
  person: NewPerson,
  dedupeKey: string,
  now: Date = new Date(),
): Promise<
  { outcome: 'invited'; invited: Invited } | { outcome: 'refused'; reason: 'known'; userId: string }
> {
  return inTransaction(async (tx) => {
    const repeated = await tx.outboxMail.count({ where: { dedupeKey } })
    const known = await tx.user.findUnique({ where: { email: normaliseEmail(person.email) } })
    if (known && !repeated) return { outcome: 'refused', reason: 'known', userId: known.id }
    const invited = await invitePerson(tx, { ...person, invitedById: actorId, dedupeKey }, now)
    return { outcome: 'invited', invited }
  })
}
