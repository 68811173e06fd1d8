// The region whose names for channels a person reads: that of the post held today. Kept a while: it hardly changes.
import { LRUCache } from 'lru-cache'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'

const kept = new LRUCache<string, { code: string | null }>({ max: 2_000, ttl: 600_000 })

/** The region's code, «52»; null for a person without a post. */
export async function findRegion(
  { userId }: Pick<Viewer, 'userId'>,
  now = new Date(),
): Promise<string | null> {
  const known = kept.get(userId)
  if (known) return known.code
  const rows = await database().$queryRaw<{ code: string | null }[]>`
    SELECT r."regionCode" AS "code" FROM "Post" p
      JOIN "Organisation" o ON o."id" = p."organisationId"
      JOIN "Organisation" r ON r."id" = o."regionId"
     WHERE p."userId" = ${userId} AND p."startsOn" <= ${now} AND (p."endsOn" IS NULL OR p."endsOn" > ${now})
     ORDER BY p."startsOn", p."id" LIMIT 1`
  const code = rows[0]?.code ?? null
  kept.set(userId, { code })
  return code
}
