// What the registered papers of a cohort say of one person before a certificate: the order of completion and the minutes.
import { readPaperwork } from '#app/features/cohorts/enrolment-state.ts'
import type { Transaction } from '#app/platform/database.server.ts'

/** Null where papers are kept elsewhere. Days are UTC midnights. */
export async function findPaperFacts(
  tx: Transaction,
  person: { enrolmentId: string; state: string; paperwork: string },
): Promise<{ completed: boolean; completedOn: Date | null; documentFrom: Date | null } | null> {
  if (readPaperwork(person.paperwork) === 'elsewhere') return null
  const papers = await tx.paper.findMany({
    where: {
      kind: { in: ['completion-order', 'minutes'] },
      registeredAt: { not: null },
      people: { some: { enrolmentId: person.enrolmentId } },
    },
    select: { kind: true, signedOn: true },
    orderBy: { signedOn: 'desc' },
  })
  const dayOf = (kind: string) => papers.find((paper) => paper.kind === kind)?.signedOn ?? null
  return {
    completed: person.state === 'completed',
    completedOn: dayOf('completion-order'),
    documentFrom: dayOf('minutes'),
  }
}
