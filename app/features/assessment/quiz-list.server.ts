// The quizzes that have been taken within an instructor's scope, with their results in short.
import { findQuiz } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { teachingScope } from './teaching-scope.server.ts'

export const quizSorts = ['quiz', 'attempts', 'percent', 'passed'] as const
export type QuizSort = (typeof quizSorts)[number]

export interface QuizRow {
  versionId: string
  versionNumber: number | null
  programmeTitle: string
  quizKey: string
  title: string
  attempts: number
  people: number
  percent: number
  passed: number
}

interface Counted {
  versionId: string
  number: number | null
  quizKey: string
  attempts: number
  people: number
  percent: number
  passed: number
}

/** One statement for any number of attempts; outlines are kept in memory. */
export async function listTakenQuizzes(
  viewer: Viewer,
  { page, key, direction }: Listing<QuizSort>,
): Promise<{ quizzes: QuizRow[]; total: number }> {
  const rows = await database().$queryRaw<Counted[]>`
    SELECT e."versionId", v."number", a."quizKey", COUNT(*) AS "attempts",
           COUNT(DISTINCT a."enrolmentId") AS "people", AVG(a."percent") AS "percent",
           AVG(CASE WHEN a."passed" THEN 1.0 ELSE 0.0 END) AS "passed"
      FROM "Attempt" a
      JOIN "Enrolment" e ON e."id" = a."enrolmentId"
      JOIN "ProgrammeVersion" v ON v."id" = e."versionId"
     WHERE ${teachingScope(viewer)} AND a."submittedAt" IS NOT NULL
     GROUP BY e."versionId", v."number", v."publishedAt", a."quizKey"
     ORDER BY v."publishedAt" DESC, e."versionId"`
  const quizzes: (QuizRow & { place: number })[] = []
  for (const { versionId, number, quizKey, attempts, people, percent, passed } of rows) {
    const outline = await getOutline(versionId)
    const quiz = outline && findQuiz(outline, quizKey)
    if (!quiz) continue
    const inProgramme = outline.modules.findIndex((module) => module.quiz.key === quizKey)
    quizzes.push({
      versionId,
      versionNumber: number === null ? null : Number(number),
      programmeTitle: programmeName(outline),
      quizKey,
      title: quiz.title,
      attempts: Number(attempts),
      people: Number(people),
      percent,
      passed,
      // Newest version first, inside it in the order of the programme, the final test last.
      place:
        rows.findIndex((row) => row.versionId === versionId) * 1000 + (inProgramme < 0 ? 999 : inProgramme),
    })
  }
  const sign = direction === 'asc' ? 1 : -1
  quizzes.sort((a, b) => sign * (key === 'quiz' ? a.place - b.place : a[key] - b[key]) || a.place - b.place)
  const from = (page - 1) * pageSize
  return { quizzes: quizzes.slice(from, from + pageSize), total: quizzes.length }
}
