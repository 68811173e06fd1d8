// Reads files of a version for those who learn, teach or hold sessions by it, whole or a part of them.
import { hasRole, type Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'

export interface FileFacts {
  id: string
  mimeType: string
  size: number
}

/** Null when the file is unknown, or the viewer neither teaches nor learns by this version. */
export async function findFileFor(
  viewer: Viewer,
  versionId: string,
  path: string,
): Promise<FileFacts | null> {
  const teaches = hasRole(viewer, 'instructor', 'organiser', 'admin') ? 1 : 0
  const [row] = await database().$queryRaw<{ id: string; mimeType: string; size: bigint | number }[]>`
    SELECT f."id", f."mimeType", LENGTH(f."bytes") AS "size"
      FROM "ProgrammeFile" f
     WHERE f."versionId" = ${versionId} AND f."path" = ${path}
       AND (${teaches} = 1 OR EXISTS (
             SELECT 1 FROM "Enrolment" e JOIN "Cohort" c ON c."id" = e."cohortId" AND c."state" <> 'draft'
              WHERE e."userId" = ${viewer.userId} AND e."versionId" = f."versionId" AND e."withdrawnAt" IS NULL))`
  return row ? { ...row, size: Number(row.size) } : null
}

export async function readWholeFile(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await database().programmeFile.findUniqueOrThrow({ where: { id }, select: { bytes: true } })
  return new Uint8Array(row.bytes)
}

/** Bytes from `start`; the database reads no more than it gives. */
export async function readFilePart(
  id: string,
  { start, length }: { start: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  // The adapter cannot type a computed blob, so it travels as text.
  const [row] = await database().$queryRaw<{ part: string }[]>`
    SELECT HEX(SUBSTR(f."bytes", ${start + 1}, ${length})) AS "part" FROM "ProgrammeFile" f WHERE f."id" = ${id}`
  return new Uint8Array(Buffer.from(row?.part ?? '', 'hex'))
}
