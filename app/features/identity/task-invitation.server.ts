// Invitations to one task: a link without an account for one object, until its day. Only the hash of the secret is stored;
// the address holds nothing else, no name and no e-mail.
import { randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { hashSecret } from './lucia-adapter.server.ts'
import { isTokenSecret } from './one-time-token.ts'
import {
  type InvitationRefusal,
  type InvitationState,
  invitationState,
  type InvitedTask,
  refuseInvitation,
} from './task-invitation.ts'

export interface TaskToGive {
  task: InvitedTask
  /** The one object the guest may work on: a commission member, a session, an enrolment. */
  objectId: string
  name: string
  email: string | null
  expiresAt: Date
}

export type TaskInvited =
  { outcome: 'invited'; id: string; secret: string } | { outcome: 'refused'; reason: InvitationRefusal }

/** In the caller's transaction, beside its letter. The secret comes back once; the caller makes the address of it. */
export async function createTaskInvitation(
  tx: Transaction,
  actorId: string,
  given: TaskToGive,
  now: Date,
): Promise<TaskInvited> {
  const reason = refuseInvitation(given, now)
  if (reason) return { outcome: 'refused', reason }
  const secret = randomBytes(32).toString('base64url')
  const { task, objectId, name, email, expiresAt } = given
  const { id } = await tx.taskInvitation.create({
    data: {
      ...{ task, objectId, name: name.trim(), email, expiresAt },
      ...{ tokenHash: hashSecret(secret), createdById: actorId, createdAt: now },
    },
    select: { id: true },
  })
  await recordAudit(tx, fact('created', actorId, { id, task, objectId }), now)
  return { outcome: 'invited', id, secret }
}

export interface TaskGuest {
  invitationId: string
  objectId: string
  name: string
  expiresAt: Date
}

const openings = new RateLimiterMemory({ keyPrefix: 'task-invitation', points: 60, duration: 300 })

/**
 * Who stands behind a link, while it works; unknown, expired and revoked are all null. `address` is the reader's: too many
 * wrong links from one address close it for five minutes. The first opening is an entry of the journal.
 */
export async function openTaskInvitation(
  task: InvitedTask,
  { secret, address }: { secret: string; address: string },
  now: Date = new Date(),
): Promise<TaskGuest | null> {
  const allowed = await openings.get(address)
  if (allowed && allowed.consumedPoints >= 60) return null
  const row = isTokenSecret(secret)
    ? await database().taskInvitation.findFirst({
        where: { tokenHash: hashSecret(secret), task, revokedAt: null, expiresAt: { gt: now } },
        select: { id: true, objectId: true, name: true, expiresAt: true, lastUsedAt: true },
      })
    : null
  if (!row) {
    await openings.consume(address).catch(() => undefined)
    return null
  }
  const { id, lastUsedAt, ...guest } = row
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > 600_000) await noteOpening({ task, ...row }, now)
  return { invitationId: id, ...guest }
}

/** Ends a link. False for one that is unknown or of another object. */
export function revokeTaskInvitation(
  actorId: string,
  { id, objectId }: { id: string; objectId: string },
  now: Date = new Date(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const row = await tx.taskInvitation.findFirst({
      where: { id, objectId },
      select: { task: true, revokedAt: true },
    })
    if (!row) return false
    if (row.revokedAt) return true
    await tx.taskInvitation.update({ where: { id }, data: { revokedAt: now } })
    await recordAudit(tx, fact('revoked', actorId, { id, task: row.task, objectId }), now)
    return true
  })
}

export interface InvitationInList {
  id: string
  objectId: string
  name: string
  email: string | null
  expiresAt: Date
  lastUsedAt: Date | null
  state: InvitationState
}

/** The invitations to these objects, newest first. */
export async function listTaskInvitations(
  reader: Reader,
  task: InvitedTask,
  objectIds: readonly string[],
  now: Date = new Date(),
): Promise<InvitationInList[]> {
  const rows = await reader.taskInvitation.findMany({
    where: { task, objectId: { in: [...objectIds] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, objectId: true, name: true, email: true },
      ...{ expiresAt: true, lastUsedAt: true, revokedAt: true },
    },
  })
  return rows.map(({ revokedAt, ...row }) => ({ ...row, state: invitationState({ ...row, revokedAt }, now) }))
}

async function noteOpening(
  { id, task, objectId, lastUsedAt }: { id: string; task: string; objectId: string; lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.taskInvitation.update({ where: { id }, data: { lastUsedAt: now } })
    if (!lastUsedAt) await recordAudit(tx, fact('opened', null, { id, task, objectId }), now)
  })
}

function fact(
  what: string,
  actorId: string | null,
  { id, task, objectId }: { id: string; task: string; objectId: string },
) {
  const action = `task-invitation.${what}`
  return { actorId, action, objectType: 'task-invitation', objectId: id, detail: { task, object: objectId } }
}
