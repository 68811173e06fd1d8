// The registrar's own templates: taken after a check, withdrawn when no longer wanted. Registered papers keep their bytes.
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { layoutDocx } from './layout-docx.ts'
import { layouts } from './layouts.ts'
import { digestOf, paperDocx } from './paper-files.server.ts'
import type { PaperKind } from './paper-kinds.ts'
import { readPaperSnapshot } from './paper-snapshot.ts'
import { samplePaper } from './sample-paper.ts'
import { checkTemplate } from './template-check.ts'
import { findTemplateBytes } from './template-reads.server.ts'

export type UploadOutcome =
  | { outcome: 'taken'; fields: string[] }
  | { outcome: 'problems'; problems: string[] }
  | { outcome: 'refused'; reason: 'forbidden' }

/** Templates are the whole organisation's: a registrar of everything replaces them. */
export async function uploadTemplate(
  viewer: Viewer,
  { kind, fileName, bytes }: { kind: PaperKind; fileName: string; bytes: Uint8Array },
  now = new Date(),
): Promise<UploadOutcome> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  const check = await checkTemplate(kind, bytes, samplePaper(kind))
  if ('problems' in check) return { outcome: 'problems', problems: check.problems }
  return inTransaction(async (tx) => {
    const { id } = await tx.paperTemplate.create({
      data: {
        ...{ kind, fileName: fileName.slice(0, 120), bytes: new Uint8Array(check.document) },
        ...{ digest: digestOf(check.document), uploadedAt: now, uploadedById: viewer.userId },
      },
    })
    const fact = { actorId: viewer.userId, action: 'paper-template.uploaded', objectType: 'paper-template' }
    await recordAudit(tx, { ...fact, objectId: id, detail: { kind } }, now)
    return { outcome: 'taken', fields: check.fields }
  })
}

/** Back to the built-in template: everything uploaded for the kind is withdrawn. */
export async function withdrawTemplate(
  viewer: Viewer,
  kind: PaperKind,
  now = new Date(),
): Promise<{ outcome: 'withdrawn' } | { outcome: 'refused'; reason: 'forbidden' }> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    await tx.paperTemplate.updateMany({ where: { kind, withdrawnAt: null }, data: { withdrawnAt: now } })
    const fact = { actorId: viewer.userId, action: 'paper-template.withdrawn', objectType: 'paper-template' }
    await recordAudit(tx, { ...fact, objectId: kind }, now)
    return { outcome: 'withdrawn' }
  })
}

/** `built-in`: where to begin; `own`: what is in use; `preview`: filled with the latest real paper, or a made-up one. */
export async function templateFile(
  kind: PaperKind,
  wanted: 'built-in' | 'own' | 'preview',
): Promise<Uint8Array | null> {
  if (wanted === 'built-in') return layoutDocx(layouts[kind])
  const own = await findTemplateBytes(database(), kind)
  if (wanted === 'own') return own?.bytes ?? null
  const latest = await database().paper.findFirst({
    where: { kind, discardedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { snapshot: true, createdAt: true },
  })
  const snapshot = latest ? readPaperSnapshot(latest.snapshot) : samplePaper(kind)
  const createdAt = latest?.createdAt ?? new Date()
  return paperDocx({ snapshot, registration: null, template: own?.bytes ?? null, createdAt })
}
