// The cohort behind a paper, scoped to its registrar, and the papers registered in it before.
import { closedByTestAlone } from '#app/features/attestation/final-mark.ts'
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import { attestationOf } from '#app/features/curriculum/attestation-outline.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { Reader } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { PaperSnapshot } from './paper-snapshot.ts'

const columns = {
  ...{ id: true, name: true, code: true, startsOn: true, endsOn: true, timeZone: true, state: true },
  ...{ paperwork: true, studyForm: true, versionId: true },
  version: { select: { title: true, hours: true } },
} satisfies Prisma.CohortSelect

export type PaperCohort = Prisma.CohortGetPayload<{ select: typeof columns }>

/** Null outside the registrar's scope. */
export async function findPaperCohort(
  reader: Reader,
  viewer: Viewer,
  id: string,
): Promise<PaperCohort | null> {
  return reader.cohort.findFirst({
    where: { AND: [{ id }, cohortWhere(cohortScope(viewer, 'registrar'))] },
    select: columns,
  })
}

/** The programme's formula has more than the test, and its marks are kept here. */
export function marksKept({ paperwork }: PaperCohort, outline: ProgrammeOutline | null): boolean {
  return paperwork === 'platform' && outline !== null && !closedByTestAlone(attestationOf(outline))
}

/** The latest registered papers that name any of these people: what a new one refers to. */
export async function findReferences(
  reader: Reader,
  cohortId: string,
  enrolmentIds: readonly string[],
): Promise<PaperSnapshot['refs']> {
  const rows = await reader.paper.findMany({
    where: {
      cohortId,
      registeredAt: { not: null },
      kind: { in: ['enrolment-order', 'admission-order', 'minutes', 'completion-order'] },
      people: { some: { enrolmentId: { in: [...enrolmentIds] } } },
    },
    orderBy: [{ signedOn: 'desc' }, { registeredAt: 'desc' }],
    select: { kind: true, number: true, signedOn: true },
  })
  const latest = (kind: string) => {
    const row = rows.find((one) => one.kind === kind)
    if (!row?.number || !row.signedOn) return null
    return { number: row.number, date: row.signedOn.toISOString().slice(0, 10) }
  }
  return {
    enrolmentOrder: latest('enrolment-order'),
    admissionOrder: latest('admission-order'),
    minutes: latest('minutes'),
    completionOrder: latest('completion-order'),
  }
}
