// What a learner reads about own sessions: the series, one day whole, and the file of a material. Never anybody else's.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { materialIsOpen } from './session-parts.ts'
import { type OwnSession, readOwnSessions } from './own-rows.server.ts'
import { readParts, type SessionParts } from './session-parts.server.ts'

type Asking = Pick<Viewer, 'userId' | 'timeZone'>

/** Own announced sessions over all cohorts, the newest cohort first. One statement. */
export async function listOwnSessions(viewer: Asking, now = new Date()): Promise<OwnSession[]> {
  return readOwnSessions(database(), { userId: viewer.userId }, now)
}

/** One of them with its agenda, materials and the own group; null for any other. Two statements. */
export async function findOwnSession(
  viewer: Asking,
  sessionId: string,
  now = new Date(),
): Promise<{ own: OwnSession; parts: SessionParts } | null> {
  const [own] = await readOwnSessions(database(), { userId: viewer.userId, sessionId }, now)
  if (!own) return null
  return { own, parts: await readParts(database(), sessionId, own.enrolmentId) }
}

/** The file of a material, once it is open. */
export async function findOwnMaterial(
  viewer: Asking,
  { sessionId, materialId }: { sessionId: string; materialId: string },
  now = new Date(),
): Promise<{ fileName: string; mimeType: string; bytes: Uint8Array } | null> {
  const [own] = await readOwnSessions(database(), { userId: viewer.userId, sessionId }, now)
  if (!own) return null
  const material = await database().sessionMaterial.findFirst({
    where: { id: materialId, sessionId, bytes: { not: null } },
    select: { opens: true, title: true, fileName: true, mimeType: true, bytes: true },
  })
  if (!material?.bytes || !materialIsOpen(material.opens, own.session, now)) return null
  const { fileName, mimeType, bytes, title } = material
  return { fileName: fileName ?? title, mimeType: mimeType ?? 'application/octet-stream', bytes }
}
