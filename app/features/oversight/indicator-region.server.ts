// The region whose indicators are looked at: the one asked for, else the first with figures. A foreign one is null, with
// an entry in the journal.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { database } from '#app/platform/database.server.ts'
import { findArea, inOversight } from './area.server.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'

export interface IndicatorRegion {
  id: string
  name: string
  regionCode: string | null
  timeZone: string
  /** Its targets, imports and ratings are the viewer's business, not own municipalities alone. */
  whole: boolean
}

export interface RegionChoice {
  regions: IndicatorRegion[]
  /** Null: there is none, or the one asked for is not the viewer's. */
  region: IndicatorRegion | null
}

/** `whole`: only regions the viewer oversees as a whole. */
export async function chooseRegion(
  viewer: Viewer,
  wanted: string | null,
  { whole = false }: { whole?: boolean } = {},
): Promise<RegionChoice> {
  const scope = oversightScope(viewer)
  const rows = await database().$queryRaw<
    (Omit<IndicatorRegion, 'whole'> & { hasFigures: number | bigint })[]
  >`
    SELECT r."id", r."name", r."regionCode", COALESCE(r."timeZone", ${fallbackTimeZone}) AS "timeZone",
           EXISTS (SELECT 1 FROM "IndicatorImport" i WHERE i."regionId" = r."id" AND i."undoneAt" IS NULL)
             AS "hasFigures"
      FROM "Organisation" r
     WHERE r."kind" = 'region'
       AND EXISTS (SELECT 1 FROM "Organisation" m
                    WHERE m."kind" = 'municipality' AND m."regionId" = r."id" AND ${inOversight(scope, 'm')})
     ORDER BY r."sortName"`
  const known = rows.map((row) => ({ ...row, whole: seesRegion(scope, row.id) }))
  const regions = known.filter((region) => region.whole || !whole)
  const chosen = wanted
    ? regions.find(({ id }) => id === wanted)
    : (regions.find(({ hasFigures }) => Boolean(hasFigures)) ?? regions[0])
  // Writes down that somebody asked for a foreign region.
  if (wanted && !chosen) await findArea(viewer, 'region', wanted)
  const plain = ({ id, name, regionCode, timeZone, whole }: IndicatorRegion) => ({
    id,
    name,
    regionCode,
    timeZone,
    whole,
  })
  return { regions: regions.map(plain), region: chosen ? plain(chosen) : null }
}
