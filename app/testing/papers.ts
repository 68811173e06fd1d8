// Papers made by the real commands, for tests: a whole issuer, a cohort that keeps its papers here, a draft, a registration.
import type { PaperKind } from '#app/features/papers/paper-kinds.ts'
import { draftPaper, type DraftWanted } from '#app/features/papers/draft-paper.server.ts'
import { type PaperIssuer, paperIssuer } from '#app/features/papers/paper-issuer.ts'
import { defaultNumbering } from '#app/features/papers/paper-number.ts'
import { registerPaper } from '#app/features/papers/register-paper.server.ts'
import type { PaperAnswers } from '#app/features/papers/paper-snapshot.ts'
import { type Database, database } from '#app/platform/database.server.ts'
import { insertSmallCohort } from './small-programme.ts'
import { registrar } from './viewers.ts'

export const papersIssuer: PaperIssuer = paperIssuer.parse({
  fullName: 'Корпоративный университет',
  city: 'г. Нижний Новгород',
  licence: null,
  signatory: { post: 'Ректор', name: 'А. Н. Светлов' },
  secretary: null,
  commission: [
    { role: 'chair', name: 'Светлов Андрей Николаевич', post: 'ректор' },
    { role: 'member', name: 'Белова Наталья Игоревна', post: 'преподаватель' },
    { role: 'member', name: 'Крылов Сергей Петрович', post: 'начальник управления' },
  ],
})

export const noAnswers: PaperAnswers = {
  ...{ effectiveOn: null, attestationOn: null, place: null, basis: null },
  ...{ control: null, reason: null, addressee: null },
}

/** A cohort of the small programme whose papers are kept here; enrolment ids are `cohort:login`. */
export async function insertPaperCohort(id: string, logins: string[], state = 'running') {
  await insertSmallCohort(id, logins)
  await database().cohort.update({ where: { id }, data: { paperwork: 'platform', state } })
  return logins.map((login) => `${id}:${login}`)
}

export const draftOf = (
  cohortId: string,
  kind: PaperKind,
  enrolmentIds: string[],
  { answers = {}, ...rest }: Partial<Omit<DraftWanted, 'answers'>> & { answers?: Partial<PaperAnswers> } = {},
  now = new Date('2026-11-20T09:00:00Z'),
) =>
  draftPaper(
    registrar,
    {
      cohortId,
      kind,
      people: enrolmentIds.map((enrolmentId) => ({ enrolmentId, outcome: null })),
      answers: { ...noAnswers, ...answers },
      issuer: papersIssuer,
      ...rest,
    },
    now,
  )

export const register = (
  paperId: string,
  signedOn: string,
  now = new Date('2026-11-20T09:00:00Z'),
  on: Database = database(),
) => registerPaper(registrar, { paperId, signedOn: new Date(signedOn), numbering: defaultNumbering }, now, on)

/** The id of a draft that must have been made. */
export async function draftedId(made: ReturnType<typeof draftOf>): Promise<string> {
  const result = await made
  if (result.outcome !== 'drafted' || !result.paperIds[0]) throw new Error(JSON.stringify(result))
  return result.paperIds[0]
}
