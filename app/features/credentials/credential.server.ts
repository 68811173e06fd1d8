// Gives a certificate its digital credential: signed once, kept, the same file whenever it is asked for again.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { verificationPath } from '#app/features/certification/number.ts'
import { findCertificatePaper } from '#app/features/certification/certificate.server.ts'
import { readSnapshot } from '#app/features/certification/snapshot.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { openBadge } from './credential.ts'
import { rememberPublicKey, sign, siteAddresses } from './signing.server.ts'
import { listLength, listsFor } from './status-place.ts'

export interface CredentialFile {
  number: string
  /** JSON-LD, signed. */
  text: string
}

/**
 * The credential of an enrolment's latest paper, for its owner and the registrar. A revoked paper that had none gets none:
 * null, as for what is unknown.
 */
export async function takeCredential(
  viewer: Viewer,
  enrolmentId: string,
  now = new Date(),
): Promise<CredentialFile | null> {
  const paper = await findCertificatePaper(viewer, { enrolmentId })
  if (!paper) return null
  const { id: certificateId, number } = paper
  const text = await inTransaction(async (tx) => {
    const known = await tx.credential.findUnique({ where: { certificateId }, select: { signed: true } })
    return known?.signed ?? issueCredential(tx, { certificateId, actorId: viewer.userId }, now)
  })
  return text === null ? null : { number, text }
}

async function issueCredential(
  tx: Transaction,
  { certificateId, actorId }: { certificateId: string; actorId: string },
  now: Date,
): Promise<string | null> {
  const paper = await tx.certificate.findUniqueOrThrow({
    where: { id: certificateId },
    select: {
      ...{ number: true, code: true, sample: true, snapshot: true, revokedAt: true },
      user: { select: { email: true } },
    },
  })
  if (paper.revokedAt) return null
  const snapshot = readSnapshot(paper.snapshot)
  const statusIndex = await takeStatusIndex(tx)
  const { title, hours } = snapshot.programme
  const site = { ...siteAddresses(), verification: publicAddress(verificationPath(paper)) }
  const badge = openBadge(
    {
      ...{ snapshot, statusIndex, number: paper.number, sample: paper.sample },
      emailHash: saltedHash(paper.user.email),
      achievementKey: `programme-${sha256(`${title}|${hours}`).slice(0, 16)}`,
    },
    site,
  )
  await rememberPublicKey(tx)
  const signed = JSON.stringify(await sign(badge, now), null, 2)
  await tx.credential.create({ data: { certificateId, statusIndex, signed, issuedAt: now } })
  const fact = { actorId, action: 'credential.issued', objectType: 'certificate', objectId: certificateId }
  await recordAudit(tx, fact, now)
  return signed
}

/** A free place by chance; at least half of the places are free. */
async function takeStatusIndex(tx: Transaction): Promise<number> {
  const places = listsFor(await tx.credential.count()) * listLength
  for (;;) {
    const statusIndex = randomInt(places)
    if (!(await tx.credential.findUnique({ where: { statusIndex }, select: { statusIndex: true } })))
      return statusIndex
  }
}

function saltedHash(email: string): { hash: string; salt: string } {
  const salt = randomBytes(16).toString('hex')
  return { hash: sha256(email + salt), salt }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
