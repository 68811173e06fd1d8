// People of a place with their training: a page of them in two statements, or all of them piece by piece for a file.
import { nameForms } from '#app/features/identity/people-search.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { OverseenPerson, OverseenSort, PeopleQuestion, TrainingState } from './overseen-people.ts'
import { type DayOfFacts, piecesOfWork } from './people-at-work.server.ts'
import type { RolloutFilter } from './rollout-filter.ts'

export interface PeopleAsked {
  /** Conditions on the organisation `o` and the enrolment `e`: the place and the viewer's scope. */
  where: Prisma.Sql
  filter: RolloutFilter
  question: PeopleQuestion
  on: DayOfFacts
}

type Order = Pick<Listing<OverseenSort>, 'key' | 'direction'>

export async function listOverseenPeople(
  asked: PeopleAsked,
  { page, ...order }: Listing<OverseenSort>,
): Promise<{ people: OverseenPerson[]; total: number }> {
  const keys = await database().$queryRaw<{ key: string; total: number | bigint }[]>`
    ${selectKeys(asked, order, Prisma.sql`, COUNT(*) OVER () AS "total"`)}
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return {
    people: await describe(
      keys.map(({ key }) => key),
      asked.on,
    ),
    total: Number(keys[0]?.total ?? 0),
  }
}

/** All of them: the order is read once as short keys, the people by the thousand. */
export async function* eachOverseenPerson(asked: PeopleAsked, order: Order): AsyncGenerator<OverseenPerson> {
  const keys = await database().$queryRaw<{ key: string }[]>`${selectKeys(asked, order)}`
  for (let at = 0; at < keys.length; at += 1000)
    yield* await describe(
      keys.slice(at, at + 1000).map(({ key }) => key),
      asked.on,
    )
}

const states: Record<TrainingState, (today: Date) => Prisma.Sql> = {
  overdue: (today) => Prisma.sql`AND "work" AND x."completedAt" IS NULL AND x."dueOn" < ${today}`,
  onTrack: (today) =>
    Prisma.sql`AND "work" AND x."completedAt" IS NULL AND NOT x."closed" AND (x."dueOn" IS NULL OR x."dueOn" >= ${today})`,
  unfinished: () => Prisma.sql`AND "work" AND x."completedAt" IS NULL AND x."closed"`,
  completed: () => Prisma.sql`AND "work" AND x."completedAt" IS NOT NULL`,
  certified: () => Prisma.sql`AND "paper"`,
}

const orders: Record<OverseenSort, Prisma.Sql> = {
  name: Prisma.sql`u."sortName"`,
  organisation: Prisma.sql`(SELECT "sortName" FROM "Organisation" WHERE "id" = x."organisationId")`,
  cohort: Prisma.sql`(SELECT "name" FROM "Cohort" WHERE "id" = x."cohortId")`,
  due: Prisma.sql`CASE WHEN x."completedAt" IS NULL THEN x."dueOn" END`,
  completed: Prisma.sql`x."completedAt"`,
}

function selectKeys(
  { where, filter, question, on }: PeopleAsked,
  { key, direction }: Order,
  more = Prisma.empty,
): Prisma.Sql {
  const way = Prisma.raw(direction === 'asc' ? 'ASC' : 'DESC')
  const cohort = question.cohortId ? Prisma.sql`(${where}) AND e."cohortId" = ${question.cohortId}` : where
  const words = nameForms(question.search).map(
    (forms) => Prisma.sql`AND (${Prisma.join(forms.map(found), ' OR ')})`,
  )
  const state = question.state ? states[question.state](on.today) : Prisma.empty
  return Prisma.sql`WITH ${piecesOfWork({ where: cohort, filter, groups: [] }, on)}
    SELECT x."postId" || '|' || x."enrolmentId" || '|' || x."work" || '|' || x."paper" AS "key" ${more}
      FROM piece x JOIN "User" u ON u."id" = x."userId"
     WHERE ("work" OR "paper") ${state} ${words.length ? Prisma.join(words, ' ') : Prisma.empty}
     ORDER BY ${orders[key]} ${way} NULLS LAST, u."sortName", x."enrolmentId"`
}

function found(form: string): Prisma.Sql {
  const like = `%${form.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`u."surname" || ' ' || u."givenName" || ' ' || COALESCE(u."patronymic", '') LIKE ${like} ESCAPE '\\'`
}

type Row = Omit<OverseenPerson, 'overdue' | 'closed' | 'dueOn' | 'completedAt' | 'certifiedOn' | 'mark'> &
  Record<'dueOn' | 'completedAt' | 'certifiedOn', string | null> & {
    mark: number | bigint | null
    closed: number | bigint
  }

async function describe(keys: readonly string[], on: DayOfFacts): Promise<OverseenPerson[]> {
  const wanted = keys.map((key) => {
    const [postId, enrolmentId, work, paper] = key.split('|')
    return { key, postId, enrolmentId, work: work === '1', paper: paper === '1' }
  })
  const rows = await database().$queryRaw<Row[]>`
    SELECT w."value" ->> 'key' AS "key", u."surname", u."givenName", u."patronymic", p."title" AS "post",
           o."name" AS "organisation", m."name" AS "municipality", c."id" AS "cohortId", c."name" AS "cohort",
           c."state" = 'closed' AS "closed",
           -- At the former employer stands only what was done there.
           CASE WHEN w."value" ->> 'work' AND e."completedAt" IS NULL THEN e."dueOn" END AS "dueOn",
           CASE WHEN w."value" ->> 'work' AND e."completedAt" IS NULL THEN e."dueTitle" END AS "dueTitle", e."completedAt",
           CASE WHEN w."value" ->> 'paper' THEN
             (SELECT "number" FROM "Certificate" WHERE "enrolmentId" = e."id" AND "revokedAt" IS NULL
               ORDER BY "createdAt" DESC LIMIT 1) END AS "certificate",
           CASE WHEN w."value" ->> 'paper' THEN
             (SELECT MIN("issuedOn") FROM "Certificate" WHERE "enrolmentId" = e."id") END AS "certifiedOn",
           (SELECT x."total" FROM "PracticeExam" x WHERE x."enrolmentId" = e."id" AND x."settledAt" IS NOT NULL
             ORDER BY x."number" DESC LIMIT 1) AS "mark"
      FROM json_each(${JSON.stringify(wanted)}) w
      JOIN "Post" p ON p."id" = w."value" ->> 'postId' JOIN "Enrolment" e ON e."id" = w."value" ->> 'enrolmentId'
      JOIN "User" u ON u."id" = e."userId" JOIN "Cohort" c ON c."id" = e."cohortId"
      JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     ORDER BY w."key"`
  const day = (text: string | null) => (text ? new Date(text) : null)
  return rows.map((row) => {
    const dueOn = day(row.dueOn)
    return {
      ...row,
      ...{ dueOn, completedAt: day(row.completedAt), certifiedOn: day(row.certifiedOn) },
      overdue: dueOn !== null && dueOn < on.today,
      closed: Boolean(row.closed),
      mark: row.mark === null ? null : Number(row.mark),
    }
  })
}
