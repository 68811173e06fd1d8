// The first administrator, made from the command line: account, role and one-time link in one transaction.
import { inTransaction } from '#app/platform/database.server.ts'
import { type Invitation, invitePerson } from './invitation.server.ts'
import { countOtherAdministrators, grantRoleIn } from './role-assignment.server.ts'

export type AdministratorCreated =
  { outcome: 'created'; link: string | null } | { outcome: 'refused'; reason: 'exists' | 'closed' }

export function createAdministrator(
  person: Omit<Invitation, 'invitedById' | 'occasion' | 'dedupeKey'>,
  { force }: { force: boolean },
  now: Date = new Date(),
): Promise<AdministratorCreated> {
  return inTransaction(async (tx): Promise<AdministratorCreated> => {
    if (!force && (await countOtherAdministrators(tx, '')) > 0)
      return { outcome: 'refused', reason: 'exists' }
    const invited = await invitePerson(
      tx,
      { ...person, invitedById: null, occasion: 'Вы — администратор учебной платформы «Решаю».' },
      now,
    )
    if (invited.state === 'closed') return { outcome: 'refused', reason: 'closed' }
    const grant = { role: 'admin' as const, scope: { kind: 'platform' as const, id: '' } }
    await grantRoleIn(tx, null, invited.userId, grant, now)
    return { outcome: 'created', link: invited.link }
  })
}
