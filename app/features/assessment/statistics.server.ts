// Item statistics of a quiz for the people who teach it. Sums are added up in SQL: a fixed number of statements.
import { Prisma } from '#prisma/generated/client.ts'
import { findQuiz, type QuizOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { alphabeticalSql } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import {
  isJudged,
  itemFlags,
  type ItemFlag,
  itemStatistics,
  type ItemStatistics,
  mostChosenWrong,
  type WrongAnswer,
} from './item-statistics.ts'
import { type QuestionText, readQuestionText } from './question-text.ts'
import { teachingScope } from './teaching-scope.server.ts'

export const itemSorts = ['question', 'n', 'difficulty', 'discrimination'] as const
export type ItemSort = (typeof itemSorts)[number]

interface ItemRow extends ItemStatistics {
  questionId: string
  key: string
  stem: string
  flags: ItemFlag[]
  wrong: WrongAnswer | null
}

export interface QuizStatistics {
  quiz: QuizOutline
  programmeTitle: string
  versionNumber: number | null
  cohorts: { id: string; name: string; code: string }[]
  attempts: number
  people: number
  meanPercent: number | null
  passedShare: number | null
  total: number
  /** Questions that deserve a look, whatever the page. */
  flagged: number
  items: (Omit<ItemRow, 'stem'> & { stem: QuestionText })[]
}

/** Null: unknown version or quiz, or nothing of it within the viewer's scope. */
export async function findQuizStatistics(
  viewer: Viewer,
  { versionId, quizKey, cohortId }: { versionId: string; quizKey: string; cohortId: string | null },
  listing: Listing<ItemSort>,
): Promise<QuizStatistics | null> {
  const outline = await getOutline(versionId)
  const quiz = outline && findQuiz(outline, quizKey)
  if (!quiz) return null
  const seen = Prisma.sql`e."versionId" = ${versionId} AND ${teachingScope(viewer)}`
  const within = cohortId ? Prisma.sql`${seen} AND e."cohortId" = ${cohortId}` : seen
  const [context, cohorts, sums] = await Promise.all([
    readSummary(within, versionId, quizKey),
    readCohorts(seen),
    readSums(within, quizKey),
  ])
  if (!cohorts.length || (cohortId && !cohorts.some(({ id }) => id === cohortId))) return null
  const judged = sums.map(({ questionId, key, stem, ...numbers }) => {
    const statistics = itemStatistics(numbers)
    return { questionId, key, stem, ...statistics, flags: itemFlags(statistics) }
  })
  const page = judged.sort(comparing(listing)).slice((listing.page - 1) * pageSize, listing.page * pageSize)
  const wrong = await readWrongAnswers(
    within,
    quizKey,
    page.map(({ questionId }) => questionId),
  )
  return {
    quiz,
    programmeTitle: programmeName(outline),
    ...context,
    cohorts,
    total: judged.length,
    flagged: judged.filter(({ flags }) => flags.some((flag) => flag !== 'few')).length,
    items: page.map((item) => ({
      ...item,
      stem: readQuestionText(item.stem),
      wrong: wrong.get(item.questionId) ?? null,
    })),
  }
}

function comparing({ key, direction }: Listing<ItemSort>) {
  const sign = direction === 'asc' ? 1 : -1
  return (a: Omit<ItemRow, 'wrong'>, b: Omit<ItemRow, 'wrong'>): number => {
    const byKey = a.key.localeCompare(b.key, 'ru', { numeric: true })
    if (key === 'question') return sign * byKey
    // What cannot be computed, or rests on too few answers, stands last in both directions.
    const value = (row: Omit<ItemRow, 'wrong'>) => (key === 'n' || isJudged(row) ? row[key] : null)
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return left === right ? byKey : left === null ? 1 : -1
    return sign * (left - right) || byKey
  }
}

const attemptTables = Prisma.sql`
  "Attempt" a
  JOIN "Enrolment" e ON e."id" = a."enrolmentId"
  JOIN "ProgrammeVersion" v ON v."id" = e."versionId"`

async function readSummary(within: Prisma.Sql, versionId: string, quizKey: string) {
  const [row] = await database().$queryRaw<
    { attempts: number; people: number; mean: number | null; passed: number | null; number: number | null }[]
  >`
    SELECT COUNT(*) AS "attempts", COUNT(DISTINCT a."enrolmentId") AS "people", AVG(a."percent") AS "mean",
           AVG(CASE WHEN a."passed" THEN 1.0 ELSE 0.0 END) AS "passed",
           (SELECT "number" FROM "ProgrammeVersion" WHERE "id" = ${versionId}) AS "number"
      FROM ${attemptTables}
     WHERE ${within} AND a."quizKey" = ${quizKey} AND a."submittedAt" IS NOT NULL`
  return {
    attempts: Number(row?.attempts ?? 0),
    people: Number(row?.people ?? 0),
    meanPercent: row?.mean ?? null,
    passedShare: row?.passed ?? null,
    versionNumber: row?.number ? Number(row.number) : null,
  }
}

async function readCohorts(seen: Prisma.Sql): Promise<QuizStatistics['cohorts']> {
  return database().$queryRaw`
    SELECT DISTINCT c."id", c."name", c."code"
      FROM "Enrolment" e
      JOIN "Cohort" c ON c."id" = e."cohortId"
      JOIN "ProgrammeVersion" v ON v."id" = e."versionId"
     WHERE ${seen}
     ORDER BY ${Prisma.raw(alphabeticalSql('c."name"'))}, c."code"`
}

interface SumsRow {
  questionId: string
  key: string
  stem: string
  n: number
  x: number
  xx: number
  r: number
  rr: number
  xr: number
}

async function readSums(within: Prisma.Sql, quizKey: string): Promise<SumsRow[]> {
  const rows = await database().$queryRaw<SumsRow[]>`
    WITH marked AS (
      SELECT aq."questionId", aq."score" AS "x",
             SUM(aq."score") OVER (PARTITION BY aq."attemptId") AS "sum",
             COUNT(*) OVER (PARTITION BY aq."attemptId") AS "size"
        FROM ${attemptTables}
        JOIN "AttemptQuestion" aq ON aq."attemptId" = a."id"
       WHERE ${within} AND a."quizKey" = ${quizKey} AND a."submittedAt" IS NOT NULL
    ), rested AS (
      SELECT "questionId", "x", CASE WHEN "size" > 1 THEN ("sum" - "x") / ("size" - 1) ELSE 0 END AS "r"
        FROM marked
    )
    SELECT q."id" AS "questionId", q."key", q."stem", COUNT(*) AS "n", SUM(m."x") AS "x",
           SUM(m."x" * m."x") AS "xx", SUM(m."r") AS "r", SUM(m."r" * m."r") AS "rr", SUM(m."x" * m."r") AS "xr"
      FROM rested m
      JOIN "Question" q ON q."id" = m."questionId"
     GROUP BY q."id", q."key", q."stem"`
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

async function readWrongAnswers(
  within: Prisma.Sql,
  quizKey: string,
  questionIds: string[],
): Promise<Map<string, WrongAnswer | null>> {
  if (!questionIds.length) return new Map()
  const rows = await database().$queryRaw<
    { questionId: string; kind: string; payload: string; response: string | null; count: number }[]
  >`
    SELECT q."id" AS "questionId", q."kind", q."payload", aq."response", COUNT(*) AS "count"
      FROM ${attemptTables}
      JOIN "AttemptQuestion" aq ON aq."attemptId" = a."id"
      JOIN "Question" q ON q."id" = aq."questionId"
     WHERE ${within} AND a."quizKey" = ${quizKey} AND a."submittedAt" IS NOT NULL
       AND q."id" IN (${Prisma.join(questionIds)})
     GROUP BY q."id", q."kind", q."payload", aq."response"`
  return new Map(
    questionIds.flatMap((id) => {
      const own = rows.filter((row) => row.questionId === id)
      const [first] = own
      if (!first) return []
      const responses = own.map(({ response, count }) => ({ response, count: Number(count) }))
      return [[id, mostChosenWrong(readPayload(first.kind, first.payload), responses)]]
    }),
  )
}
