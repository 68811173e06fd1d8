// Consent to the processing of personal data: the document in force, giving and withdrawing.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { legalTextVersion, readLegalText } from '#app/features/operations/legal-text.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { consentDocument } from './consent.ts'
import type { Viewer } from './viewer.ts'

export function consentVersion(): string {
  return legalTextVersion('consent-personal-data')
}

export function readConsentText() {
  return readLegalText('consent-personal-data')
}

/** Agrees to the version that was on the screen; a text that has changed meanwhile is shown anew. */
export async function giveConsent(
  viewer: Viewer,
  version: string,
  now: Date = new Date(),
): Promise<{ outcome: 'given' } | { outcome: 'refused'; reason: 'outdated' }> {
  if (version !== consentVersion()) return { outcome: 'refused', reason: 'outdated' }
  const { userId } = viewer
  await inTransaction(async (tx) => {
    const key = { userId, document: consentDocument, version }
    const known = await tx.consent.findUnique({ where: { userId_document_version: key } })
    if (known && !known.withdrawnAt) return
    const given = { givenAt: now, withdrawnAt: null }
    await tx.consent.upsert({
      where: { userId_document_version: key },
      create: { ...key, ...given },
      update: given,
    })
    const fact = { actorId: userId, action: 'consent.given', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { document: consentDocument, version } }, now)
  })
  return { outcome: 'given' }
}

/** Withdraws every version. The person stays signed in and is asked again before any other page. */
export async function withdrawConsent(viewer: Viewer, now: Date = new Date()): Promise<void> {
  const { userId } = viewer
  await inTransaction(async (tx) => {
    const { count } = await tx.consent.updateMany({
      where: { userId, document: consentDocument, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    if (!count) return
    const fact = { actorId: userId, action: 'consent.withdrawn', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { document: consentDocument } }, now)
  })
}

export async function listOwnConsents(viewer: Viewer) {
  return database().consent.findMany({
    where: { userId: viewer.userId },
    orderBy: { givenAt: 'desc' },
    select: { id: true, document: true, version: true, givenAt: true, withdrawnAt: true },
  })
}
