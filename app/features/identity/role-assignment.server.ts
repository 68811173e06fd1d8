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
  await tx.roleAssignment.create({ data: { ...row, grantedById: actorId, grantedAt: now } })
  await tx.authSession.deleteMany({ where: { userId } })
  await recordAudit(tx, roleFact('role.granted', actorId, userId, { role, scope }), now)
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
    await tx.roleAssignment.delete({ where: { id: assignmentId } })
    await tx.authSession.deleteMany({ where: { userId } })
    await recordAudit(tx, roleFact('role.revoked', actorId, userId, grant), now)
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

function roleFact(action: string, actorId: string | null, userId: string, { role, scope }: Grant) {
  const detail = { role, scopeKind: scope.kind, scopeId: scope.id }
  return { actorId, action, objectType: 'user', objectId: userId, detail }
}
