// The demo's papers: «Стратегия-2026» keeps them on the platform, and its order of enrolment is registered by the real
// commands. Everybody else's states follow what the story has done with them.
import { findIssuer } from '#app/features/certification/issuer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { draftPaper } from '#app/features/papers/draft-paper.server.ts'
import { registerPaper } from '#app/features/papers/register-paper.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { blendedCohort } from './blended-story.ts'
import { castEmail } from './cast.ts'

/** Runs after every story: the order names whoever is in the cohort. */
export async function seedPapers(database: Database): Promise<void> {
  await settleStates(database)
  const issuer = await findIssuer(database)
  const registrar = await database.user.findUnique({ where: { email: castEmail('registrar') } })
  const cohort = await database.cohort.findUnique({ where: { code: blendedCohort.code } })
  if (!issuer || !registrar || !cohort) return
  await database.cohort.update({
    where: { id: cohort.id },
    data: { paperwork: 'platform', studyForm: 'part-time' },
  })
  await database.enrolment.updateMany({
    where: { cohortId: cohort.id, withdrawnAt: null },
    data: { state: 'accepted' },
  })
  const people = await database.enrolment.findMany({
    where: { cohortId: cohort.id, withdrawnAt: null },
    select: { id: true },
  })
  const viewer: Viewer = {
    ...registrar,
    authSessionId: 'seed',
    grants: [{ role: 'registrar', scope: { kind: 'platform', id: '' } }],
    consents: [],
    userId: registrar.id,
  }
  const signedOn = addDays(cohort.startsOn, -3)
  const at = new Date(signedOn.getTime() + 9 * 3_600_000)
  const draft = await draftPaper(
    viewer,
    {
      cohortId: cohort.id,
      kind: 'enrolment-order',
      people: people.map(({ id }) => ({ enrolmentId: id, outcome: null })),
      issuer,
      answers: {
        effectiveOn: cohort.startsOn.toISOString().slice(0, 10),
        basis: 'заявки органов местного самоуправления',
        ...{ attestationOn: null, place: null, control: issuer.control, reason: null, addressee: null },
      },
    },
    at,
    database,
  )
  if (draft.outcome !== 'drafted') throw new Error(`The order was not drafted: ${JSON.stringify(draft)}`)
  for (const paperId of draft.paperIds) {
    const result = await registerPaper(
      viewer,
      { paperId, signedOn, numbering: issuer.numbering },
      at,
      database,
    )
    if (result.outcome !== 'registered')
      throw new Error(`The order was not registered: ${JSON.stringify(result)}`)
  }
}

/** As the platform would have moved them: nobody wrote states while the story was told. */
async function settleStates(database: Database): Promise<void> {
  await database.$executeRaw`
    UPDATE "Enrolment" SET "state" = CASE
      WHEN "withdrawnAt" IS NOT NULL THEN 'expelled'
      WHEN EXISTS (SELECT 1 FROM "Certificate" c WHERE c."currentOf" = "Enrolment"."id" AND c."revokedAt" IS NULL)
        THEN 'issued'
      WHEN "completedAt" IS NOT NULL THEN 'completed'
      ELSE 'studying' END`
}
