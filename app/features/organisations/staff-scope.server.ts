// Whose people a coordinator looks after: those who hold a post in an own municipality now, or will from a day to come.
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { Prisma } from '#prisma/generated/client.ts'

export function ownMunicipalities(viewer: Viewer): string[] {
  return scopeIds(viewer, 'municipality', 'coordinator')
}

/** The post `p` at the organisation `o` counts: it is in an own municipality and has not ended by the day. */
export function ownPost(viewer: Viewer, day: Date): Prisma.Sql {
  const own = JSON.stringify(ownMunicipalities(viewer))
  return Prisma.sql`(o."municipalityId" IN (SELECT value FROM json_each(${own}))
    AND (p."endsOn" IS NULL OR p."endsOn" > ${day}))`
}
