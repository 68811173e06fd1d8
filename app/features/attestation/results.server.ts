// The final marks of a cohort: what each part stands at, what the formula says, and the results that were recorded.
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import { attestationOf, type Attestation } from '#app/features/curriculum/attestation-outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { listExamOutcomes } from '#app/features/practice/marking-outcomes.server.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { listCommission } from './commission.server.ts'
import { votes } from './commission.ts'
import { defenceMark, type MemberMarks } from './defence-mark.ts'
import { openRound, readRound } from './rounds.ts'
import { type FinalMark, finalMark, type Outcome, type PartMarks } from './final-mark.ts'

export interface RecordedResult extends PartMarks {
  id: string
  round: 1 | 2
  total: number | null
  outcome: Outcome
  decidedAt: Date
  paperId: string | null
  appeal: {
    text: string
    at: Date
    decision: 'upheld' | 'rejected' | null
    reason: string | null
  } | null
}

export interface Standing {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  state: string
  /** The round that is open for the person: 2 once the first ended without success; null when nothing is left. */
  round: 1 | 2 | null
  marks: PartMarks
  mark: FinalMark
  /** Names of members whose sheet of this person is open. */
  waiting: string[]
  results: RecordedResult[]
}

export interface CohortStanding {
  formula: Attestation
  people: Standing[]
}

/** Null outside the scope of who runs the cohort. Six statements for any number of people. */
export async function findStanding(
  viewer: Viewer,
  cohortId: string,
  reader: Reader = database(),
): Promise<CohortStanding | null> {
  const cohort = await findCohort(viewer, cohortId, { reader, roles: cohortReaders })
  const outline = cohort && (await getOutline(cohort.version.id, reader))
  if (!cohort || !outline) return null
  const formula = attestationOf(outline)
  const rows = await reader.enrolment.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: [{ user: { sortName: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      state: true,
      user: { select: { surname: true, givenName: true, patronymic: true } },
      componentProgress: {
        where: { componentId: outline.finalTest.componentId },
        select: { bestPercent: true },
      },
      attestations: { orderBy: { round: 'asc' } },
    },
  })
  const ids = rows.map(({ id }) => id)
  const [members, exams, marks] = await Promise.all([
    listCommission(cohortId, reader),
    formula.parts.practice ? listExamOutcomes(ids, reader) : [],
    reader.attestationMark.findMany({
      where: { enrolment: { cohortId }, member: { removedAt: null } },
      select: { memberId: true, enrolmentId: true, round: true, criterion: true, points: true },
    }),
  ])
  const voting = members.filter(({ role }) => votes(role))
  const practiceOf = new Map(exams.map(({ enrolmentId, total }) => [enrolmentId, total]))
  const sheets = new Map<string, Map<string, MemberMarks>>()
  for (const { enrolmentId, round, memberId, criterion, points } of marks) {
    const key = `${enrolmentId} ${round}`
    const sheet = sheets.get(key) ?? new Map<string, MemberMarks>()
    sheet.set(memberId, { ...sheet.get(memberId), [criterion]: points })
    sheets.set(key, sheet)
  }
  const people = rows.map(({ id, state, user, componentProgress, attestations }): Standing => {
    const results = attestations.map(readResult)
    const round = openRound(attestations.map(readRound))
    const sheet = sheets.get(`${id} ${round ?? results.length}`) ?? new Map<string, MemberMarks>()
    const defence = defenceMark(
      sheet,
      voting.map((member) => member.id),
      formula.rubric,
    )
    const current: PartMarks = {
      test: componentProgress[0]?.bestPercent ?? null,
      practice: practiceOf.get(id) ?? null,
      project: defence.percent,
    }
    return {
      ...{ enrolmentId: id, ...user, state, round, marks: current, results },
      mark: finalMark(current, formula),
      waiting: sheet.size
        ? voting.filter((member) => defence.waiting.includes(member.id)).map(({ surname }) => surname)
        : [],
    }
  })
  return { formula, people }
}

function readResult(row: {
  id: string
  round: number
  test: number | null
  practice: number | null
  project: number | null
  total: number | null
  outcome: string
  decidedAt: Date
  paperId: string | null
  appealText: string | null
  appealedAt: Date | null
  appealDecision: string | null
  appealReason: string | null
}): RecordedResult {
  const { appealText, appealedAt, appealDecision, appealReason, ...rest } = row
  return {
    ...{ id: rest.id, test: rest.test, practice: rest.practice, project: rest.project, total: rest.total },
    ...{ decidedAt: rest.decidedAt, paperId: rest.paperId, round: rest.round === 2 ? 2 : 1 },
    outcome: rest.outcome as Outcome,
    appeal:
      appealText && appealedAt
        ? {
            text: appealText,
            at: appealedAt,
            decision: appealDecision as 'upheld' | 'rejected' | null,
            reason: appealReason,
          }
        : null,
  }
}
