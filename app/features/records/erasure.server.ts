// Being forgotten: the person asks, the registrar or the administrator performs. Issued documents and what the law asks
// for stay; the rest loses its name, and the person's key is destroyed.
import { countOtherAdministrators, readGrants } from '#app/features/identity/role-assignment.server.ts'
import { leavesAnAdministrator } from '#app/features/identity/role-rules.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { destroyPersonKey } from '#app/features/operations/person-key.server.ts'
import { addressName, fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import {
  decideErasure,
  erasedEmail,
  erasedName,
  type ErasureDecision,
  type ErasureRefusal,
} from './erasure.ts'
import { clearRows } from './person-rows.server.ts'
import { personTables } from './person-tables.ts'

/** Requests, open ones first. The caller has let in registrars and administrators of the whole platform only. */
export async function listErasures() {
  const rows = await database().erasure.findMany({
    orderBy: [
      { doneAt: { sort: 'asc', nulls: 'first' } },
      { declinedAt: { sort: 'asc', nulls: 'first' } },
      { requestedAt: 'asc' },
    ],
    take: 200,
    select: { ...columns, user: { select: names } },
  })
  return rows.map(({ user, ...row }) => ({ ...row, name: fullName(user) }))
}

const names = { surname: true, givenName: true, patronymic: true, email: true } as const
const columns = {
  ...{ id: true, userId: true, requestedAt: true, reason: true },
  ...{ doneAt: true, declinedAt: true, declineReason: true },
} as const

/** One request with what stands in the way; null when there is none. */
export async function findErasure(id: string) {
  const row = await database().erasure.findUnique({
    where: { id },
    select: { ...columns, summary: true, user: { select: names } },
  })
  if (!row) return null
  const { user, summary, ...rest } = row
  const decision = await decide(database(), row)
  return { ...rest, name: fullName(user), email: user.email, decision, summary: readSummary(summary) }
}

export interface ErasureSummary {
  removed: Record<string, number>
  kept: Record<string, number>
}

function readSummary(stored: string): ErasureSummary {
  return { removed: {}, kept: {}, ...(JSON.parse(stored) as Partial<ErasureSummary>) }
}

/** Does it, whole or not at all. What was removed and what stays is written down in numbers. */
export function performErasure(
  actorId: string,
  id: string,
  now: Date = new Date(),
): Promise<{ outcome: 'done' } | { outcome: 'refused'; reason: ErasureRefusal; cohorts: string[] } | null> {
  return inTransaction(async (tx) => {
    const request = await tx.erasure.findUnique({
      where: { id },
      select: { userId: true, doneAt: true, declinedAt: true, user: { select: names } },
    })
    if (!request) return null
    const { userId, user } = request
    const decision = await decide(tx, request)
    if (decision.outcome === 'refused') return decision
    const summary = await forget(tx, { userId, email: user.email }, now)
    await tx.erasure.updateMany({ where: { userId }, data: { reason: null } })
    await tx.erasure.update({
      where: { id },
      data: { doneAt: now, doneById: actorId, summary: JSON.stringify(summary) },
    })
    const fact = { actorId, action: 'erasure.done', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
    await enqueueMail(tx, { ...letter(addressName(user)), kind: 'erasure-done', recipient: user.email }, now)
    return { outcome: 'done' }
  })
}

interface Asked {
  userId: string
  doneAt: Date | null
  declinedAt: Date | null
}

async function decide(reader: Reader, { userId, doneAt, declinedAt }: Asked): Promise<ErasureDecision> {
  const grants = await readGrants(reader, userId)
  const others = await countOtherAdministrators(reader, userId)
  const enrolments = await reader.enrolment.findMany({
    where: { userId, withdrawnAt: null },
    select: {
      completedAt: true,
      state: true,
      cohort: { select: { code: true, paperwork: true, state: true } },
    },
  })
  const codes = (wanted: (one: (typeof enrolments)[number]) => boolean) =>
    enrolments.filter(wanted).map(({ cohort }) => cohort.code)
  return decideErasure({
    done: doneAt !== null,
    declined: declinedAt !== null,
    lastAdministrator: !leavesAnAdministrator(grants, others),
    studying: codes(({ completedAt, cohort }) => !completedAt && cohort.state !== 'closed'),
    notSent: codes(({ state, cohort }) => cohort.paperwork === 'platform' && state === 'issued'),
  })
}

async function forget(
  tx: Transaction,
  person: { userId: string; email: string },
  now: Date,
): Promise<ErasureSummary> {
  const summary: ErasureSummary = { removed: {}, kept: {} }
  // What hangs on a table stands after it in the list: so from its end.
  for (const table of [...personTables].reverse()) {
    const rows = await clearRows(tx, person, table)
    if (rows) summary[table.erasure === 'keep' ? 'kept' : 'removed'][table.title] = rows
  }
  const { userId } = person
  await tx.consent.updateMany({ where: { userId, withdrawnAt: null }, data: { withdrawnAt: now } })
  await tx.user.update({
    where: { id: userId },
    data: {
      ...erasedName,
      ...{ email: erasedEmail(userId), passwordHash: null, timeZone: null, display: '{}' },
      ...{ demoPosition: null, demoNote: null, deactivatedAt: now, lockedUntil: null },
    },
  })
  await destroyPersonKey(tx, userId, now)
  return summary
}

function letter(name: string) {
  return {
    subject: 'Ваши данные удалены',
    body: `Здравствуйте, ${name}!

Мы удалили Ваши данные на платформе «Решаю», как Вы просили. Учётная запись закрыта.

Сохранились только выданные Вам документы и приказы: хранить их обязывает закон. Ваши ответы и оценки остались без имени.

Это письмо последнее.`,
  }
}
