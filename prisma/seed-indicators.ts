// The demo's indicators: a year of weeks for every municipality of the region, made up and said to be. Where people
// were certified, the figures get modestly better in the weeks after; nothing depends on chance.
import { channels, type Channel } from '#app/features/oversight/indicator.ts'
import type { IndicatorRow } from '#app/features/oversight/indicator-rows.ts'
import { writeIndicators } from '#app/features/oversight/indicator-rows.server.ts'
import { mondayOf } from '#app/features/oversight/indicator-week.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { castEmail, demoRegionCode } from './cast.ts'

export const demoWeeks = 52

/** What is usual for a channel: messages a week, hours to the executor and to the answer, marks in percent. */
const usual: Record<
  Channel,
  { volume: number; executor: number; answer: number; onTime: number; good: number }
> = {
  '112': { volume: 18, executor: 1.2, answer: 6, onTime: 97, good: 68 },
  portal: { volume: 26, executor: 24, answer: 150, onTime: 86, good: 58 },
  pos: { volume: 34, executor: 26, answer: 205, onTime: 84, good: 55 },
  social: { volume: 52, executor: 5, answer: 9.5, onTime: 90, good: 60 },
  map: { volume: 9, executor: 21, answer: 96, onTime: 88, good: 61 },
}

/** For a demo, after the certificates. */
export async function seedIndicators(database: Database, { now }: { now: Date }): Promise<void> {
  const ministry = await database.user.findUnique({ where: { email: castEmail('ministry') } })
  const region = await database.organisation.findFirst({
    where: { kind: 'region', regionCode: demoRegionCode },
  })
  if (!ministry || !region || (await database.indicatorImport.count())) return
  const municipalities = await database.organisation.findMany({
    where: { kind: 'municipality', regionId: region.id, validTo: null },
    orderBy: { oktmo: 'asc' },
    select: { id: true },
  })
  const began = await firstCertificates(database, region.id)
  const last = addDays(mondayOf(dayOf(now, 'Europe/Moscow')), -7)
  const rows = municipalities.flatMap(({ id }, place) =>
    channels.flatMap((channel, at) =>
      Array.from({ length: demoWeeks }, (_, back) => {
        const week = addDays(last, -7 * (demoWeeks - 1 - back))
        return rowOf({ id, place, channel, at, week, back, began: began.get(id) ?? null })
      }),
    ),
  )
  const importId = 'demo-indicators'
  await inTransaction(async (tx) => {
    await tx.indicatorImport.create({
      data: {
        ...{
          id: importId,
          regionId: region.id,
          fileName: 'Показатели учебного стенда.xlsx',
          fileHash: importId,
        },
        summary: JSON.stringify({ new: rows.length, replaced: 0, same: 0 }),
        ...{ createdById: ministry.id, createdAt: now },
      },
    })
    await writeIndicators(tx, importId, rows)
  }, database)
  await seedHeads(database, region.id)
}

interface Cell {
  id: string
  place: number
  channel: Channel
  at: number
  week: Date
  back: number
  began: Date | null
}

function rowOf({ id, place, channel, at, week, back, began }: Cell): IndicatorRow {
  const base = usual[channel]
  // The size and the habits of the place, the season, and what is left to the week itself.
  const size = place % 25 === 11 ? 0.06 : 0.35 + ((place * 7) % 13) / 8
  const habit = 0.86 + ((place * 11) % 17) / 50
  const week_ = wave(place * 3 + at * 5 + back * 2) * 0.07 + wave(place + back * 7) * 0.05
  // Slowly better everywhere, with weeks that are hard for all.
  const season = 1.06 - 0.002 * back + 0.05 * wave(back * 31) + 0.04 * Math.sin(back / 4)
  const weeksSince = began ? (week.getTime() - mondayOf(began).getTime()) / (7 * 86_400_000) : -1
  const learned = weeksSince < 0 ? 0 : Math.min(1, (weeksSince + 1) / 4)
  // Places go their own ways, trained or not.
  const own = 1 + wave(place * 17 + 5) * 0.0035 * back
  const slow = habit * season * own * (1 + week_) * (1 - 0.09 * learned)
  const good = (1 - habit) * 40 + week_ * -30 + 4 * learned + (1 - own) * 30 + (1 - season) * 45
  const clamp = (value: number) => Math.min(100, Math.max(0, Math.round(value * 10) / 10))
  const hours = (value: number) => Math.round(value * 10) / 10
  return {
    ...{ organisationId: id, channel, week },
    volume: Math.max(2, Math.round(base.volume * size * (1 + week_ * 2) * season)),
    toExecutorHours: hours(base.executor * slow),
    answerHours: hours(base.answer * slow),
    onTimePercent: clamp(base.onTime + good * 0.6),
    repeatPercent: clamp(9 - good * 0.3 + week_ * 12),
    // Nobody rates a call to 112.
    goodMarksPercent: channel === '112' ? null : clamp(base.good + good),
    returnedPercent: channel === '112' ? null : clamp(6 - good * 0.2 + week_ * 9),
  }
}

/** Between −1 and 1, the same at every seeding. */
function wave(seed: number): number {
  const value = Math.sin(seed * 12.9898 + 78.233) * 43_758.5453
  return (value - Math.floor(value)) * 2 - 1
}

async function firstCertificates(database: Database, regionId: string): Promise<Map<string, Date>> {
  const rows = await database.$queryRaw<{ id: string; day: Date | string }[]>`
    SELECT o."municipalityId" AS "id", MIN(c."issuedOn") AS "day"
      FROM "Certificate" c JOIN "Post" p ON p."userId" = c."userId"
      JOIN "Organisation" o ON o."id" = p."organisationId"
     WHERE o."regionId" = ${regionId} AND o."municipalityId" IS NOT NULL AND c."revokedAt" IS NULL
       AND p."startsOn" <= c."issuedOn" AND (p."endsOn" IS NULL OR p."endsOn" > c."issuedOn") GROUP BY 1`
  return new Map(rows.map(({ id, day }) => [id, new Date(day)]))
}

/** Who answers for the work with messages, by post; in a few places nobody is named yet. */
async function seedHeads(database: Database, regionId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE "Organisation" SET "headPost" = CASE "municipalityType" WHEN 'городской округ' THEN 'Первый заместитель главы города'
                                             ELSE 'Заместитель главы округа' END
     WHERE "kind" = 'municipality' AND "regionId" = ${regionId} AND "headPost" IS NULL AND substr("oktmo", 5, 1) <> '3'`
}
