// Whose replies an instructor may read: those handed in by people of the cohorts in scope. Nobody else's role opens them.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/**
 * Practice is private: without an instructor's role over the cohort there is no row, and drafts and replies that were
 * not handed in are nobody's but their author's. An attempt outside any enrolment is read by nobody.
 */
export function handedInTo(viewer: Viewer): Prisma.PracticeAttemptWhereInput {
  return {
    handedInAt: { not: null },
    replyAt: { not: null },
    enrolment: { cohort: cohortWhere(cohortScope(viewer, 'instructor')) },
  }
}

/**
 * An exercise is marked by peers where the cohort has peer review, otherwise by instructors like an exam. What an
 * instructor has begun or posted stays with the instructors.
 */
export function forInstructors(viewer: Viewer): Prisma.PracticeAttemptWhereInput {
  return {
    AND: [
      handedInTo(viewer),
      {
        OR: [
          { mode: 'exam' },
          { enrolment: { cohort: { peerReview: { is: null } } } },
          { markings: { some: { kind: 'first' } } },
        ],
      },
    ],
  }
}
