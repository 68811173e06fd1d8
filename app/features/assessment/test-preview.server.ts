// The questions of a version's test, for who checks it before it is published. The private bank stays unread.
import { findQuiz, type QuizOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { privateBank } from './draw.ts'
import { type QuestionText, readQuestionText } from './question-text.ts'
import { type PreviewLine, previewLines, questionKindTitles } from './test-preview.ts'

export interface PreviewQuestion {
  key: string
  /** «один верный ответ» */
  kind: string
  stem: QuestionText
  lines: PreviewLine[]
  explanation: QuestionText
}

export interface TestPreview {
  programme: string
  quiz: QuizOutline
  questions: PreviewQuestion[]
  total: number
  /** Questions of a bank from outside the programme: counted, not shown. */
  hidden: number
}

/** Null: no such version, or no such test in it. */
export async function findTestPreview(
  versionId: string,
  quizKey: string,
  page: number,
): Promise<TestPreview | null> {
  const outline = await getOutline(versionId)
  const quiz = outline && findQuiz(outline, quizKey)
  if (!quiz) return null
  const where = { versionId, bank: { in: quiz.banks } }
  const [rows, total, hidden] = await Promise.all([
    database().question.findMany({
      where,
      orderBy: [{ bank: 'asc' }, { key: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { key: true, kind: true, stem: true, payload: true, explanation: true },
    }),
    database().question.count({ where }),
    outline.finalTest.key === quizKey
      ? database().question.count({ where: { versionId, bank: privateBank } })
      : 0,
  ])
  return {
    programme: outline.title,
    quiz,
    questions: rows.map(({ key, kind, stem, payload, explanation }) => {
      const question = readPayload(kind, payload)
      return {
        key,
        kind: questionKindTitles[question.kind],
        stem: readQuestionText(stem),
        lines: previewLines(question),
        explanation: readQuestionText(explanation),
      }
    }),
    total,
    hidden,
  }
}
