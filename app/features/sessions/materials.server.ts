// Materials of a session: links and files that open before, during or after it. Written by who runs it.
import type { MaterialKind } from '#app/features/curriculum/material.ts'
import { nameAlone } from '#app/features/curriculum/material-words.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { MaterialForm } from './agenda.schema.ts'
import { auditSession, readPlanned, type Unknown } from './planned-session.server.ts'
import { findRunSession } from './series.server.ts'

export interface MaterialRow {
  id: string
  title: string
  opens: string
  url: string | null
  /** Of the programme; null: a link or a file. */
  materialKey: string | null
  fileName: string | null
  size: number | null
}

export interface ProgrammeMaterialChoice {
  key: string
  title: string
}

/** Materials of the cohort's programme that participants may read, in its order. */
export async function listProgrammeMaterials(
  cohortId: string,
): Promise<(ProgrammeMaterialChoice & { versionId: string })[]> {
  const rows = await database().programmeMaterial.findMany({
    where: { version: { cohorts: { some: { id: cohortId } } }, audience: 'learner' },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    select: { key: true, kind: true, title: true, versionId: true },
  })
  return rows.map((row) => ({ key: row.key, versionId: row.versionId, title: ownName(row) }))
}

function ownName({ kind, title }: { kind: string; title: string }): string {
  return nameAlone({ kind: kind as MaterialKind, title })
}

/** Without the bytes. */
export async function listMaterials(sessionId: string): Promise<MaterialRow[]> {
  return database().$queryRaw<MaterialRow[]>`
    SELECT m."id", m."title", m."opens", m."url", m."materialKey", m."fileName", CAST(length(m."bytes") AS REAL) AS "size"
      FROM "SessionMaterial" m WHERE m."sessionId" = ${sessionId} ORDER BY m."position", m."id"`
}

export type MaterialOutcome =
  { outcome: 'done' } | { outcome: 'refused'; reason: 'nothing' | 'both' | 'unnamed' } | Unknown

export async function changeMaterials(
  viewer: Viewer,
  { sessionId, form }: { sessionId: string; form: MaterialForm },
  now = new Date(),
): Promise<MaterialOutcome> {
  const upload = form.intent === 'add' && form.file?.size ? form.file : null
  const bytes = upload && new Uint8Array(await upload.arrayBuffer())
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    if (form.intent === 'remove') {
      const { count } = await tx.sessionMaterial.deleteMany({ where: { id: form.materialId, sessionId } })
      if (!count) return { outcome: 'unknown' }
      await auditSession(tx, viewer, { action: 'material-removed', sessionId }, now)
      return { outcome: 'done' }
    }
    const given = [form.url, upload, form.materialKey].filter(Boolean).length
    if (given === 0) return { outcome: 'refused', reason: 'nothing' }
    if (given > 1) return { outcome: 'refused', reason: 'both' }
    const own = form.materialKey
      ? await tx.programmeMaterial.findFirst({
          where: { versionId: session.cohort.versionId, key: form.materialKey, audience: 'learner' },
          select: { key: true, kind: true, title: true },
        })
      : null
    if (form.materialKey && !own) return { outcome: 'unknown' }
    const title = form.title ?? (own ? ownName(own) : undefined)
    if (!title) return { outcome: 'refused', reason: 'unnamed' }
    const position = await tx.sessionMaterial.count({ where: { sessionId } })
    const file =
      upload && bytes ? { fileName: upload.name.slice(-200), mimeType: upload.type || null, bytes } : {}
    await tx.sessionMaterial.create({
      data: {
        sessionId,
        position,
        title,
        opens: form.opens,
        url: form.url ?? null,
        materialKey: own?.key ?? null,
        ...file,
        createdAt: now,
      },
    })
    await auditSession(tx, viewer, { action: 'material-added', sessionId }, now)
    return { outcome: 'done' }
  })
}

/** The file of a material for who runs the session. */
export async function findMaterialFile(viewer: Viewer, materialId: string) {
  const material = await database().sessionMaterial.findUnique({ where: { id: materialId } })
  if (!material?.bytes || !(await findRunSession(viewer, material.sessionId))) return null
  return { name: material.fileName ?? 'file', bytes: material.bytes }
}
