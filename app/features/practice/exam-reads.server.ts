// Reads a person's own exams under one enrolment: the rules before, the cases while it runs, the marks afterwards.
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { ExamProgress } from '#app/features/learning/blended-facts.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { type ChainState, readState } from './chain-state.ts'
import { type ExamSum, sumExams } from './exam.ts'
import { finishExam } from './exam.server.ts'
import { findCatalogue, getCase } from './practice-data.server.ts'

type Person = Pick<Viewer, 'userId'>

export interface ExamCase {
  id: string
  source: CaseSource
  state: ChainState
  finished: boolean
  handedIn: boolean
  total: number | null
}

export interface OwnExam {
  id: string
  number: number
  startedAt: Date
  dueAt: Date
  finishedAt: Date | null
  total: number | null
  passMark: number
  cases: ExamCase[]
}

export interface ExamPage {
  part: ExamProgress
  minutes: number
  sum: ExamSum
  catalogue: Catalogue
  /** In the order they were taken. */
  exams: OwnExam[]
}

/** Null: no such enrolment of this person, no exam in its programme. An exam whose time is over ends now. */
export async function findExamPage(
  viewer: Person,
  enrolmentId: string,
  now = new Date(),
): Promise<ExamPage | null> {
  const exams = await readExams(viewer, enrolmentId)
  const last = exams.at(-1)
  if (last && !last.finishedAt && now > last.dueAt) {
    await finishExam(viewer, enrolmentId, { now })
    return findExamPage(viewer, enrolmentId, now)
  }
  const [found, current] = await Promise.all([findProgress(viewer, enrolmentId, now), findCatalogue()])
  const part = found?.progress.exam
  if (!part || !current) return null
  const { catalogue } = current
  return { part, minutes: catalogue.exam?.minutes ?? 0, sum: sumExams(exams), catalogue, exams }
}

async function readExams({ userId }: Person, enrolmentId: string) {
  const rows = await database().practiceExam.findMany({
    where: { enrolmentId, userId },
    orderBy: { number: 'asc' },
    include: {
      attempts: {
        orderBy: { examPosition: 'asc' },
        select: {
          ...{ id: true, versionId: true, state: true, finishedAt: true, handedInAt: true },
          postedMarks: { where: { currentKey: { not: null } }, select: { total: true } },
        },
      },
    },
  })
  return Promise.all(
    rows.map(async ({ attempts, ...exam }) => ({
      ...exam,
      cases: await Promise.all(
        attempts.map(async ({ id, versionId, state, finishedAt, handedInAt, postedMarks: [mark] }) => ({
          id,
          source: await getCase(versionId),
          state: readState(state),
          finished: finishedAt !== null,
          handedIn: handedInAt !== null,
          total: mark?.total ?? null,
        })),
      ),
    })),
  )
}
