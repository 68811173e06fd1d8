// What tests of certificates start from: an issuer, and people of the small programme who have passed everything.
import type { IssuerDetails } from '#app/features/certification/issuer.ts'
import { defaultNumbering } from '#app/features/papers/paper-number.ts'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort } from './small-programme.ts'

export const issuer: IssuerDetails = {
  fullName: 'Корпоративный университет',
  whereStudied: 'в Корпоративном университете',
  city: 'г. Нижний Новгород',
  licence: { number: 'Л035-01281-52/00', date: '2024-02-01', issuer: 'министерство образования' },
  signatory: { post: 'Ректор', name: 'А. Н. Светлов' },
  secretary: null,
  ...{ commission: [], control: null, numbering: defaultNumbering },
}

export async function insertIssuer() {
  const value = JSON.stringify(issuer)
  await database().setting.upsert({
    where: { key: 'issuer' },
    create: { key: 'issuer', value },
    update: { value },
  })
}

export const completedAt = new Date('2026-11-10T20:59:00Z')

/** A cohort whose people are all through; enrolment ids are `cohort:login`. */
export async function insertFinished(cohortId: string, logins: string[]) {
  await insertSmallCohort(cohortId, logins)
  await database().enrolment.updateMany({ where: { cohortId }, data: { completedAt } })
  return logins.map((login) => `${cohortId}:${login}`)
}

export const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`)
