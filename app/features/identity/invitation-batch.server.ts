// Invites many people whose accounts stand already, in a few statements: links, letters and audit in the caller's
// transaction. One person is invited by `invitePerson`.
import { randomUUID } from 'node:crypto'
import { addressName } from '#app/lib/russian.ts'
import { recordAudits } from '#app/features/operations/audit.server.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { letterWithLink, letterWithoutLink } from './invitation-letter.server.ts'
import { issueOneTimeLinks } from './one-time-token.server.ts'

export interface Invitee {
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  hasPassword: boolean
  /** A second invitation with the same key does nothing. */
  dedupeKey: string
}

/** Open accounts only. Returns whom it wrote to, with the one-time link of those who have no password. */
export async function invitePeople(
  tx: Transaction,
  people: Invitee[],
  { invitedById, occasion }: { invitedById: string; occasion: string },
  now: Date,
): Promise<Map<string, string | null>> {
  const fresh = await withoutRepeated(tx, people)
  const newcomers = fresh.filter(({ hasPassword }) => !hasPassword)
  const issued = await issueOneTimeLinks(
    tx,
    newcomers.map(({ userId }) => ({ kind: 'invitation', userId, createdById: invitedById })),
    now,
  )
  const links = new Map(newcomers.map(({ userId }, index) => [userId, issued[index] ?? '']))
  await insertRows(
    tx,
    'OutboxMail',
    fresh.map((person) => {
      const link = links.get(person.userId)
      return {
        id: randomUUID(),
        kind: 'invitation',
        recipient: person.email,
        subject: 'Приглашение на платформу «Решаю»',
        body: link
          ? letterWithLink(addressName(person), occasion)
          : letterWithoutLink(addressName(person), occasion),
        secretLink: link ?? null,
        dedupeKey: person.dedupeKey,
        nextAttemptAt: now,
        createdAt: now,
      }
    }),
  )
  await recordAudits(
    tx,
    fresh.map(({ userId }) => ({
      actorId: invitedById,
      action: 'user.invited',
      objectType: 'user',
      objectId: userId,
      detail: { link: links.has(userId) },
    })),
    now,
  )
  return new Map(fresh.map(({ userId }) => [userId, links.get(userId) ?? null]))
}

async function withoutRepeated(tx: Transaction, people: Invitee[]): Promise<Invitee[]> {
  const keys = JSON.stringify(people.map(({ dedupeKey }) => dedupeKey))
  const known = await tx.$queryRaw<{ dedupeKey: string }[]>`
    SELECT "dedupeKey" FROM "OutboxMail" WHERE "dedupeKey" IN (SELECT value FROM json_each(${keys}))`
  const repeated = new Set(known.map(({ dedupeKey }) => dedupeKey))
  return people.filter(({ dedupeKey }) => !repeated.has(dedupeKey))
}
