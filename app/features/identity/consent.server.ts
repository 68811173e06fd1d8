// Consent to the processing of personal data: the document in force, giving and withdrawing.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import {
  legalTextDigest,
  legalTextVersion,
  readLegalText,
} from '#app/features/operations/legal-text.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { type ConsentDocument, consentDocument } from './consent.ts'
import type { Viewer } from './viewer.ts'

/** The version in force of the document without which nothing is open, or of another one. */
export function consentVersion(document: ConsentDocument = consentDocument): string {
  return legalTextVersion(`consent-${document}`)
}

export function readConsentText(document: ConsentDocument = consentDocument) {
  return readLegalText(`consent-${document}`)
}

/** Agrees to the version that was on the screen; a text that has changed meanwhile is shown anew. */
export async function giveConsent(
  viewer: Viewer,
  version: string,
  now: Date = new Date(),
  document: ConsentDocument = consentDocument,
): Promise<{ outcome: 'given' } | { outcome: 'refused'; reason: 'outdated' }> {
  if (version !== consentVersion(document)) return { outcome: 'refused', reason: 'outdated' }
  const { userId } = viewer
  await inTransaction(async (tx) => {
    const key = { userId, document, version }
    const known = await tx.consent.findUnique({ where: { userId_document_version: key } })
    if (known && !known.withdrawnAt) return
    const given = { givenAt: now, withdrawnAt: null }
    await tx.consent.upsert({
      where: { userId_document_version: key },
      create: { ...key, ...given },
      update: given,
    })
    const fact = { actorId: userId, action: 'consent.given', objectType: 'user', objectId: userId }
    const detail = { document, version, text: legalTextDigest(`consent-${document}`) }
    await recordAudit(tx, { ...fact, detail }, now)
  })
  return { outcome: 'given' }
}

/** Withdraws every version. Without the first document the person is asked again before any other page. */
export async function withdrawConsent(
  viewer: Viewer,
  now: Date = new Date(),
  document: ConsentDocument = consentDocument,
): Promise<void> {
  const { userId } = viewer
  await inTransaction(async (tx) => {
    const { count } = await tx.consent.updateMany({
      where: { userId, document, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    if (!count) return
    const fact = { actorId: userId, action: 'consent.withdrawn', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { document } }, now)
  })
}

export async function listOwnConsents(viewer: Viewer) {
  return database().consent.findMany({
    where: { userId: viewer.userId },
    orderBy: { givenAt: 'desc' },
    select: { id: true, document: true, version: true, givenAt: true, withdrawnAt: true },
  })
}
