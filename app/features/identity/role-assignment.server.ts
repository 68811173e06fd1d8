// Gives and takes roles. A change ends the person's sign-ins; the last administrator keeps the role.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { leavesAnAdministrator, mayGrant, type RoleRefusal } from './role-rules.ts'
import { type Grant, type Role, type Scope, type ScopeKind } from './viewer.ts'

export type RoleChange = { outcome: 'changed' } | { outcome: 'refused'; reason: RoleRefusal }

export interface Assignment extends Grant {
  id: string
}

export async function listAssignments(userId: string): Promise<Assignment[]> {
  const rows = await database().roleAssignment.findMany({
    where: { userId },
    orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ id: row.id, ...asGrant(row) }))
}

export async function readGrants(reader: Reader, userId: string): Promise<Grant[]> {
  return (await reader.roleAssignment.findMany({ where: { userId } })).map(asGrant)
}

export function grantRole(
  actorId: string | null,
  userId: string,
  grant: Grant,
  now: Date = new Date(),
): Promise<RoleChange> {
  return inTransaction((tx) => grantRoleIn(tx, actorId, userId, grant, now))
}

/** The same inside a caller's transaction. */
export async function grantRoleIn(
  tx: Transaction,
  actorId: string | null,
  userId: string,
  { role, scope }: Grant,
  now: Date,
): Promise<RoleChange> {
  if (!mayGrant({ role, scope })) return { outcome: 'refused', reason: 'wrong-scope' }
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { deactivatedAt: true } })
  if (user.deactivatedAt) return { outcome: 'refused', reason: 'closed' }
  if (!(await scopeExists(tx, scope))) return { outcome: 'refused', reason: 'unknown-scope' }
  const row = { userId, role, scopeKind: scope.kind, scopeId: scope.id }
  if (await tx.roleAssignment.findUnique({ where: { userId_role_scopeKind_scopeId: row } }))
    return { outcome: 'refused', reason: 'has-role' }
  const before = await readGrants(tx, userId)
  await tx.roleAssignment.create({ data: { ...row, grantedById: actorId, grantedAt: now } })
  await tx.authSession.deleteMany({ where: { userId } })
  const fact = { actorId, userId, changed: { role, scope }, before }
  await recordAudit(tx, await roleFact(tx, 'role.granted', fact), now)
  return { outcome: 'changed' }
}

/** Null when the person has no such assignment. */
export function revokeRole(
  actorId: string,
  userId: string,
  assignmentId: string,
  now: Date = new Date(),
): Promise<RoleChange | null> {
  return inTransaction(async (tx): Promise<RoleChange | null> => {
    const row = await tx.roleAssignment.findUnique({ where: { id: assignmentId, userId } })
    if (!row) return null
    const grant = asGrant(row)
    if (!leavesAnAdministrator([grant], await countOtherAdministrators(tx, userId)))
      return { outcome: 'refused', reason: 'last-administrator' }
    const before = await readGrants(tx, userId)
    await tx.roleAssignment.delete({ where: { id: assignmentId } })
    await tx.authSession.deleteMany({ where: { userId } })
    const fact = { actorId, userId, changed: grant, before }
    await recordAudit(tx, await roleFact(tx, 'role.revoked', fact), now)
    return { outcome: 'changed' }
  })
}

/** Administrators besides this person who can sign in today: open account, password set. */
export function countOtherAdministrators(reader: Reader, userId: string): Promise<number> {
  return reader.user.count({
    where: {
      id: { not: userId },
      deactivatedAt: null,
      passwordHash: { not: null },
      roles: { some: { role: 'admin', scopeKind: 'platform' } },
    },
  })
}

async function scopeExists(reader: Reader, { kind, id }: Scope): Promise<boolean> {
  switch (kind) {
    case 'platform':
      return true
    case 'region':
    case 'municipality':
      return (await reader.organisation.count({ where: { id, kind } })) > 0
    case 'programme':
      return (await reader.programme.count({ where: { id } })) > 0
    case 'cohort':
      return (await reader.cohort.count({ where: { id } })) > 0
  }
}

function asGrant(row: { role: string; scopeKind: string; scopeId: string }): Grant {
  return { role: row.role as Role, scope: { kind: row.scopeKind as ScopeKind, id: row.scopeId } }
}

interface RoleFact {
  actorId: string | null
  userId: string
  changed: Grant
  before: Grant[]
}

/** Every role the person had and has: ids only, «coordinator municipality:uren». */
async function roleFact(tx: Transaction, action: string, { actorId, userId, changed, before }: RoleFact) {
  const { role, scope } = changed
  const after = (await readGrants(tx, userId)).map(grantWords).sort()
  const detail = {
    role,
    scopeKind: scope.kind,
    scopeId: scope.id,
    before: before.map(grantWords).sort(),
    after,
  }
  return { actorId, action, objectType: 'user', objectId: userId, detail }
}

function grantWords({ role, scope }: Grant): string {
  return scope.id ? `${role} ${scope.kind}:${scope.id}` : role
}
