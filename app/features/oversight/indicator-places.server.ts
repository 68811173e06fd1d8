// What the indicators can be narrowed to: municipalities of the viewer, and the organisations with figures in the chosen one.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { inOversight } from './area.server.ts'
import { oversightScope } from './oversight-scope.ts'

export interface PlaceChoices {
  municipalities: { id: string; name: string }[]
  organisations: { id: string; name: string }[]
}

export async function listPlaceChoices(
  viewer: Viewer,
  regionId: string,
  municipalityId: string | null,
  now = new Date(),
): Promise<PlaceChoices> {
  const rows = await database().$queryRaw<{ id: string; name: string; kind: string }[]>`
    SELECT o."id", o."name", o."kind" FROM "Organisation" o
     WHERE o."regionId" = ${regionId} AND ${inOversight(oversightScope(viewer), 'o')}
       AND (o."kind" = 'municipality' AND (o."validTo" IS NULL OR o."validTo" > ${now})
         OR o."kind" = 'organisation' AND o."municipalityId" IS ${municipalityId}
            AND EXISTS (SELECT 1 FROM "ServiceIndicator" s WHERE s."organisationId" = o."id"))
     ORDER BY o."sortName", o."name"`
  const only = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }))
  return { municipalities: only('municipality'), organisations: only('organisation') }
}
