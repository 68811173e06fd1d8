// Weighted sums of stored indicators, added up by the database: by week, by municipality and week, or by organisation.
// Where a municipality has a row of its own for a channel and week, its organisations' rows of that week are not added again.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { inOversight } from './area.server.ts'
import { type Channel, type Measure, measures } from './indicator.ts'
import { noWeights, type Weights } from './indicator-joining.ts'
import { oversightScope } from './oversight-scope.ts'

export interface WeightsAsked {
  regionId: string
  municipalityId?: string | null
  organisationId?: string | null
  channel: Channel | null
  from: Date
  to: Date
}

export interface WeighedCell {
  /** Null unless added up by place. */
  placeId: string | null
  /** Null unless added up by week. */
  week: Date | null
  weights: Weights
}

const cells = {
  week: { place: Prisma.sql`NULL`, week: Prisma.sql`s."week"` },
  'municipality-week': { place: Prisma.sql`o."municipalityId"`, week: Prisma.sql`s."week"` },
  organisation: { place: Prisma.sql`o."id"`, week: Prisma.sql`NULL` },
  'organisation-week': { place: Prisma.sql`o."id"`, week: Prisma.sql`s."week"` },
}

const sums = Prisma.join(
  measures.map((measure) => {
    const column = Prisma.raw(`s."${measure}"`)
    const [sum, count] = [Prisma.raw(`"${measure}Sum"`), Prisma.raw(`"${measure}Count"`)]
    return Prisma.sql`SUM(s."volume" * ${column}) AS ${sum},
      SUM(CASE WHEN ${column} IS NOT NULL THEN s."volume" END) AS ${count}`
  }),
)

type Row = { placeId: string | null; week: Date | string | null; volume: number | bigint } & Record<
  `${Measure}Sum` | `${Measure}Count`,
  number | bigint | null
>

export async function listWeights(
  viewer: Viewer,
  by: keyof typeof cells,
  { regionId, municipalityId, organisationId, channel, from, to }: WeightsAsked,
): Promise<WeighedCell[]> {
  const cell = cells[by]
  const place = organisationId
    ? Prisma.sql`o."id" = ${organisationId}`
    : municipalityId
      ? Prisma.sql`o."municipalityId" = ${municipalityId}`
      : Prisma.sql`TRUE`
  // An organisation looked at by itself is not hidden by its municipality.
  const alone = Boolean(organisationId) || by === 'organisation' || by === 'organisation-week'
  const once = alone
    ? Prisma.sql`TRUE`
    : Prisma.sql`(o."kind" = 'municipality' OR NOT EXISTS (
        SELECT 1 FROM "ServiceIndicator" w WHERE w."organisationId" = o."municipalityId"
           AND w."channel" = s."channel" AND w."week" = s."week"))`
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${cell.place} AS "placeId", ${cell.week} AS "week", SUM(s."volume") AS "volume", ${sums}
      FROM "Organisation" o JOIN "ServiceIndicator" s ON s."organisationId" = o."id"
     WHERE o."regionId" = ${regionId} AND ${inOversight(oversightScope(viewer), 'o')} AND ${place}
       AND s."week" BETWEEN ${from} AND ${to}
       AND ${channel === null ? Prisma.sql`TRUE` : Prisma.sql`s."channel" = ${channel}`} AND ${once}
     GROUP BY 1, 2`
  return rows.map(weighed)
}

function weighed(row: Row): WeighedCell {
  const weights = noWeights()
  weights.volume = Number(row.volume)
  for (const measure of measures)
    weights[measure] = {
      sum: Number(row[`${measure}Sum`] ?? 0),
      messages: Number(row[`${measure}Count`] ?? 0),
    }
  return { placeId: row.placeId, week: row.week === null ? null : new Date(row.week), weights }
}
