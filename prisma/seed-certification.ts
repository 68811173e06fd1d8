// Who issues the demo's certificates, and the one that is issued: to the learner who finished, by the real command.
import { issueCertificates } from '#app/features/certification/issue-certificates.server.ts'
import { issuerDetails } from '#app/features/certification/issuer.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { demoCohort } from './seed-cohorts.ts'

const issuer = issuerDetails.parse({
  fullName: 'Корпоративный университет (учебный стенд)',
  whereStudied: 'в Корпоративном университете (учебный стенд)',
  city: 'г. Нижний Новгород',
  licence: null,
  signatory: { post: 'Ректор', name: 'А. Н. Светлов' },
  secretary: 'О. В. Зимина',
  control: 'проректора по учебной работе Крылова С. П.',
  commission: [
    { role: 'chair', name: 'Светлов Андрей Николаевич', post: 'ректор' },
    { role: 'member', name: 'Крылов Сергей Петрович', post: 'проректор по учебной работе' },
    { role: 'member', name: 'Белова Наталья Игоревна', post: 'преподаватель' },
    { role: 'secretary', name: 'Зимина Ольга Викторовна', post: 'специалист учебной части' },
  ],
})

/** Runs after the story of learning; issues nothing when nobody has finished. */
export async function seedCertification(database: Database, { now }: { now: Date }): Promise<void> {
  const value = JSON.stringify(issuer)
  await database.setting.upsert({
    where: { key: 'issuer' },
    create: { key: 'issuer', value },
    update: {},
  })
  const registrar = await database.user.findUnique({ where: { email: castEmail('registrar') } })
  const finished = await database.enrolment.findFirst({
    where: { user: { email: castEmail('learner5') }, cohort: { code: demoCohort.code } },
    select: { id: true, completedAt: true },
  })
  if (!registrar || !finished?.completedAt) return
  const nextDay = addDays(finished.completedAt, 1)
  const at = nextDay < now ? nextDay : now
  const viewer: Viewer = {
    ...registrar,
    authSessionId: 'seed',
    grants: [{ role: 'registrar', scope: { kind: 'platform', id: '' } }],
    consents: [],
    userId: registrar.id,
  }
  await issueCertificates(
    viewer,
    { enrolmentIds: [finished.id], issuedOn: dayOf(at, demoCohort.timeZone) },
    at,
    database,
  )
}
