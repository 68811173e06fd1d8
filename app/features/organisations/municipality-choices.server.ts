// The municipalities of today for a choice with search, with their regions and former names' centres.
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'

export interface MunicipalityChoice {
  id: string
  title: string
  also: string
}

export async function listMunicipalityChoices(
  on: Date = dayOf(new Date(), fallbackTimeZone),
): Promise<MunicipalityChoice[]> {
  return database().$queryRaw<MunicipalityChoice[]>`
    SELECT m."id", m."name" || ', ' || r."name" AS "title", COALESCE(m."adminCentre", '') AS "also"
      FROM "Organisation" m JOIN "Organisation" r ON r."id" = m."regionId"
     WHERE m."kind" = 'municipality'
       AND (m."validFrom" IS NULL OR m."validFrom" <= ${on}) AND (m."validTo" IS NULL OR m."validTo" > ${on})
     ORDER BY r."sortName", m."sortName", m."name"`
}
