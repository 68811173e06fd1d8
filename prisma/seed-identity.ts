// Seeds the cast's accounts: one password for all, roles in their scopes, the consent given. Only in a demo.
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { hashPassword } from '#app/features/identity/password-hash.server.ts'
import { writeOperator } from '#app/features/operations/operator.server.ts'
import type { Database } from '#app/platform/database.server.ts'
import { type CastMember, cast, castEmail, demoPassword, demoRegionCode } from './cast.ts'

const joinedDaysAgo = 60

/** For a demo only, after the organisations: a role is given for one of them. A role whose scope is missing is left out. */
export async function seedIdentity(database: Database, now: Date): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  const joined = new Date(now.getTime() - joinedDaysAgo * 86_400_000)
  const region = await database.organisation.findFirst({
    where: { kind: 'region', regionCode: demoRegionCode },
    select: { id: true },
  })
  let demoPosition = 0
  for (const member of cast) {
    const { surname, givenName, patronymic, note } = member
    const user = await database.user.create({
      data: {
        email: castEmail(member.login),
        passwordHash,
        surname,
        givenName,
        patronymic,
        createdAt: joined,
        demoNote: note,
        demoPosition: note === null ? null : ++demoPosition,
        consents: { create: { document: consentDocument, version: consentVersion(), givenAt: joined } },
      },
    })
    for (const { role, scopeKind } of member.roles) {
      const scopeId = await findScope(database, scopeKind, member, region?.id)
      if (scopeId === null) continue
      await database.roleAssignment.create({
        data: { userId: user.id, role, scopeKind, scopeId, grantedAt: joined },
      })
    }
  }
  await writeOperator(database, {
    operator: 'Корпоративный университет (учебный стенд)',
    operatorAddress: '603000, Нижний Новгород, учебный адрес',
    operatorContact: 'pd@reshayu.example',
    retention: '5 лет',
  })
}

async function findScope(
  database: Database,
  kind: CastMember['roles'][number]['scopeKind'],
  { municipality }: CastMember,
  regionId: string | undefined,
): Promise<string | null> {
  if (kind === 'platform') return ''
  if (kind === 'region') return regionId ?? null
  if (kind !== 'municipality' || !municipality || !regionId) return null
  const found = await database.organisation.findFirst({
    where: { kind: 'municipality', name: municipality, regionId },
    select: { id: true },
  })
  return found?.id ?? null
}
