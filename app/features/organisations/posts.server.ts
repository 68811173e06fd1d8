// Who works where and as what on a day. A person may hold several posts; the earliest begun comes first.
import { database, type Reader } from '#app/platform/database.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fallbackTimeZone } from './organisation.ts'

export interface PostHeld {
  id: string
  title: string
  organisationId: string
  organisationName: string
  regionId: string
  municipalityId: string | null
  municipalityName: string | null
  timeZone: string
}

/** The posts a person holds on a day. One statement. */
export async function listPosts(
  userId: string,
  on: Date = dayOf(new Date(), fallbackTimeZone),
  reader: Reader = database(),
): Promise<PostHeld[]> {
  return reader.$queryRaw<PostHeld[]>`
    SELECT p."id", p."title", o."id" AS "organisationId", o."name" AS "organisationName",
           o."regionId", o."municipalityId", m."name" AS "municipalityName",
           COALESCE(o."timeZone", m."timeZone", r."timeZone", ${fallbackTimeZone}) AS "timeZone"
      FROM "Post" p
      JOIN "Organisation" o ON o."id" = p."organisationId"
      JOIN "Organisation" r ON r."id" = o."regionId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE p."userId" = ${userId} AND p."startsOn" <= ${on} AND (p."endsOn" IS NULL OR p."endsOn" > ${on})
     ORDER BY p."startsOn", p."id"`
}

/** The zone a person reads times in when none is chosen in the profile: the first post's, else Moscow. */
export async function homeTimeZone(userId: string, on?: Date, reader?: Reader): Promise<string> {
  const [first] = await listPosts(userId, on, reader)
  return first?.timeZone ?? fallbackTimeZone
}
