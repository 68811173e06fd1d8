// Invitations to one task: one object, one kind of task, until the day; the secret is stored nowhere.
import { describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { actionsOf } from '#app/testing/people.ts'
import {
  createTaskInvitation,
  listTaskInvitations,
  openTaskInvitation,
  revokeTaskInvitation,
  type TaskToGive,
} from './task-invitation.server.ts'
import { invitationRefusals, invitationState, refuseInvitation } from './task-invitation.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const given: TaskToGive = {
  task: 'commission',
  objectId: 'member-1',
  name: ' Ирина Львовна ',
  email: 'guest@reshayu.example',
  expiresAt: inDays(3),
}

async function invite(changes: Partial<TaskToGive> = {}) {
  const made = await inTransaction((tx) =>
    createTaskInvitation(tx, 'registrar', { ...given, ...changes }, now),
  )
  if (made.outcome === 'refused') throw new Error(made.reason)
  return made
}

const open = (secret: string, at = now, task: TaskToGive['task'] = 'commission') =>
  openTaskInvitation(task, { secret, address: '10.0.0.1' }, at)

describe('an invitation to one task', () => {
  it('opens its one object until its day, as often as needed', async () => {
    const { id, secret } = await invite()
    const guest = { invitationId: id, objectId: 'member-1', name: 'Ирина Львовна', expiresAt: inDays(3) }
    expect(await open(secret)).toEqual(guest)
    expect(await open(secret, inDays(2))).toEqual(guest)
    expect(await open(secret, inDays(3))).toBeNull()
    expect(await open(secret, now, 'staff')).toBeNull()
    expect(await actionsOf(id)).toEqual(['task-invitation.created', 'task-invitation.opened'])
    const stored = JSON.stringify(await database().taskInvitation.findMany())
    expect(stored).not.toContain(secret)
    expect(secret).toMatch(/^[\w-]{43}$/)
  })

  it('is ended by revoking, once, and only through its object', async () => {
    const { id, secret } = await invite({ objectId: 'member-2' })
    expect(await revokeTaskInvitation('r', { id, objectId: 'member-1' }, now)).toBe(false)
    expect(await open(secret)).not.toBeNull()
    expect(await revokeTaskInvitation('r', { id, objectId: 'member-2' }, now)).toBe(true)
    expect(await revokeTaskInvitation('r', { id, objectId: 'member-2' }, now)).toBe(true)
    expect(await open(secret)).toBeNull()
    expect(await listTaskInvitations(database(), 'commission', ['member-2'], now)).toMatchObject([
      { id, name: 'Ирина Львовна', state: 'revoked' },
    ])
    expect((await actionsOf(id)).at(-1)).toBe('task-invitation.revoked')
  })

  it('is refused without a name, for the past and for too long', async () => {
    const refuse = (changes: Partial<TaskToGive>) =>
      inTransaction((tx) => createTaskInvitation(tx, 'r', { ...given, ...changes }, now))
    expect(await refuse({ name: ' ' })).toMatchObject({ reason: 'unnamed' })
    expect(await refuse({ expiresAt: now })).toMatchObject({ reason: 'over' })
    expect(await refuse({ expiresAt: inDays(61) })).toMatchObject({ reason: 'too-long' })
    expect(refuseInvitation(given, now)).toBeNull()
    expect(Object.values(invitationRefusals).every((words) => words.endsWith('.'))).toBe(true)
  })

  it('is not guessed: an address with many wrong links is closed for a while', async () => {
    const { secret } = await invite({ objectId: 'member-3' })
    const from = (address: string, tried: string) =>
      openTaskInvitation('commission', { secret: tried, address }, now)
    for (let n = 0; n < 60; n++) expect(await from('10.0.0.9', n % 2 ? 'wrong' : 'x'.repeat(43))).toBeNull()
    expect(await from('10.0.0.9', secret)).toBeNull()
    expect(await from('10.0.0.8', secret)).not.toBeNull()
  })

  it('says its state', () => {
    expect(invitationState({ expiresAt: inDays(1), revokedAt: null }, now)).toBe('open')
    expect(invitationState({ expiresAt: now, revokedAt: null }, now)).toBe('expired')
    expect(invitationState({ expiresAt: inDays(1), revokedAt: now }, now)).toBe('revoked')
  })
})
