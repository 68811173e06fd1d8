// The rating of a week, with the week before it beside; and the post of who answers for the work with messages.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { chooseRegion, type IndicatorRegion } from './indicator-region.server.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import { listTargets } from './indicator-targets.server.ts'
import { mondayOf } from './indicator-week.ts'
import { rate, type Rating, type Scores, scoresOf } from './rating.ts'
import type { Target } from './indicator-target.ts'

export type RatedKind = 'municipality' | 'organisation'

export interface RatedPlace {
  id: string
  name: string
  /** Of an organisation; null for a municipality and for a body of the region. */
  municipality: string | null
  headPost: string | null
}

export interface RatingView {
  regions: IndicatorRegion[]
  region: IndicatorRegion
  week: Date
  /** No later week has figures. */
  isLast: boolean
  kind: RatedKind
  /** Kinds that have figures in the two weeks. */
  kinds: RatedKind[]
  rating: Rating
  places: Map<string, RatedPlace>
  demo: boolean
}

/** Null: the region is not the viewer's as a whole. */
export async function findRating(
  viewer: Viewer,
  params: URLSearchParams,
  now = new Date(),
): Promise<RatingView | null> {
  const { regions, region } = await chooseRegion(viewer, params.get('region'), { whole: true })
  if (!region) return null
  const last = await findLastWeek(region.id)
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(params.get('week') ?? '')
    ? mondayOf(new Date(`${params.get('week')}T00:00:00.000Z`))
    : null
  const wanted = asked && !Number.isNaN(asked.getTime()) ? asked : null
  const week = wanted ?? last ?? addDays(mondayOf(dayOf(now, region.timeZone)), -7)
  const [rows, targets, demo] = await Promise.all([
    listWeekRows(region.id, addDays(week, -7), week),
    listTargets(region.id),
    isDemo(),
  ])
  const kinds = (['municipality', 'organisation'] as const).filter((one) =>
    rows.some(({ kind }) => kind === one),
  )
  const kind = kinds.find((one) => one === params.get('kind')) ?? kinds[0] ?? 'municipality'
  const own = rows.filter((row) => row.kind === kind)
  const of = (monday: Date) => own.filter((row) => row.week.getTime() === monday.getTime())
  return {
    ...{ regions, region, week, kind, kinds, demo, isLast: !last || week >= last },
    rating: rate(scoresBy(of(week), targets), scoresBy(of(addDays(week, -7)), targets)),
    places: new Map(
      own.map(({ organisationId: id, name, municipality, headPost }) => [
        id,
        { id, name, municipality, headPost },
      ]),
    ),
  }
}

function scoresBy(rows: readonly IndicatorRow[], targets: readonly Target[]): Map<string, Scores> {
  const grouped = new Map<string, IndicatorRow[]>()
  for (const row of rows) {
    const own = grouped.get(row.organisationId)
    if (own) own.push(row)
    else grouped.set(row.organisationId, [row])
  }
  return new Map([...grouped].map(([id, own]) => [id, scoresOf(own, targets)]))
}

async function findLastWeek(regionId: string): Promise<Date | null> {
  const [row] = await database().$queryRaw<{ week: Date | string }[]>`
    SELECT s."week" FROM "ServiceIndicator" s JOIN "Organisation" o ON o."id" = s."organisationId"
     WHERE o."regionId" = ${regionId} ORDER BY s."week" DESC LIMIT 1`
  return row ? new Date(row.week) : null
}

type WeekRow = IndicatorRow & Omit<RatedPlace, 'id'> & { kind: RatedKind }

async function listWeekRows(regionId: string, first: Date, second: Date): Promise<WeekRow[]> {
  const rows = await database().$queryRaw<WeekRow[]>`
    SELECT s."organisationId", s."channel", s."week", s."volume", s."toExecutorHours", s."answerHours",
           s."onTimePercent", s."repeatPercent", s."goodMarksPercent", s."returnedPercent",
           o."kind", o."name", o."headPost", CASE WHEN o."kind" = 'organisation' THEN m."name" END AS "municipality"
      FROM "ServiceIndicator" s JOIN "Organisation" o ON o."id" = s."organisationId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE s."week" IN (${first}, ${second}) AND o."regionId" = ${regionId} ORDER BY o."sortName", o."name"`
  return rows.map((row) => ({ ...row, week: new Date(row.week), volume: Number(row.volume) }))
}

/** Names the post, never the person. The caller has checked that the region is the viewer's as a whole. */
export async function setHeadPost(
  viewer: Viewer,
  organisationId: string,
  headPost: string | null,
  now = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    const changed = await tx.organisation.updateMany({
      where: { id: organisationId, OR: [{ headPost: null }, { NOT: { headPost } }] },
      data: { headPost },
    })
    if (!changed.count) return
    const fact = { actorId: viewer.userId, action: 'organisation.head-post-set' }
    await recordAudit(
      tx,
      { ...fact, objectType: 'organisation', objectId: organisationId, detail: { headPost } },
      now,
    )
  })
}

export async function findHeadPost(organisationId: string): Promise<string | null> {
  const found = await database().organisation.findUnique({
    where: { id: organisationId },
    select: { headPost: true },
  })
  return found?.headPost ?? null
}
