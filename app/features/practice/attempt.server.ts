// Reads one attempt of the person who made it, with its unsent texts. Nobody else's eyes come this way.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { type ChainState, readState } from './chain-state.ts'
import { getCase, getCatalogue } from './practice-data.server.ts'

export interface OwnAttempt {
  id: string
  caseKey: string
  versionId: string
  mode: string
  number: number
  revision: number
  startedAt: Date
  dueAt: Date | null
  finishedAt: Date | null
  skippedAt: Date | null
  handedInAt: Date | null
  shiftId: string | null
  /** The enrolment whose exam it belongs to. */
  examOf: string | null
  state: ChainState
  source: CaseSource
  catalogue: Catalogue
  drafts: Record<string, string>
}

export async function findOwnAttempt(
  viewer: Pick<Viewer, 'userId'>,
  id: string,
  reader: Reader = database(),
): Promise<OwnAttempt | null> {
  const row = await reader.practiceAttempt.findFirst({
    where: { id, userId: viewer.userId },
    select: {
      id: true,
      caseKey: true,
      versionId: true,
      catalogueId: true,
      mode: true,
      number: true,
      revision: true,
      startedAt: true,
      dueAt: true,
      finishedAt: true,
      skippedAt: true,
      handedInAt: true,
      shiftId: true,
      exam: { select: { enrolmentId: true } },
      state: true,
      drafts: { select: { field: true, text: true } },
    },
  })
  if (!row) return null
  const { state, drafts, catalogueId, exam, ...attempt } = row
  return {
    ...attempt,
    examOf: exam?.enrolmentId ?? null,
    state: readState(state),
    source: await getCase(row.versionId, reader),
    catalogue: await getCatalogue(catalogueId, reader),
    drafts: Object.fromEntries(drafts.map(({ field, text }) => [field, text])),
  }
}
