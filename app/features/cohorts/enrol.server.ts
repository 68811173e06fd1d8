// Enrols people into a cohort: a new account gets an invitation, an existing one a notice. All rows or none.
import { invitePerson } from '#app/features/identity/invitation.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { isValidOn } from '#app/features/organisations/validity.ts'
import { dayOf, formatDay } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type CohortBrief, findCohort } from './cohort.server.ts'
import { findMunicipality, type RosterPerson, type RosterProblem } from './roster.ts'

export type EnrolledState = 'invited' | 'notified' | 'restored' | 'already' | 'closed'

export interface EnrolledRow {
  line: number
  name: string
  email: string
  state: EnrolledState
  /** One-time link, for the creator's eyes once. */
  link: string | null
}

export type EnrolResult =
  | { outcome: 'done'; rows: EnrolledRow[] }
  | { outcome: 'problems'; problems: RosterProblem[] }
  | { outcome: 'unknown-cohort' }

interface Placed extends RosterPerson {
  organisationId: string | null
}

export async function enrolPeople(
  viewer: Viewer,
  { cohortId, people }: { cohortId: string; people: RosterPerson[] },
  now = new Date(),
): Promise<EnrolResult> {
  const { placed, problems } = await placePeople(people, now)
  if (problems.length) return { outcome: 'problems', problems }
  return inTransaction(async (tx) => {
    const cohort = await findCohort(viewer, cohortId, { roles: ['registrar'], reader: tx })
    if (!cohort) return { outcome: 'unknown-cohort' }
    const rows: EnrolledRow[] = []
    for (const person of placed) rows.push(await enrolOne(tx, viewer, cohort, person, now))
    return { outcome: 'done', rows }
  })
}

async function placePeople(people: RosterPerson[], now: Date) {
  const today = dayOf(now, 'Europe/Moscow')
  const all = people.some(({ municipality }) => municipality)
    ? await database().organisation.findMany({
        where: { kind: 'municipality' },
        select: { id: true, name: true, sortName: true, validFrom: true, validTo: true },
      })
    : []
  const present = all.filter((unit) => isValidOn(unit, today))
  const placed: Placed[] = []
  const problems: RosterProblem[] = []
  for (const person of people) {
    const found = person.municipality ? findMunicipality(person.municipality, present) : null
    if (!found) placed.push({ ...person, organisationId: null })
    else if (found.outcome === 'found') placed.push({ ...person, organisationId: found.id })
    else {
      const message =
        found.outcome === 'unknown'
          ? `Нет такого муниципалитета: «${person.municipality}». Напишите название полностью.`
          : `Муниципалитетов «${person.municipality}» несколько. Напишите название полностью.`
      problems.push({ line: person.line, text: fullName(person), message })
    }
  }
  return { placed, problems }
}

async function enrolOne(
  tx: Transaction,
  viewer: Viewer,
  cohort: CohortBrief,
  person: Placed,
  now: Date,
): Promise<EnrolledRow> {
  const row = (state: EnrolledState, link: string | null = null): EnrolledRow => ({
    line: person.line,
    name: fullName(person),
    email: person.email,
    state,
    link,
  })
  const enrolment = await tx.enrolment.findFirst({
    where: { cohortId: cohort.id, user: { email: person.email } },
    select: { id: true, withdrawnAt: true },
  })
  if (enrolment && !enrolment.withdrawnAt) return row('already')
  const { surname, givenName, patronymic, email } = person
  const invited = await invitePerson(
    tx,
    { surname, givenName, patronymic, email, invitedById: viewer.userId, occasion: occasion(cohort) },
    now,
  )
  if (invited.state === 'closed') return row('closed')
  const { id } = enrolment
    ? await tx.enrolment.update({ where: { id: enrolment.id }, data: { withdrawnAt: null } })
    : await tx.enrolment.create({
        data: {
          cohortId: cohort.id,
          userId: invited.userId,
          versionId: cohort.version.id,
          enrolledAt: now,
        },
      })
  if (invited.created && person.organisationId && person.post) {
    await tx.post.create({
      data: {
        userId: invited.userId,
        organisationId: person.organisationId,
        title: person.post,
        startsOn: dayOf(now, cohort.timeZone),
      },
    })
  }
  const action = enrolment ? 'enrolment.restored' : 'enrolment.created'
  await recordAudit(tx, { actorId: viewer.userId, action, objectType: 'enrolment', objectId: id }, now)
  if (enrolment) return row('restored', invited.link)
  return row(invited.link ? 'invited' : 'notified', invited.link)
}

/** What the letter says the person is invited to. */
export function occasion(cohort: Pick<CohortBrief, 'name' | 'startsOn' | 'endsOn' | 'version'>): string {
  return `Вас зачислили на программу «${cohort.version.title}», поток «${cohort.name}»: с ${formatDay(cohort.startsOn)} по ${formatDay(cohort.endsOn)}.`
}
