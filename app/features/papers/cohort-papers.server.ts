// What the page of a cohort's papers shows: the chain with how many people each paper may name, and what is made already.
import { readPaperwork } from '#app/features/cohorts/enrolment-state.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { commissionOf } from './commission.server.ts'
import { findPaperCohort, marksKept } from './paper-cohort.server.ts'
import type { PaperIssuer } from './paper-issuer.ts'
import { type PaperKind, paperKinds, paperWords } from './paper-kinds.ts'
import { listPaperPeople, type PaperCandidate } from './paper-people.server.ts'
import { findPaper, listCohortPapers } from './paper-reads.server.ts'
import { listPaperSessions } from './paper-sessions.server.ts'
import type { PaperStep } from './paper-steps.ts'

export async function listPaperSteps(viewer: Viewer, cohortId: string) {
  const cohort = await findPaperCohort(database(), viewer, cohortId)
  if (!cohort) return null
  const [papers, groups] = await Promise.all([
    listCohortPapers(cohort.id),
    database().enrolment.groupBy({
      by: ['state', 'withdrawnAt'],
      where: { cohortId: cohort.id },
      _count: { _all: true },
    }),
  ])
  const paperwork = readPaperwork(cohort.paperwork)
  const count = (kind: PaperKind) =>
    groups
      .filter(
        ({ state, withdrawnAt }) =>
          paperWords[kind].states.some((known) => known === state) &&
          (withdrawnAt === null || kind === 'study-note'),
      )
      .reduce((sum, { _count }) => sum + _count._all, 0)
  const steps = paperKinds.map((kind): PaperStep => {
    const { title, purpose, moves } = paperWords[kind]
    return {
      ...{ kind, title, purpose },
      people: count(kind),
      next: moves !== null && kind !== 'expulsion-order',
      registered: papers.filter((paper) => paper.kind === kind && paper.registered).length,
      closed: paperwork === 'elsewhere' && moves !== null,
    }
  })
  return { cohort, paperwork, steps, papers }
}

/** The people a paper of the kind may name; of a correction those of the old paper too. Null outside the scope. */
export async function findDraftPeople(
  viewer: Viewer,
  wanted: { cohortId: string; kind: PaperKind; correctsId: string | null; issuer: PaperIssuer | null },
  now = new Date(),
) {
  const { cohortId, kind, correctsId, issuer } = wanted
  const cohort = await findPaperCohort(database(), viewer, cohortId)
  if (!cohort) return null
  const old = correctsId ? await findPaper(viewer, correctsId) : null
  if (correctsId && (!old?.registeredAt || old.kind !== kind || old.cohortId !== cohort.id)) return null
  const sessions = await listPaperSessions(database(), { cohortId: cohort.id, versionId: cohort.versionId })
  const everybody = await listPaperPeople(database(), { cohort, sessions, paper: { kind, correctsId } }, now)
  const named = new Set(old?.snapshot.people.map(({ enrolmentId }) => enrolmentId))
  const fits = ({ enrolmentId, state, withdrawn }: PaperCandidate) =>
    named.has(enrolmentId) ||
    (paperWords[kind].states.includes(state) && (!withdrawn || kind === 'study-note'))
  return {
    cohort,
    old,
    sessions,
    people: everybody.filter(fits).map((person) => ({ ...person, named: named.has(person.enrolmentId) })),
    marksKept: marksKept(cohort, await getOutline(cohort.versionId)),
    commission: await commissionOf(database(), cohort.id, issuer),
  }
}
