// The registrar's own templates: the newest of a kind that is not withdrawn is the one that is used.
import { database, type Reader } from '#app/platform/database.server.ts'
import { type PaperKind, paperKinds } from './paper-kinds.ts'

export async function findTemplateBytes(
  reader: Reader,
  kind: PaperKind,
): Promise<{ id: string; bytes: Uint8Array } | null> {
  return reader.paperTemplate.findFirst({
    where: { kind, withdrawnAt: null },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, bytes: true },
  })
}

export interface TemplateLine {
  id: string
  fileName: string
  uploadedAt: Date
}

/** What is in use for each kind; a kind without a row uses the built-in template. */
export async function listTemplates(reader: Reader = database()): Promise<Map<PaperKind, TemplateLine>> {
  const rows = await reader.paperTemplate.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, fileName: true, uploadedAt: true },
  })
  return new Map(
    paperKinds.flatMap((kind) => {
      const last = rows.filter((row) => row.kind === kind).at(-1)
      return last ? [[kind, last] as const] : []
    }),
  )
}
