// Makes the snapshot of a certificate from what is true on the day of issue.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import type { PersonName } from '#app/lib/russian.ts'
import type { IssuerDetails } from './issuer.ts'
import { type CertificateSnapshot, certificateSnapshot } from './snapshot.ts'

export interface SnapshotFacts {
  user: PersonName
  cohort: { name: string; code: string }
  version: { number: number | null; title: string; hours: number }
  outline: Pick<ProgrammeOutline, 'form' | 'modules' | 'finalTest'>
  issuer: IssuerDetails
  blankNumber: string
  issuedOn: Date
  dates: { studiedFrom: Date; studiedTo: Date; completedOn: Date }
}

export function buildSnapshot(facts: SnapshotFacts): CertificateSnapshot {
  const { user, cohort, version, outline, dates } = facts
  return certificateSnapshot.parse({
    surname: user.surname,
    givenName: user.givenName,
    patronymic: user.patronymic ?? null,
    programme: {
      title: version.title,
      hours: version.hours,
      form: outline.form,
      version: version.number,
      modules: outline.modules.map(({ title }) => title),
    },
    cohort: { name: cohort.name, code: cohort.code },
    studiedFrom: isoDay(dates.studiedFrom),
    studiedTo: isoDay(dates.studiedTo),
    completedOn: isoDay(dates.completedOn),
    issuedOn: isoDay(facts.issuedOn),
    blankNumber: facts.blankNumber,
    finalTestTitle: outline.finalTest.title,
    issuer: facts.issuer,
  })
}

/** A paper issued in place of another: what was studied stays, who holds it and who issues it are as they are now. */
export function duplicateSnapshot(
  before: CertificateSnapshot,
  now: { number: string; user: PersonName; issuer: IssuerDetails; blankNumber: string; issuedOn: Date },
): CertificateSnapshot {
  const { surname, givenName, patronymic } = now.user
  return certificateSnapshot.parse({
    ...before,
    ...{ surname, givenName, patronymic: patronymic ?? null },
    issuer: now.issuer,
    blankNumber: now.blankNumber,
    issuedOn: isoDay(now.issuedOn),
    duplicateOf: { number: now.number, issuedOn: before.issuedOn },
  })
}

/** Days are UTC midnights. */
function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
