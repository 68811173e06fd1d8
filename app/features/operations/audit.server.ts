// Records who did what to which object. Details are ids and field names, never personal values.
import type { Transaction } from '#app/platform/database.server.ts'

export interface AuditFact {
  /** Null when the platform itself acts. */
  actorId: string | null
  /** Verb and noun: `role.granted`, `certificate.issued`. */
  action: string
  objectType: string
  objectId: string
  detail?: Record<string, string | number | boolean | null | string[]>
}

export async function recordAudit(tx: Transaction, fact: AuditFact, now: Date): Promise<void> {
  const { detail = {}, ...rest } = fact
  await tx.auditEntry.create({ data: { ...rest, at: now, detail: JSON.stringify(detail) } })
}
